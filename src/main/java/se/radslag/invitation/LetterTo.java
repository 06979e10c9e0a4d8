package se.radslag.invitation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.radslag.calendar.CalendarMessage.Standing;
import se.radslag.core.EmailAddress;
import se.radslag.mail.Addressee;
import se.radslag.mail.AnswersByMail;

/**
 * Whom a letter about an invitation goes to.
 *
 * @param suffix of references; empty for the organisation itself
 */
record LetterTo(Invitation invitation, Addressee addressee, String suffix) {

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
        return switch (invitation.status()) {
            case ACCEPTED -> Standing.COMES;
            case WAITING -> Standing.WAITS;
            default -> Standing.DECLINED;
        };
    }

    private Standing silent(boolean anotherTime) {
        boolean maybe = !anotherTime && invitation.status() == Invitation.Status.TENTATIVE;
        return maybe ? Standing.MAYBE : Standing.UNANSWERED;
    }

    /** The delegates whose address is another than the organisation's; a personal link is not theirs to have. */
    Stream<LetterTo> delegates() {
        List<Delegate> people = invitation.isAccepted() ? invitation.delegates() : List.of();
        return IntStream.range(0, people.size())
                .filter(row -> hasOwnAddress(people.get(row)))
                .mapToObj(row -> delegate(people.get(row), ":delegate-" + (row + 1)));
    }

    private boolean hasOwnAddress(Delegate person) {
        return !person.email().isEmpty()
                && !person.email().equalsIgnoreCase(addressee.email().value());
    }

    private LetterTo delegate(Delegate person, String position) {
        EmailAddress email = new EmailAddress(person.email());
        return new LetterTo(
                invitation,
                new Addressee(addressee.party(), person.name(), email, addressee.language(), Optional.empty()),
                position);
    }
}
