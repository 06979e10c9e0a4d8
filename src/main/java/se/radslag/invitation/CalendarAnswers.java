package se.radslag.invitation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.radslag.core.Clock;
import se.radslag.core.EmailAddress;
import se.radslag.inbox.CalendarReplyReceived;
import se.radslag.inbox.InboxService;
import se.radslag.inbox.Understood.CalendarReply;
import se.radslag.mail.Mailboxes;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;
import se.radslag.organisation.Recipient;

/**
 * Takes the answers that people give with the button in their calendar program.
 *
 * <p>Only what is beyond doubt is taken: an answer to the meeting as it stands now, while answers are taken, from the address that was invited
 * or from whom its owner passed the invitation on to. Everything else changes nothing, and staff read it with the reason.
 */
@Component
class CalendarAnswers {

    private static final int LONGEST_COMMENT = 2_000;
    private static final Pattern UID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final InboxService inbox;
    private final InvitationService invitations;
    private final Invitations rows;
    private final MeetingService meetings;
    private final OrganisationService organisations;
    private final Mailboxes mailboxes;
    private final Clock clock;

    CalendarAnswers(
            InboxService inbox,
            InvitationService invitations,
            Invitations rows,
            MeetingService meetings,
            OrganisationService organisations,
            Mailboxes mailboxes,
            Clock clock) {
        this.inbox = inbox;
        this.invitations = invitations;
        this.rows = rows;
        this.meetings = meetings;
        this.organisations = organisations;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    @EventListener
    void take(CalendarReplyReceived event) {
        inbox.reply(event.letterId())
                .flatMap(this::take)
                .ifPresent(refusal -> inbox.leaveToStaff(event.letterId(), refusal));
    }

    /** @return why it was not taken */
    private Optional<String> take(CalendarReply reply) {
        return meeting(reply)
                .map(meeting -> take(reply, meeting))
                .orElse(Optional.of("invitation.reply.other-meeting"));
    }

    private Optional<String> take(CalendarReply reply, Meeting meeting) {
        List<Recipient> invited = invited(reply, meeting.id());
        Optional<String> refusal = refusal(reply, meeting, invited);
        if (refusal.isEmpty()) {
            invited.forEach(contact -> take(reply, meeting.id(), contact));
        }
        return refusal;
    }

    private Optional<String> refusal(CalendarReply reply, Meeting meeting, List<Recipient> invited) {
        if (!isToUs(reply, meeting)) {
            return Optional.of("invitation.reply.other-organizer");
        }
        if (!isFromWhoAnswers(reply)) {
            return Optional.of("invitation.reply.other-sender");
        }
        if (invited.isEmpty()) {
            return Optional.of("invitation.reply.not-invited");
        }
        if (reply.sequence() != meeting.calendarSequence()) {
            return Optional.of("invitation.reply.changed-since");
        }
        return invitations.answersOpen(meeting.id()) ? Optional.empty() : Optional.of("invitation.reply.closed");
    }

    private Optional<Meeting> meeting(CalendarReply reply) {
        return UID.matcher(reply.uid()).matches() ? meetings.find(MeetingId.of(reply.uid())) : Optional.empty();
    }

    /** Exchange leaves the organizer out. */
    private boolean isToUs(CalendarReply reply, Meeting meeting) {
        return reply.organizer() == null || same(reply.organizer(), mailboxes.of(meetings.sender(meeting.id())));
    }

    private static boolean isFromWhoAnswers(CalendarReply reply) {
        return same(reply.from(), reply.attendee()) || same(reply.from(), reply.sentBy());
    }

    /** Whom of those invited the answer is from or for: one person may be the contact of several organisations, and answers for all. */
    private List<Recipient> invited(CalendarReply reply, MeetingId meeting) {
        Set<OrganisationId> asked = rows.ofMeeting(meeting).stream()
                .filter(Invitation::isSent)
                .map(Invitation::organisationId)
                .collect(Collectors.toSet());
        return organisations.recipients(asked).stream()
                .filter(contact ->
                        same(contact.email(), reply.attendee()) || same(contact.email(), reply.delegatedFrom()))
                .toList();
    }

    private void take(CalendarReply reply, MeetingId meeting, Recipient contact) {
        Invitation before = rows.ofMeeting(meeting).stream()
                .filter(invitation -> invitation.organisationId().equals(contact.organisationId()))
                .findFirst()
                .orElseThrow();
        Invitation answered =
                before.answeredInCalendar(status(reply), comment(reply), who(reply, contact), clock.now());
        if (!answered.saysTheSameAs(before)) {
            invitations.take(
                    answered, Origin.CALENDAR, Optional.of(contact.contactId().value()));
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
