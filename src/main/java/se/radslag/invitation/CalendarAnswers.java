package se.radslag.invitation;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.radslag.core.Clock;
import se.radslag.core.EmailAddress;
import se.radslag.inbox.CalendarRepliesReceived;
import se.radslag.inbox.InboxService;
import se.radslag.inbox.IncomingLetterId;
import se.radslag.inbox.Understood.CalendarReply;
import se.radslag.mail.Mailboxes;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;
import se.radslag.organisation.Recipient;

/**
 * Takes the answers that people give with the button in their calendar program; what is not beyond doubt staff read, with the reason. Answers to
 * the same meeting that come together cost about as much as one.
 */
@Component
class CalendarAnswers {

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
    void take(CalendarRepliesReceived event) {
        Map<String, Map<IncomingLetterId, CalendarReply>> byEntry = new LinkedHashMap<>();
        event.replies()
                .forEach((letter, reply) -> byEntry.computeIfAbsent(reply.uid(), uid -> new LinkedHashMap<>())
                        .put(letter, reply));
        byEntry.forEach((uid, replies) -> meeting(uid)
                .ifPresentOrElse(
                        meeting -> take(replies, meeting),
                        () -> replies.keySet()
                                .forEach(letter -> inbox.leaveToStaff(letter, "invitation.reply.other-meeting"))));
    }

    private Optional<Meeting> meeting(String uid) {
        return UID.matcher(uid).matches() ? meetings.find(MeetingId.of(uid)) : Optional.empty();
    }

    private void take(Map<IncomingLetterId, CalendarReply> replies, Meeting meeting) {
        invitations.lockPlaces(meeting.id());
        MeetingReplies answers = new MeetingReplies(
                meeting,
                mailboxes.of(meetings.sender(meeting.id())),
                invitations.answersOpen(meeting.id()),
                invited(replies, meeting.id()));
        replies.forEach((letter, reply) -> {
            if (answers.isAnsweredAlready(reply)) {
                keep(answers);
            }
            answers.take(reply, clock.now()).ifPresent(refusal -> inbox.leaveToStaff(letter, refusal));
        });
        keep(answers);
    }

    private void keep(MeetingReplies answers) {
        List<Taken> taken = answers.taken();
        if (!taken.isEmpty()) {
            invitations.take(answers.meetingId(), taken, Origin.CALENDAR);
            answers.kept(rows.ofOrganisations(answers.meetingId(), organisationsOf(taken)));
        }
    }

    private static List<OrganisationId> organisationsOf(List<Taken> taken) {
        return taken.stream().map(one -> one.answered().organisationId()).toList();
    }

    /** Whom of those invited the answers are from or for. */
    private Map<Recipient, Invitation> invited(Map<IncomingLetterId, CalendarReply> replies, MeetingId meeting) {
        List<EmailAddress> named = replies.values().stream()
                .flatMap(reply -> Stream.concat(Stream.of(reply.attendee()), Stream.ofNullable(reply.delegatedFrom())))
                .toList();
        Map<OrganisationId, Recipient> recipients = organisations.recipientsAt(named).stream()
                .collect(Collectors.toMap(Recipient::organisationId, Function.identity()));
        return rows.ofOrganisations(meeting, recipients.keySet()).stream()
                .filter(Invitation::isSent)
                .collect(Collectors.toMap(
                        invitation -> requireNonNull(recipients.get(invitation.organisationId())),
                        Function.identity()));
    }
}
