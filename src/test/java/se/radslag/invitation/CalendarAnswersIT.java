package se.radslag.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.radslag.core.Clock;
import se.radslag.core.EmailAddress;
import se.radslag.cycle.CycleService;
import se.radslag.inbox.CalendarRepliesReceived;
import se.radslag.inbox.InboxService;
import se.radslag.inbox.IncomingLetterId;
import se.radslag.inbox.Understood.CalendarReply;
import se.radslag.mail.Mailboxes;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingDates;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.Letters;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialYear;

/** Which answers from calendar programs are taken, and what becomes of the others; how they are read is for the inbox to know. */
@RadslagTest
class CalendarAnswersIT {

    @Autowired
    InvitationService invitations;

    @Autowired
    Invitations rows;

    @Autowired
    MeetingService meetings;

    @Autowired
    OrganisationService directory;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    CycleService cycles;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final InboxService inbox = mock(InboxService.class);
    private final IncomingLetterId letter = new IncomingLetterId(UUID.randomUUID());
    private CalendarAnswers answers;
    private TrialYear year;
    private MeetingId meeting;

    @BeforeEach
    void invite() {
        answers = new CalendarAnswers(inbox, invitations, rows, meetings, directory, mailboxes, clock);
        year = TrialYear.start(cycles, directory, clock);
        meeting = year.planSamrad(meetings);
        invitations.choose(meeting, Map.of(year.organisation("Ask"), "", year.organisation("Cedar"), ""));
        invitations.writeInvitations(meeting);
        invitations.sendInvitations(meeting);
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED, ACCEPTED", "DECLINED, DECLINED", "TENTATIVE, TENTATIVE"})
    void takesAnAnswerAndSendsAReceipt(CalendarReply.Answer answer, Invitation.Status status) {
        taken(from("Ask", answer));
        assertThat(invitation("Ask").status()).isEqualTo(status);
        assertThat(invitation("Cedar").status()).isEqualTo(Invitation.Status.INVITED);
        assertThat(origin("Ask")).isEqualTo("CALENDAR");
        assertThat(letters.awaitSubject(year.email("Ask"), "Ert svar").subject())
                .startsWith("Ert svar på inbjudan till samrådet");
    }

    @Test
    void keepsWhatWasTypedWithTheAnswer() {
        taken(from("Ask", CalendarReply.Answer.DECLINED).saying(" Vi har stämma. "));
        assertThat(invitation("Ask").declineReason()).isEqualTo("Vi har stämma.");
        taken(from("Ask", CalendarReply.Answer.ACCEPTED).saying("Vi behöver hörslinga."));
        assertThat(invitation("Ask").needs()).isEqualTo("Vi behöver hörslinga.");
    }

    @Test
    void keepsWhoWasNamedBefore() {
        Delegate named = new Delegate("Ordföranden", "", "", false);
        invitations.answer(
                invitation("Ask").id(), year.organisation("Ask"), new Answer(true, List.of(named), "Tolk", null));
        taken(from("Ask", CalendarReply.Answer.ACCEPTED));
        assertThat(invitation("Ask").delegates()).containsExactly(named);
        assertThat(invitation("Ask").needs()).isEqualTo("Tolk");
    }

    @Test
    void takesTheSameAnswerOnce() {
        taken(from("Ask", CalendarReply.Answer.TENTATIVE));
        Invitation first = invitation("Ask");
        taken(from("Ask", CalendarReply.Answer.TENTATIVE));
        assertThat(invitation("Ask")).isEqualTo(first);
    }

    @Test
    void takesMoreThanOneAnswerAtOnce() {
        CalendarReply other = from("Ask", CalendarReply.Answer.ACCEPTED)
                .to(UUID.randomUUID().toString())
                .made();
        Map<IncomingLetterId, CalendarReply> replies = new LinkedHashMap<>();
        replies.put(letter, from("Ask", CalendarReply.Answer.ACCEPTED).made());
        replies.put(
                IncomingLetterId.random(),
                from("Cedar", CalendarReply.Answer.TENTATIVE).made());
        IncomingLetterId refused = IncomingLetterId.random();
        replies.put(refused, other);
        replies.put(
                IncomingLetterId.random(),
                from("Ask", CalendarReply.Answer.DECLINED).saying("Stämma.").made());
        replies.put(
                IncomingLetterId.random(),
                from("Ask", CalendarReply.Answer.DECLINED).saying("Stämma.").made());
        answers.take(new CalendarRepliesReceived(replies));

        assertThat(invitation("Ask").status()).as("the last one holds").isEqualTo(Invitation.Status.DECLINED);
        assertThat(invitation("Ask").declineReason()).isEqualTo("Stämma.");
        assertThat(invitation("Cedar").status()).isEqualTo(Invitation.Status.TENTATIVE);
        assertThat(given("Ask")).as("each is kept, the same one once").containsExactly(true, false);
        assertThat(given("Cedar")).containsOnlyNulls().hasSize(1);
        verify(inbox).leaveToStaff(refused, "invitation.reply.other-meeting");
        verifyNoMoreInteractions(inbox);
    }

    @Test
    void makesWaitWhoeverFindsNoPlace() {
        jdbc.sql("update meeting_offer set places = 1 where meeting_id = ?")
                .param(meeting.value())
                .update();
        taken(from("Ask", CalendarReply.Answer.ACCEPTED));
        taken(from("Cedar", CalendarReply.Answer.ACCEPTED));
        assertThat(invitation("Cedar").status()).isEqualTo(Invitation.Status.WAITING);
        taken(from("Cedar", CalendarReply.Answer.ACCEPTED));
        assertThat(given("Cedar")).as("the same once").containsExactly(true);
        taken(from("Ask", CalendarReply.Answer.DECLINED));
        assertThat(invitation("Cedar").status()).isEqualTo(Invitation.Status.ACCEPTED);
    }

    @Test
    void takesTheAnswerOfWhoeverSpeaksForTwo() {
        EmailAddress shared = new EmailAddress(year.email("Ask"));
        directory
                .contacts(year.organisation("Cedar"))
                .forEach(contact -> directory.changeAddress(contact.id(), shared));
        taken(from("Ask", CalendarReply.Answer.ACCEPTED));
        assertThat(invitations.ofMeeting(meeting))
                .extracting(Invitation::status)
                .containsOnly(Invitation.Status.ACCEPTED);
    }

    @Test
    void remindsWhoeverMayCome() {
        taken(from("Ask", CalendarReply.Answer.TENTATIVE));
        invitations.remind(meeting);
        assertThat(letters.awaitSubject(year.email("Ask"), "Påminnelse").text()).contains("att ni kanske kommer");
    }

    @Test
    void takesTheAnswerOfWhoeverTheInvitationWasPassedOnTo() {
        taken(reply(CalendarReply.Answer.ACCEPTED, address("kollegan"))
                .delegatedFrom(new EmailAddress(year.email("Ask"))));
        assertThat(invitation("Ask").status()).isEqualTo(Invitation.Status.ACCEPTED);
    }

    @Test
    void takesTheAnswerThatAnAssistantGives() {
        taken(from("Ask", CalendarReply.Answer.ACCEPTED)
                .sentBy(address("sekreteraren"))
                .sender(address("sekreteraren")));
        assertThat(invitation("Ask").status()).isEqualTo(Invitation.Status.ACCEPTED);
    }

    @Test
    void leavesToStaffWhatIsNotFromTheInvited() {
        refused(reply(CalendarReply.Answer.ACCEPTED, address("nagon")), "not-invited");
        refused(from("Bok", CalendarReply.Answer.ACCEPTED), "not-invited");
    }

    @Test
    void leavesToStaffWhatSomebodyElseSent() {
        refused(from("Ask", CalendarReply.Answer.DECLINED).sender(address("nagon")), "other-sender");
        refused(from("Ask", CalendarReply.Answer.DECLINED).sender(null), "other-sender");
    }

    @Test
    void leavesToStaffWhatIsToAnotherMeetingOrOrganizer() {
        refused(from("Ask", CalendarReply.Answer.ACCEPTED).to(UUID.randomUUID().toString()), "other-meeting");
        refused(from("Ask", CalendarReply.Answer.ACCEPTED).to("040000008200E00074C5B7101A82E008"), "other-meeting");
        refused(from("Ask", CalendarReply.Answer.ACCEPTED).organizer(address("annan")), "other-organizer");
    }

    @Test
    void leavesToStaffWhatAnswersAnotherTime() {
        refused(from("Ask", CalendarReply.Answer.ACCEPTED).sequence(1), "changed-since");
        Meeting now = meetings.get(meeting);
        meetings.move(
                meeting,
                new MeetingDates(now.day().plusDays(1), now.startsAt(), now.endsAt(), now.place(), now.lastAnswerDay()),
                now.version());
        refused(from("Ask", CalendarReply.Answer.ACCEPTED), "changed-since");
        taken(from("Ask", CalendarReply.Answer.ACCEPTED).sequence(1));
        assertThat(invitation("Ask").status()).isEqualTo(Invitation.Status.ACCEPTED);
    }

    @Test
    void leavesToStaffWhatComesTooLate() {
        meetings.closeAnswersNow(meeting);
        refused(from("Ask", CalendarReply.Answer.ACCEPTED), "closed");
    }

    private void taken(Reply reply) {
        answers.take(new CalendarRepliesReceived(Map.of(letter, reply.made())));
        verify(inbox, never()).leaveToStaff(eq(letter), any());
    }

    private void refused(Reply reply, String why) {
        List<Invitation> before = invitations.ofMeeting(meeting);
        IncomingLetterId refused = new IncomingLetterId(UUID.randomUUID());
        answers.take(new CalendarRepliesReceived(Map.of(refused, reply.made())));
        verify(inbox).leaveToStaff(refused, "invitation.reply." + why);
        assertThat(invitations.ofMeeting(meeting)).isEqualTo(before);
    }

    private Reply from(String name, CalendarReply.Answer answer) {
        return reply(answer, new EmailAddress(year.email(name)));
    }

    private Reply reply(CalendarReply.Answer answer, EmailAddress attendee) {
        EmailAddress ours = mailboxes.of(meetings.sender(meeting));
        return new Reply(meeting.toString(), 0, attendee, null, null, answer, null, ours, attendee);
    }

    private static EmailAddress address(String function) {
        return new EmailAddress(function + "@forening.example");
    }

    private Invitation invitation(String name) {
        return invitations.ofMeeting(meeting).stream()
                .filter(one -> one.organisationId().equals(year.organisation(name)))
                .findFirst()
                .orElseThrow();
    }

    private String origin(String name) {
        return jdbc.sql("select origin from invitation_answer where invitation_id = ?")
                .param(invitation(name).id().value())
                .query(String.class)
                .single();
    }

    /** In order: whether somebody comes; null for «maybe». */
    private List<Boolean> given(String name) {
        return jdbc.sql("select comes from invitation_answer where invitation_id = ? order by answered_at")
                .param(invitation(name).id().value())
                .query((row, number) -> row.getObject("comes", Boolean.class))
                .list();
    }

    /** An answer as a program writes it, part by part. */
    private record Reply(
            String uid,
            int number,
            EmailAddress attendee,
            @Nullable EmailAddress by,
            @Nullable EmailAddress passedOnBy,
            CalendarReply.Answer answer,
            @Nullable String comment,
            EmailAddress invitedBy,
            @Nullable EmailAddress from) {

        CalendarReply made() {
            return new CalendarReply(uid, number, attendee, by, passedOnBy, answer, comment, invitedBy, from);
        }

        Reply saying(String words) {
            return new Reply(uid, number, attendee, by, passedOnBy, answer, words, invitedBy, from);
        }

        Reply to(String other) {
            return new Reply(other, number, attendee, by, passedOnBy, answer, comment, invitedBy, from);
        }

        Reply sequence(int other) {
            return new Reply(uid, other, attendee, by, passedOnBy, answer, comment, invitedBy, from);
        }

        Reply sentBy(EmailAddress assistant) {
            return new Reply(uid, number, attendee, assistant, passedOnBy, answer, comment, invitedBy, from);
        }

        Reply delegatedFrom(EmailAddress first) {
            return new Reply(uid, number, attendee, by, first, answer, comment, invitedBy, from);
        }

        Reply organizer(EmailAddress other) {
            return new Reply(uid, number, attendee, by, passedOnBy, answer, comment, other, from);
        }

        Reply sender(@Nullable EmailAddress other) {
            return new Reply(uid, number, attendee, by, passedOnBy, answer, comment, invitedBy, other);
        }
    }
}
