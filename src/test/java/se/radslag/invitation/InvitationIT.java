package se.radslag.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.cycle.CycleService;
import se.radslag.local.LocalClock;
import se.radslag.mail.LetterView;
import se.radslag.mail.Outbox;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingDates;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingOffer;
import se.radslag.meeting.MeetingOfferService;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialPost;
import se.radslag.testing.TrialYear;

@RadslagTest
class InvitationIT {

    private static final Delegate ASA = new Delegate("Åsa Öberg", "ordförande", "asa.oberg@forening.example", true);

    @Autowired
    InvitationService invitations;

    @Autowired
    MeetingService meetings;

    @Autowired
    MeetingOfferService offers;

    @Autowired
    CycleService cycles;

    @Autowired
    OrganisationService directory;

    @Autowired
    Outbox outbox;

    @Autowired
    Clock clock;

    @Autowired
    LocalClock time;

    @Autowired
    JdbcClient jdbc;

    private TrialYear year;
    private TrialPost post;
    private MeetingId meeting;

    @BeforeEach
    void plan() {
        year = TrialYear.start(cycles, directory, clock);
        post = new TrialPost(outbox, year);
        meeting = year.planSamrad(meetings);
        invitations.choose(
                meeting, Map.of(year.organisation("Ask"), "Ni <i>kan</i> frågan.", year.organisation("Bok"), ""));
    }

    @Test
    void writesToThoseChosenAndNobodyElse() {
        invitations.chooseIfNone(meeting, Set.of(year.organisation("Cedar")));
        invitations.writeInvitations(meeting);
        assertThat(status("Ask")).isEqualTo(Invitation.Status.CHOSEN);
        assertThat(outbox.ofStage(InvitationService.invitationStage(meeting)))
                .extracting(LetterView::email)
                .containsExactlyInAnyOrder(year.email("Ask"), year.email("Bok"));
        invitations.sendInvitations(meeting);
        assertThat(status("Ask")).isEqualTo(Invitation.Status.INVITED);
        assertThat(post.letter("Ask", "Inbjudan till samråd"))
                .contains(
                        "Ni &lt;i&gt;kan&lt;/i&gt; frågan.",
                        "Rosenbad",
                        "Vad krävs?",
                        "Sammanlagt är 2",
                        "kl.\u00a010.00–15.00");
        assertThat(post.letter("Bok", "Inbjudan till samråd")).doesNotContain("Därför bjuds ni in");
    }

    @Test
    void invitesNobodyWithoutAChoice() {
        assertThatThrownBy(() -> invitations.choose(meeting, Map.of(OrganisationId.random(), "")))
                .hasMessage("invitation.unknown-organisation");
        invitations.choose(meeting, Map.of());
        assertThatThrownBy(() -> invitations.writeInvitations(meeting)).hasMessage("invitation.nobody-chosen");
        assertThat(meetings.get(meeting).status()).isEqualTo(Meeting.Status.PLANNED);
    }

    @Test
    void remindsOnceThoseWhoHaveNotAnswered() {
        invite();
        accept("Ask");
        invitations.remind(meeting);
        invitations.remind(meeting);
        assertThat(post.count("Ask", "Påminnelse")).isZero();
        assertThat(post.count("Bok", "Påminnelse")).isOne();
        assertThat(post.letter("Bok", "Påminnelse")).contains("Svara senast", "Rosenbad");
    }

    @Test
    void keepsEveryAnswer() {
        invite();
        accept("Ask");
        assertThat(post.letter("Ask", "Ert svar")).contains("Välkomna!", "Åsa Öberg", "namnet får publiceras", "Vegan");
        invitations.answer(id("Ask"), year.organisation("Ask"), new Answer(false, List.of(), null, "Krock"));
        assertThat(post.letter("Ask", "Ert svar")).contains("Krock").doesNotContain("Åsa Öberg");
        assertThat(post.count("Ask", "Ert svar")).isEqualTo(2);
        assertThat(jdbc.sql("select comes from invitation_answer where invitation_id = ? order by answered_at")
                        .param(id("Ask").value())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true, false);
    }

    @Test
    void invitesAnotherLaterAtOnce() {
        OrganisationId cedar = year.organisation("Cedar");
        assertThatThrownBy(() -> invitations.inviteLater(meeting, cedar, "")).hasMessage("invitation.not-sent");
        invite();
        invitations.inviteLater(meeting, cedar, "You know.");
        assertThat(post.letter("Cedar", "Invitation: consultation meeting")).contains("You know.", "10:00–15:00");
        assertThatThrownBy(() -> invitations.inviteLater(meeting, cedar, "")).hasMessage("invitation.already-invited");
    }

    @Test
    void sendsTheProgrammeToThoseWhoComeAndTheirDelegates() {
        invite();
        accept("Ask");
        meetings.settleProgramme(meeting, "10.00 Inledning");
        invitations.writeProgramme(meeting);
        invitations.sendProgramme(meeting);
        List<LetterView> sent = outbox.ofStage(InvitationService.programmeStage(meeting));
        assertThat(sent).extracting(LetterView::email).containsExactlyInAnyOrder(year.email("Ask"), ASA.email());
        assertThat(sent)
                .allSatisfy(letter -> assertThat(outbox.preview(letter.id()))
                        .contains("10.00 Inledning")
                        .doesNotContain("/svar/"));
    }

    @Test
    void tellsWhoeverWasInvitedOfAMove() {
        move("Sal ett");
        assertThat(post.subjects("Ask")).isEmpty();
        invite();
        accept("Ask");
        move("Sal <b>två</b>");
        assertThat(post.letter("Ask", "Ändrat: samrådet hålls"))
                .contains("Sal &lt;b&gt;två&lt;/b&gt;", "Sal ett", "Ni har svarat att ni kommer", "Åsa Öberg");
        assertThat(post.letter("Bok", "Ändrat: samrådet hålls"))
                .contains("Ni har inte svarat än", "Svara på inbjudan")
                .doesNotContain("Har inte svarat");
        assertThat(post.subjects("Cedar")).isEmpty();
    }

    @Test
    void writesHeldInvitationsAnewAfterAMove() {
        invitations.writeInvitations(meeting);
        move("Sal ett");
        invitations.sendInvitations(meeting);
        assertThat(post.subjects("Ask")).hasSize(1);
        assertThat(post.letter("Ask", "Inbjudan till samråd"))
                .contains("Sal ett")
                .doesNotContain("Rosenbad");
    }

    @Test
    void writesHeldInvitationsAnewWhenMoreIsOffered() {
        invitations.writeInvitations(meeting);
        MeetingOffer before = offers.of(meeting);
        offers.settle(
                meeting, new MeetingOffer(true, before.needs(), false, true, false, null, null, before.version()));
        invitations.sendInvitations(meeting);
        assertThat(post.subjects("Ask")).hasSize(1);
        assertThat(post.letter("Ask", "Inbjudan till samråd"))
                .contains("Det går att delta på distans.", "ersättning för resor", "svara skriftligt")
                .doesNotContain("exempel som ni");
    }

    @Test
    void closesTheAnswersWithoutALetter() {
        invite();
        move("Sal ett");
        meetings.closeAnswersNow(meeting);
        assertThat(post.count("Ask", "Ändrat")).isOne();
        assertThatThrownBy(() -> accept("Ask")).hasMessage("invitation.answers-closed");
    }

    @Test
    void remindsNobodyWhenAnswersAreClosed() {
        invite();
        meetings.closeAnswersNow(meeting);
        invitations.remind(meeting);
        assertThat(post.count("Ask", "Påminnelse")).isZero();
    }

    @Test
    void tellsWhoeverWasInvitedThatItIsOff() {
        invite();
        meetings.callOff(meeting, "Statsrådet är sjuk.");
        invitations.tellCalledOff(meeting);
        assertThat(post.letter("Ask", "Inställt: samrådet")).contains("Statsrådet är sjuk.");
        assertThat(post.count("Bok", "Inställt")).isOne();
        assertThat(post.subjects("Cedar")).isEmpty();
    }

    @Test
    void recordsWhoCameAlsoOfThoseWhoHadNotAnswered() {
        invite();
        accept("Ask");
        assertThatThrownBy(() -> invitations.recordAttendance(meeting, Set.of(id("Bok"))))
                .hasMessage("invitation.not-yet-held");
        assertThatThrownBy(() -> invitations.requireAttendance(meeting)).hasMessage("invitation.attendance-missing");
        time.moveTo(meetings.endsAt(meeting));
        invitations.recordAttendance(meeting, Set.of(id("Bok")));
        invitations.requireAttendance(meeting);
        assertThat(invitations.attended(meeting)).extracting(Invitation::id).containsExactly(id("Bok"));
        assertThatThrownBy(() -> invitations.recordAttendance(meeting, Set.of(InvitationId.random())))
                .isInstanceOf(NotFound.class);
    }

    private void invite() {
        invitations.writeInvitations(meeting);
        invitations.sendInvitations(meeting);
    }

    private void accept(String name) {
        invitations.answer(id(name), year.organisation(name), new Answer(true, List.of(ASA), "Vegan", null));
    }

    private void move(String place) {
        Meeting now = meetings.get(meeting);
        MeetingDates dates = new MeetingDates(now.day(), now.startsAt(), now.endsAt(), place, now.lastAnswerDay());
        meetings.move(meeting, dates, now.version());
    }

    private InvitationId id(String name) {
        return invitation(name).id();
    }

    private Invitation.Status status(String name) {
        return invitation(name).status();
    }

    private Invitation invitation(String name) {
        return invitations.ofMeeting(meeting).stream()
                .filter(invitation -> invitation.organisationId().equals(year.organisation(name)))
                .findFirst()
                .orElseThrow();
    }
}
