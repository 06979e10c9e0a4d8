package se.radslag.invitation;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.radslag.calendar.CalendarMessage.Standing;
import se.radslag.cycle.Correspondent;
import se.radslag.cycle.CycleService;
import se.radslag.mail.AnswersByMail;
import se.radslag.mail.Letter;
import se.radslag.mail.Outbox;
import se.radslag.mail.Sender;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingDates;
import se.radslag.meeting.MeetingEntry;
import se.radslag.meeting.MeetingFacts;
import se.radslag.meeting.MeetingOffer;
import se.radslag.meeting.MeetingOfferService;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationId;

/** Writes a meeting's letters: one for each organisation, and where it concerns the day itself one for each delegate with an address of their own. */
@Component
class InvitationPost {

    private static final String INVITATION = "invitation";

    private final MeetingService meetings;
    private final MeetingOfferService offers;
    private final MeetingEntry entry;
    private final CycleService cycles;
    private final Outbox outbox;
    private final AnswersByMail answers;

    InvitationPost(
            MeetingService meetings,
            MeetingOfferService offers,
            MeetingEntry entry,
            CycleService cycles,
            Outbox outbox,
            AnswersByMail answers) {
        this.meetings = meetings;
        this.offers = offers;
        this.entry = entry;
        this.cycles = cycles;
        this.outbox = outbox;
        this.answers = answers;
    }

    List<? extends Letter> invitations(Meeting meeting, List<Invitation> asked, int number) {
        MeetingEntries entries = new MeetingEntries(meeting, entry);
        MeetingFacts facts = MeetingFacts.of(meeting);
        MeetingOffer offer = offers.of(meeting.id());
        Sender sender = meetings.sender(meeting);
        return organisations(meeting, asked)
                .map(to -> new InvitationLetter(
                        to.reference(INVITATION),
                        to.addressee(),
                        sender,
                        facts,
                        to.invitation().why(),
                        number,
                        offer,
                        entries.to(to, to.asked(answers))))
                .toList();
    }

    /** Once for each last day to answer: after a move it is worth saying again. */
    List<? extends Letter> reminders(Meeting meeting, List<Invitation> silent) {
        MeetingEntries entries = new MeetingEntries(meeting, entry);
        MeetingFacts facts = MeetingFacts.of(meeting);
        Sender sender = meetings.sender(meeting);
        String name = reminder(meeting);
        return organisations(meeting, silent)
                .map(to -> new InvitationReminderLetter(
                        to.reference(name),
                        to.addressee(),
                        sender,
                        facts,
                        to.invitation().status(),
                        entries.to(to, to.asked(answers))))
                .toList();
    }

    /** References of the letters that ask for an answer. */
    List<String> questions(Meeting meeting, List<Invitation> invitations) {
        return invitations.stream()
                .flatMap(invitation -> questions(meeting, invitation))
                .toList();
    }

    private static Stream<String> questions(Meeting meeting, Invitation invitation) {
        return Stream.of(INVITATION, reminder(meeting)).map(name -> reference(invitation, name));
    }

    /** Whom among the invited no letter reached that asks for an answer. */
    Set<OrganisationId> unreached(Meeting meeting, List<Invitation> invited) {
        Map<String, OrganisationId> asked = new HashMap<>();
        invited.forEach(invitation ->
                questions(meeting, invitation).forEach(question -> asked.put(question, invitation.organisationId())));
        return outbox.lost(asked.keySet()).stream()
                .map(asked::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static String reminder(Meeting meeting) {
        return "reminder-" + meeting.lastAnswerDay();
    }

    static String reference(Invitation invitation, String name) {
        return "invitation:%s:%s".formatted(invitation.id(), name);
    }

    List<? extends Letter> receipts(Meeting meeting, List<Invitation> answered) {
        boolean open = meetings.takesAnswers(meeting);
        MeetingEntries entries = new MeetingEntries(meeting, entry);
        MeetingFacts facts = MeetingFacts.of(meeting);
        Sender sender = meetings.sender(meeting);
        return organisations(meeting, answered)
                .map(to -> new AnswerReceiptLetter(
                        to.reference("receipt-" + to.invitation().version()),
                        to.addressee(),
                        sender,
                        facts,
                        AnswerFacts.of(to.invitation(), meeting.framingQuestions()),
                        to.invitation().isAccepted() ? meeting.programme() : "",
                        open,
                        to.invitation().isWaiting() ? entries.to(to, Standing.WAITS) : null))
                .toList();
    }

    /** To those who waited for a place and have one now. */
    List<? extends Letter> places(Meeting meeting, List<Invitation> placed) {
        MeetingEntries entries = new MeetingEntries(meeting, entry);
        MeetingFacts facts = MeetingFacts.of(meeting);
        Sender sender = meetings.sender(meeting);
        boolean open = meetings.takesAnswers(meeting);
        return organisations(meeting, placed)
                .map(to -> new PlaceLetter(
                        to.reference("place-" + to.invitation().version()),
                        to.addressee(),
                        sender,
                        facts,
                        AnswerFacts.of(to.invitation(), meeting.framingQuestions()),
                        meeting.programme(),
                        open,
                        entries.to(to, Standing.COMES)))
                .toList();
    }

    List<? extends Letter> programmes(Meeting meeting, List<Invitation> accepted) {
        MeetingEntries entries = new MeetingEntries(meeting, entry);
        MeetingFacts facts = MeetingFacts.of(meeting);
        Sender sender = meetings.sender(meeting);
        return everybody(meeting, accepted)
                .map(to -> new ProgrammeLetter(
                        to.reference("programme"),
                        to.addressee(),
                        sender,
                        facts,
                        meeting.programme(),
                        entries.to(to, Standing.COMES),
                        null))
                .toList();
    }

    List<? extends Letter> moves(Meeting meeting, List<Invitation> sent, MeetingDates before, boolean answersOpen) {
        MeetingEntries entries = new MeetingEntries(meeting, entry);
        MeetingFacts facts = MeetingFacts.of(meeting);
        Sender sender = meetings.sender(meeting);
        String name = "moved-" + meeting.version();
        boolean asks = answersOpen && answers.areHeard();
        return whoeverKnowsTheDay(meeting, sent)
                .map(to -> new MeetingMovedLetter(
                        to.reference(name),
                        to.addressee(),
                        sender,
                        facts,
                        before,
                        meeting.isAsBefore(before),
                        AnswerFacts.of(to.invitation(), meeting.framingQuestions()),
                        answersOpen,
                        entries.to(to, to.standing(!meeting.isWhenItWas(before), asks)),
                        null))
                .toList();
    }

    List<? extends Letter> callingsOff(Meeting meeting, List<Invitation> sent) {
        MeetingEntries entries = new MeetingEntries(meeting, entry);
        MeetingFacts facts = MeetingFacts.of(meeting);
        Sender sender = meetings.sender(meeting);
        return whoeverKnowsTheDay(meeting, sent)
                .map(to -> new MeetingCalledOffLetter(
                        to.reference("called-off"),
                        to.addressee(),
                        sender,
                        facts,
                        meeting.calledOffReason(),
                        entries.to(to, to.standing(false, false)),
                        null))
                .toList();
    }

    private Stream<LetterTo> organisations(Meeting meeting, List<Invitation> invitations) {
        Map<OrganisationId, Invitation> byOrganisation =
                invitations.stream().collect(Collectors.toMap(Invitation::organisationId, Function.identity()));
        return cycles.correspondents(meeting.scope(), byOrganisation.keySet()).stream()
                .map(correspondent -> to(correspondent, byOrganisation));
    }

    private static LetterTo to(Correspondent correspondent, Map<OrganisationId, Invitation> invitations) {
        return new LetterTo(
                requireNonNull(invitations.get(correspondent.organisationId())), correspondent.addressee(), "");
    }

    /** Delegates have been told the day when the programme was settled, and not before. */
    private Stream<LetterTo> whoeverKnowsTheDay(Meeting meeting, List<Invitation> invitations) {
        return meeting.programme().isEmpty() ? organisations(meeting, invitations) : everybody(meeting, invitations);
    }

    private Stream<LetterTo> everybody(Meeting meeting, List<Invitation> invitations) {
        return organisations(meeting, invitations).flatMap(to -> Stream.concat(Stream.of(to), to.delegates()));
    }
}
