package se.radslag.invitation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.radslag.core.EmailAddress;
import se.radslag.inbox.Understood.CalendarReply;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.Recipient;

/**
 * Answers from calendar programs to one meeting, judged one by one.
 *
 * <p>Only what is beyond doubt is taken: an answer to the meeting as it stands now, while answers are taken, from the address that was invited
 * or from whom its owner passed the invitation on to. Everything else changes nothing.
 */
final class MeetingReplies {

    private static final int LONGEST_COMMENT = 2_000;

    private final Meeting meeting;
    private final EmailAddress organizer;
    private final boolean open;
    private final List<Recipient> invited;
    private final Map<OrganisationId, Invitation> invitations = new HashMap<>();
    private final Map<OrganisationId, Taken> taken = new LinkedHashMap<>();

    /**
     * @param organizer the address that the invitations name
     * @param open whether answers are taken
     * @param invited whom the answers may be from or for, with their invitations as they stand
     */
    MeetingReplies(Meeting meeting, EmailAddress organizer, boolean open, Map<Recipient, Invitation> invited) {
        this.meeting = meeting;
        this.organizer = organizer;
        this.open = open;
        this.invited = List.copyOf(invited.keySet());
        kept(invited.values());
    }

    MeetingId meetingId() {
        return meeting.id();
    }

    /** Whether an answer was taken from or for the same invited, and is not kept yet. */
    boolean isAnsweredAlready(CalendarReply reply) {
        return concerned(reply).stream().map(Recipient::organisationId).anyMatch(taken::containsKey);
    }

    /** Takes an answer for all whom it is from or for: one person may be the contact of several organisations. @return why it was not taken */
    Optional<String> take(CalendarReply reply, Instant at) {
        Optional<String> refusal = refusal(reply);
        if (refusal.isEmpty()) {
            concerned(reply).forEach(contact -> take(reply, contact, at));
        }
        return refusal;
    }

    /** What was taken and is not kept yet, in order of arrival. */
    List<Taken> taken() {
        return List.copyOf(taken.values());
    }

    /** All that was taken is kept. @param now the invitations as they stand now */
    void kept(Collection<Invitation> now) {
        now.forEach(invitation -> invitations.put(invitation.organisationId(), invitation));
        taken.clear();
    }

    private Optional<String> refusal(CalendarReply reply) {
        if (!isToUs(reply)) {
            return Optional.of("invitation.reply.other-organizer");
        }
        if (!isFromWhoAnswers(reply)) {
            return Optional.of("invitation.reply.other-sender");
        }
        if (concerned(reply).isEmpty()) {
            return Optional.of("invitation.reply.not-invited");
        }
        if (reply.sequence() != meeting.calendarSequence()) {
            return Optional.of("invitation.reply.changed-since");
        }
        return open ? Optional.empty() : Optional.of("invitation.reply.closed");
    }

    /** Exchange leaves the organizer out. */
    private boolean isToUs(CalendarReply reply) {
        return reply.organizer() == null || same(reply.organizer(), organizer);
    }

    private static boolean isFromWhoAnswers(CalendarReply reply) {
        return same(reply.from(), reply.attendee()) || same(reply.from(), reply.sentBy());
    }

    private List<Recipient> concerned(CalendarReply reply) {
        return invited.stream()
                .filter(contact ->
                        same(contact.email(), reply.attendee()) || same(contact.email(), reply.delegatedFrom()))
                .toList();
    }

    private void take(CalendarReply reply, Recipient contact, Instant at) {
        Invitation before = requireNonNull(invitations.get(contact.organisationId()));
        Invitation answered = before.answeredInCalendar(status(reply), comment(reply), who(reply, contact), at);
        if (!answered.saysTheSameAs(before)) {
            taken.put(
                    contact.organisationId(),
                    new Taken(answered, Optional.of(contact.contactId().value())));
        }
    }

    private static Invitation.Status status(CalendarReply reply) {
        return switch (reply.answer()) {
            case ACCEPTED -> Invitation.Status.ACCEPTED;
            case DECLINED -> Invitation.Status.DECLINED;
            case TENTATIVE -> Invitation.Status.TENTATIVE;
        };
    }

    private static String comment(CalendarReply reply) {
        String typed = reply.comment() == null ? "" : reply.comment().strip();
        return typed.substring(0, Math.min(typed.length(), LONGEST_COMMENT));
    }

    /** Who comes, as far as the answer tells: the contact person, if it is a person's name that the directory has. */
    private static List<Delegate> who(CalendarReply reply, Recipient contact) {
        boolean passedOn = !same(contact.email(), reply.attendee());
        boolean named = !contact.contact().isBlank() && !contact.contact().equals(contact.organisation());
        return passedOn || !named
                ? List.of()
                : List.of(new Delegate(contact.contact(), "", contact.email().value(), false));
    }

    private static boolean same(@Nullable EmailAddress one, @Nullable EmailAddress other) {
        return one != null && other != null && one.value().equalsIgnoreCase(other.value());
    }
}
