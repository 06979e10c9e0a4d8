package se.radslag.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.radslag.access.ConfirmationService;
import se.radslag.access.LinkId;
import se.radslag.calendar.CalendarMessage;
import se.radslag.calendar.CalendarMessage.Standing;
import se.radslag.invitation.MeetingCalledOffLetter;
import se.radslag.invitation.MeetingMovedLetter;
import se.radslag.invitation.ProgrammeLetter;
import se.radslag.mail.Outbox;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingDates;
import se.radslag.meeting.MeetingEntry;
import se.radslag.meeting.MeetingFacts;
import se.radslag.meeting.MeetingService;

/** Writes the letters to those who apply. Of the meeting itself they are told in the same letters as those invited. */
@Component
class ApplicationPost {

    /** Where the page that takes a place back finds its words. */
    static final String WITHDRAWAL = "application.withdraw";

    private final MeetingService meetings;
    private final MeetingEntry entry;
    private final ConfirmationService confirmations;
    private final Outbox outbox;

    ApplicationPost(MeetingService meetings, MeetingEntry entry, ConfirmationService confirmations, Outbox outbox) {
        this.meetings = meetings;
        this.entry = entry;
        this.confirmations = confirmations;
        this.outbox = outbox;
    }

    void askToConfirm(Application typed, LinkId link, Meeting meeting, Instant until) {
        outbox.post(ApplicationConfirmationLetter.to(typed, link, meetings.sender(meeting), meeting, until));
    }

    void confirmReceived(Application received, Meeting meeting, Opening opening) {
        outbox.post(receipt(received, meeting, opening, false));
    }

    void confirmWithdrawn(Application withdrawn, Meeting meeting, Opening opening) {
        outbox.post(receipt(withdrawn, meeting, opening, true));
    }

    private ApplicationReceiptLetter receipt(
            Application application, Meeting meeting, Opening opening, boolean withdrawn) {
        return new ApplicationReceiptLetter(
                reference(application, "receipt-" + application.version()),
                application.applicant().addressee(),
                meetings.sender(meeting),
                MeetingFacts.of(meeting),
                application.applicant().organisation(),
                application.wish().why(),
                withdrawn,
                opening.lastDay(),
                withdrawn ? calendar(application, meeting, Standing.DECLINED) : null,
                Application.FOOTING);
    }

    /** @param again tells one repetition of an answer from another; empty the first time */
    void answer(Application answered, Meeting meeting, String again) {
        boolean accepted = answered.isAccepted();
        outbox.post(new ApplicationAnswerLetter(
                reference(
                        answered, "answer-" + answered.decidedAt().orElseThrow().toEpochMilli() + again),
                answered.applicant().addressee(again.isEmpty() ? link(answered, meeting) : Optional.empty()),
                meetings.sender(meeting),
                MeetingFacts.of(meeting),
                accepted,
                answered.reason(),
                answered.wish().remote(),
                accepted ? meeting.programme() : "",
                accepted ? calendar(answered, meeting, Standing.COMES) : null,
                Application.FOOTING));
    }

    /** One can give a place back until the meeting is over. */
    private Optional<LinkId> link(Application answered, Meeting meeting) {
        return answered.door()
                .map(door -> confirmations.offer(
                        door, WITHDRAWAL, answered.applicant().email(), meetings.endsAt(meeting.id())));
    }

    /** The link holds until the meeting is over, whenever that is now. */
    void prolong(UUID door, Meeting meeting) {
        confirmations.prolong(door, meetings.endsAt(meeting.id()));
    }

    ProgrammeLetter programme(Application accepted, Meeting meeting) {
        return new ProgrammeLetter(
                reference(accepted, "programme"),
                accepted.applicant().addressee(),
                meetings.sender(meeting),
                MeetingFacts.of(meeting),
                meeting.programme(),
                calendar(accepted, meeting, Standing.COMES),
                Application.FOOTING);
    }

    /** It is told to those who have a place, so that they can say if they cannot come then. */
    MeetingMovedLetter move(Application accepted, Meeting meeting, MeetingDates before) {
        return MeetingMovedLetter.toOthers(
                reference(accepted, "moved-" + meeting.version()),
                accepted.applicant().addressee(),
                meetings.sender(meeting),
                MeetingFacts.of(meeting),
                before,
                calendar(accepted, meeting, Standing.COMES),
                Application.FOOTING);
    }

    MeetingCalledOffLetter callingOff(Application told, Meeting meeting) {
        return new MeetingCalledOffLetter(
                reference(told, "called-off"),
                told.applicant().addressee(),
                meetings.sender(meeting),
                MeetingFacts.of(meeting),
                meeting.calledOffReason(),
                told.isAccepted() ? calendar(told, meeting, Standing.COMES) : null,
                Application.FOOTING);
    }

    private CalendarMessage calendar(Application of, Meeting meeting, Standing standing) {
        return new CalendarMessage(entry.invited(meeting, of.applicant().language()), standing);
    }

    private static String reference(Application application, String name) {
        return "application:%s:%s".formatted(application.id(), name);
    }
}
