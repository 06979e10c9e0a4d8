package se.radslag.invitation;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.radslag.calendar.CalendarEntry;
import se.radslag.calendar.CalendarMessage;
import se.radslag.calendar.CalendarMessage.Standing;
import se.radslag.core.EmailAddress;
import se.radslag.cycle.Correspondent;
import se.radslag.cycle.CycleService;
import se.radslag.mail.Addressee;
import se.radslag.mail.AnswersByMail;
import se.radslag.mail.Letter;
import se.radslag.mail.Outbox;
import se.radslag.mail.Sender;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingDates;
import se.radslag.meeting.MeetingEntry;
import se.radslag.meeting.MeetingFacts;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationId;

/** Writes a meeting's letters: one for each organisation, and where it concerns the day itself one for each delegate with an address of their own. */
@Component
class InvitationPost {

    private static final String INVITATION = "invitation";

    private final MeetingService meetings;
    private final MeetingEntry entry;
    private final CycleService cycles;
    private final Outbox outbox;
    private final AnswersByMail answers;

    InvitationPost(
            MeetingService meetings, MeetingEntry entry, CycleService cycles, Outbox outbox, AnswersByMail answers) {
        this.meetings = meetings;
        this.entry = entry;
        this.cycles = cycles;
        this.outbox = outbox;
        this.answers = answers;
    }

    List<? extends Letter> invitations(Meeting meeting, List<Invitation> asked, int number) {
        Entries entries = new Entries(meeting);
        MeetingFacts facts = MeetingFacts.of(meeting);
        Sender sender = meetings.sender(meeting.id());
        return organisations(meeting, asked)
                .map(to -> new InvitationLetter(
                        to.reference(INVITATION),
                        to.addressee,
                        sender,
                        facts,
                        to.invitation.why(),
                        number,
                        entries.to(to, to.asked(answers))))
                .toList();
    }

    /** Once for each last day to answer: after a move it is worth saying again. */
    List<? extends Letter> reminders(Meeting meeting, List<Invitation> silent) {
        Entries entries = new Entries(meeting);
        MeetingFacts facts = MeetingFacts.of(meeting);
        Sender sender = meetings.sender(meeting.id());
        String name = reminder(meeting);
        return organisations(meeting, silent)
                .map(to -> new InvitationReminderLetter(
                        to.reference(name),
                        to.addressee,
                        sender,
                        facts,
                        to.invitation.status(),
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

    private static String reference(Invitation invitation, String name) {
        return "invitation:%s:%s".formatted(invitation.id(), name);
    }

    List<? extends Letter> receipts(Meeting meeting, List<Invitation> answered) {
        MeetingFacts facts = MeetingFacts.of(meeting);
        Sender sender = meetings.sender(meeting.id());
        return organisations(meeting, answered)
                .map(to -> new AnswerReceiptLetter(
                        to.reference("receipt-" + to.invitation.version()),
                        to.addressee,
                        sender,
                        facts,
                        AnswerFacts.of(to.invitation),
                        to.invitation.isAccepted() ? meeting.programme() : ""))
                .toList();
    }

    List<? extends Letter> programmes(Meeting meeting, List<Invitation> accepted) {
        Entries entries = new Entries(meeting);
        MeetingFacts facts = MeetingFacts.of(meeting);
        Sender sender = meetings.sender(meeting.id());
        return everybody(meeting, accepted)
                .map(to -> new ProgrammeLetter(
                        to.reference("programme"),
                        to.addressee,
                        sender,
                        facts,
                        meeting.programme(),
                        entries.to(to, Standing.COMES)))
                .toList();
    }

    List<? extends Letter> moves(Meeting meeting, List<Invitation> sent, MeetingDates before, boolean answersOpen) {
        Entries entries = new Entries(meeting);
        MeetingFacts facts = MeetingFacts.of(meeting);
        Sender sender = meetings.sender(meeting.id());
        String name = "moved-" + meeting.version();
        boolean asks = answersOpen && answers.areHeard();
        return whoeverKnowsTheDay(meeting, sent)
                .map(to -> new MeetingMovedLetter(
                        to.reference(name),
                        to.addressee,
                        sender,
                        facts,
                        before,
                        meeting.isAsBefore(before),
                        AnswerFacts.of(to.invitation),
                        answersOpen,
                        entries.to(to, to.standing(!meeting.isWhenItWas(before), asks))))
                .toList();
    }

    List<? extends Letter> callingsOff(Meeting meeting, List<Invitation> sent) {
        Entries entries = new Entries(meeting);
        MeetingFacts facts = MeetingFacts.of(meeting);
        Sender sender = meetings.sender(meeting.id());
        return whoeverKnowsTheDay(meeting, sent)
                .map(to -> new MeetingCalledOffLetter(
                        to.reference("called-off"),
                        to.addressee,
                        sender,
                        facts,
                        meeting.calledOffReason(),
                        entries.to(to, to.standing(false, false))))
                .toList();
    }

    private Stream<To> organisations(Meeting meeting, List<Invitation> invitations) {
        Map<OrganisationId, Invitation> byOrganisation =
                invitations.stream().collect(Collectors.toMap(Invitation::organisationId, Function.identity()));
        return cycles.correspondents(meeting.scope(), byOrganisation.keySet()).stream()
                .map(correspondent -> to(correspondent, byOrganisation));
    }

    private static To to(Correspondent correspondent, Map<OrganisationId, Invitation> invitations) {
        return new To(requireNonNull(invitations.get(correspondent.organisationId())), correspondent.addressee(), "");
    }

    /** Delegates have been told the day when the programme was settled, and not before. */
    private Stream<To> whoeverKnowsTheDay(Meeting meeting, List<Invitation> invitations) {
        return meeting.programme().isEmpty() ? organisations(meeting, invitations) : everybody(meeting, invitations);
    }

    private Stream<To> everybody(Meeting meeting, List<Invitation> invitations) {
        return organisations(meeting, invitations).flatMap(to -> Stream.concat(Stream.of(to), to.delegates()));
    }

    /** The meeting's entry, worded once for each language. */
    private final class Entries {

        private final Map<Locale, CalendarEntry> worded = new HashMap<>();
        private final Meeting meeting;

        Entries(Meeting meeting) {
            this.meeting = meeting;
        }

        CalendarMessage to(To to, Standing standing) {
            return new CalendarMessage(
                    worded.computeIfAbsent(to.addressee.language(), language -> entry.invited(meeting, language)),
                    standing);
        }
    }

    /** Whom a letter about an invitation goes to. */
    private record To(Invitation invitation, Addressee addressee, String suffix) {

        String reference(String name) {
            return InvitationPost.reference(invitation, name) + suffix;
        }

        /** A calendar program is not to ask for an answer that nobody would hear. */
        Standing asked(AnswersByMail answers) {
            return answers.areHeard() ? Standing.ASKED : silent(false);
        }

        /** An answer holds, for the calendar too, until the time is another; delegates do not answer for their organisation. */
        Standing standing(boolean anotherTime, boolean asks) {
            if (anotherTime || invitation.isUndecided()) {
                return asks && suffix.isEmpty() ? Standing.ASKED : silent(anotherTime);
            }
            return invitation.isAccepted() ? Standing.COMES : Standing.DECLINED;
        }

        private Standing silent(boolean anotherTime) {
            boolean maybe = !anotherTime && invitation.status() == Invitation.Status.TENTATIVE;
            return maybe ? Standing.MAYBE : Standing.UNANSWERED;
        }

        /** The delegates whose address is another than the organisation's; a personal link is not theirs to have. */
        Stream<To> delegates() {
            List<Delegate> people = invitation.delegates();
            return IntStream.range(0, people.size())
                    .filter(row -> hasOwnAddress(people.get(row)))
                    .mapToObj(row -> delegate(people.get(row), ":delegate-" + (row + 1)));
        }

        private boolean hasOwnAddress(Delegate person) {
            return !person.email().isEmpty()
                    && !person.email().equalsIgnoreCase(addressee.email().value());
        }

        private To delegate(Delegate person, String position) {
            EmailAddress email = new EmailAddress(person.email());
            return new To(
                    invitation,
                    new Addressee(addressee.party(), person.name(), email, addressee.language(), Optional.empty()),
                    position);
        }
    }
}
