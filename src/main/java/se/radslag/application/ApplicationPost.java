package se.radslag.application;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.radslag.access.ConfirmationService;
import se.radslag.access.LinkId;
import se.radslag.calendar.CalendarMessage;
import se.radslag.calendar.CalendarMessage.Standing;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.invitation.MeetingCalledOffLetter;
import se.radslag.invitation.MeetingMovedLetter;
import se.radslag.invitation.ProgrammeLetter;
import se.radslag.mail.Outbox;
import se.radslag.mail.Sender;
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
    private final CycleService cycles;
    private final ApplicationProperties properties;
    private final Outbox outbox;
    private final MessageSource messages;
    private final Clock clock;

    ApplicationPost(
            MeetingService meetings,
            MeetingEntry entry,
            ConfirmationService confirmations,
            CycleService cycles,
            ApplicationProperties properties,
            Outbox outbox,
            MessageSource messages,
            Clock clock) {
        this.meetings = meetings;
        this.entry = entry;
        this.confirmations = confirmations;
        this.cycles = cycles;
        this.properties = properties;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
    }

    /** Nobody has applied yet: the address of a stranger is no matter for the meeting's case. */
    void askToConfirm(Application typed, LinkId link, Meeting meeting, Instant until) {
        Sender office = cycles.sender(meeting.officeId(), properties.unconfirmedRecordNumber());
        outbox.post(ApplicationConfirmationLetter.to(typed, link, office, meeting, until));
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
                clock.today().isAfter(opening.lastDay()),
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

    /** Says no to an application that the meeting was over before anybody answered; the reason is in the language of its letter. */
    Application tooLate(Application unanswered) {
        Locale language = unanswered.applicant().language();
        return unanswered.declined(messages.getMessage("application.passed", null, language), clock.now());
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

    /** Whoever opens the link finds nothing there. */
    void end(UUID door) {
        confirmations.end(door);
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
