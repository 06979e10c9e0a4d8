package se.radslag.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.invitation.Answer;
import se.radslag.invitation.Delegate;
import se.radslag.invitation.Invitation;
import se.radslag.invitation.InvitationService;
import se.radslag.local.LocalClock;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingPlan;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.Organisation;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.RadslagTest;
import se.radslag.viewpoint.RaisedQuestion;
import se.radslag.viewpoint.Viewpoint;
import se.radslag.viewpoint.ViewpointService;

@RadslagTest
class MeetingPageIT {

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory context;

    @Autowired
    MeetingService meetings;

    @Autowired
    InvitationService invitations;

    @Autowired
    ViewpointService viewpoints;

    @Autowired
    OrganisationService organisations;

    @Autowired
    CycleService cycles;

    @Autowired
    Clock clock;

    @Autowired
    LocalClock localClock;

    Desk desk;
    MeetingId meeting;
    String page;
    List<Organisation> three;

    @BeforeEach
    void openAMeeting() {
        CycleId year = Years.in(context).start();
        cycles.settleParticipants(year);
        meeting = meetings.openSamrad(year);
        page = "/arbete/mote/" + meeting;
        three = organisations.active().subList(0, 3);
        desk = Desk.of("handlaggare", port);
    }

    @Test
    void choosesWhoIsInvitedAndWhy() {
        String first = three.get(0).id().toString();
        String second = three.get(1).id().toString();

        var answer = desk.submit(
                page,
                page + "/inbjudna",
                Map.of(
                        "invited",
                        List.of(first, second),
                        "why-" + first,
                        "Ni föreslog frågan.",
                        "commonWhy",
                        "Ni deltar."));

        assertThat(answer.location()).endsWith(page + "#inbjudna");
        assertThat(invitations.ofMeeting(meeting))
                .extracting(Invitation::why)
                .containsExactlyInAnyOrder("Ni föreslog frågan.", "Ni deltar.");
        assertThat(desk.read(page).select("input[name=invited][checked]")).hasSize(2);
    }

    @Test
    void keepsAChoiceThatIsRefused() {
        String first = three.get(0).id().toString();

        var answer = desk.submit(
                page, page + "/inbjudna", Map.of("invited", List.of(first), "why-" + first, "x".repeat(10_001)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.refusals()).startsWith("Varför: Skriv högst");
        assertThat(answer.page().select("input[name=invited][checked]").val()).isEqualTo(first);
        assertThat(invitations.ofMeeting(meeting)).isEmpty();
    }

    @Test
    void movesTheMeeting() {
        Meeting before = meetings.get(meeting);

        desk.submit(
                page,
                page + "/datum",
                Map.of("day", before.day().plusDays(7), "startsAt", "09:30", "place", "Rosenbad"));

        Meeting after = meetings.get(meeting);
        assertThat(after.day()).isEqualTo(before.day().plusDays(7));
        assertThat(after.startsAt()).isEqualTo(LocalTime.of(9, 30));
        assertThat(after.place()).isEqualTo("Rosenbad");
    }

    @Test
    void keepsAMoveThatIsRefused() {
        var answer =
                desk.submit(page, page + "/datum", Map.of("place", "Rosenbad", "startsAt", "16:00", "endsAt", "15:00"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.refusals()).contains("Mötet måste sluta efter att det har börjat.");
        assertThat(answer.page().select("input[name=startsAt]").val()).isEqualTo("16:00");
        assertThat(meetings.get(meeting).place()).isNotEqualTo("Rosenbad");
    }

    @Test
    void tellsTheLaterOfTwoWhoMoveIt() {
        var hers = desk.read(page);
        desk.submit(page, page + "/datum", Map.of("place", "Rosenbad"));

        var later = desk.submit(hers, page + "/datum", Map.of("place", "Sagerska"));

        assertThat(later.refusals()).contains("Någon annan har ändrat mötet");
        assertThat(later.page().select("input[name=place]").val()).isEqualTo("Sagerska");
        assertThat(meetings.get(meeting).place()).isEqualTo("Rosenbad");
    }

    @Test
    void countsAnswers() {
        invite();
        accept(0);
        decline(1);

        var page = desk.read(this.page);

        assertThat(page.select("#svar ~ .lead").text())
                .isEqualTo("3 inbjudna: 1 kommer med 2 personer, 1 kommer inte, 1 har inte svarat.");
        assertThat(page.text()).contains("Kim Öst", "Glutenfritt", "Vi har årsmöte.");
    }

    @Test
    void invitesOneMore() {
        invite();
        String fourth = organisations.active().get(3).id().toString();

        var action = page + "/inbjudna/till";
        desk.submit(page, action, Map.of("organisation", fourth, "why", "Ni kan frågan."));
        var nobody = desk.submit(page, action, Map.of("why", "Vem?"));

        assertThat(invitations.ofMeeting(meeting)).hasSize(4);
        assertThat(nobody.refusals()).isEqualTo("Organisation: Fyll i det här fältet.");
        assertThat(nobody.page().select("textarea[name=why]").text()).isEqualTo("Vem?");
    }

    @Test
    void closesTheAnswersEarly() {
        invite();

        desk.submit(page, page + "/stang-svaren", Map.of());

        assertThat(invitations.answersOpen(meeting)).isFalse();
        assertThat(desk.read(page).select("form[action$=stang-svaren]")).isEmpty();
    }

    @Test
    void recordsWhoCame() {
        invite();
        accept(0);
        waitForTheDay();
        var before = desk.read(page);
        assertThat(before.select("input[name=came][checked]")).hasSize(1);

        var came = invitations.ofMeeting(meeting).stream()
                .skip(1)
                .map(Invitation::id)
                .toList();
        desk.submit(before, page + "/narvaro", Map.of("came", came));

        assertThat(invitations.attended(meeting)).extracting(Invitation::id).containsExactlyInAnyOrderElementsOf(came);
        assertThat(desk.read(page).select("input[name=came][checked]")).hasSize(2);
    }

    @Test
    void recordsChangesAndRemovesViewpoints() {
        invite();
        waitForTheDay();
        String speaker = three.get(0).id().toString();

        desk.submit(page, page + "/synpunkter", Map.of("organisation", speaker, "text", "Tolkar saknas."));
        Viewpoint added = viewpoints.ofMeeting(meeting).get(0);
        assertThat(added.organisationId()).contains(three.get(0).id());

        String action = page + "/synpunkter/" + added.id();
        var old = desk.read(page);
        desk.submit(old, action, Map.of("handling", "Utreds."));
        assertThat(viewpoints.ofMeeting(meeting))
                .extracting(Viewpoint::handling)
                .containsExactly("Utreds.");

        var later = desk.submit(old, action, Map.of("handling", "Läggs till handlingarna."));
        assertThat(later.refusals()).contains("Någon annan har ändrat");
        assertThat(later.page()
                        .select("form[action=" + action + "] textarea[name=handling]")
                        .text())
                .isEqualTo("Läggs till handlingarna.");

        desk.submit(page, action + "/ta-bort", Map.of());
        assertThat(viewpoints.ofMeeting(meeting)).isEmpty();
    }

    @Test
    void recordsNoEmptyViewpoint() {
        invite();
        waitForTheDay();

        var answer = desk.submit(page, page + "/synpunkter", Map.of("handling", "Utreds."));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.refusals()).isEqualTo("Synpunkt: Fyll i det här fältet.");
        assertThat(answer.page()
                        .select("form[action$=/synpunkter] textarea[name=handling]")
                        .text())
                .isEqualTo("Utreds.");
    }

    @Test
    void notesAndRemovesQuestions() {
        invite();
        waitForTheDay();

        desk.submit(page, page + "/fragor", Map.of("title", "Hur får fler tolk?"));
        RaisedQuestion raised = viewpoints.raisedAt(meeting).get(0);
        assertThat(raised.title()).isEqualTo("Hur får fler tolk?");
        assertThat(desk.submit(page, page + "/fragor", Map.of("title", "")).refusals())
                .isEqualTo("Rubrik: Fyll i det här fältet.");

        desk.submit(page, page + "/fragor/" + raised.id() + "/ta-bort", Map.of());
        assertThat(viewpoints.raisedAt(meeting)).isEmpty();
    }

    @Test
    void callsTheMeetingOffOnlyWhenSure() {
        var unsure = desk.submit(page, page + "/stall-in", Map.of("reason", "Statsrådet är sjukt."));
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(meetings.get(meeting).isAhead()).isTrue();

        desk.submit(page, page + "/stall-in", Map.of("reason", "Statsrådet är sjukt.", "confirm", "true"));
        assertThat(meetings.get(meeting).status()).isEqualTo(Meeting.Status.CALLED_OFF);
        assertThat(desk.read(page).select(".notice.warning").text()).contains("Statsrådet är sjukt.");
    }

    private void invite() {
        Meeting open = meetings.get(meeting);
        meetings.plan(
                meeting,
                new MeetingPlan(
                        open.subject(),
                        "Samla synpunkter.",
                        open.day(),
                        LocalTime.of(13, 0),
                        LocalTime.of(16, 0),
                        "Rosenbad 4",
                        "statsrådet",
                        open.day().minusDays(14),
                        List.of()));
        invitations.choose(meeting, three.stream().collect(Collectors.toMap(Organisation::id, one -> "")));
        invitations.writeInvitations(meeting);
        invitations.sendInvitations(meeting);
    }

    private void accept(int number) {
        var kim = new Delegate("Kim Öst", "ordförande", "", false);
        var love = new Delegate("Love Väst", "", "", true);
        answer(number, new Answer(true, List.of(kim, love), "Glutenfritt", ""));
    }

    private void decline(int number) {
        answer(number, new Answer(false, List.of(), "", "Vi har årsmöte."));
    }

    private void answer(int number, Answer answer) {
        Invitation invitation = invitations.ofMeeting(meeting).get(number);
        invitations.answer(invitation.id(), invitation.organisationId(), answer);
    }

    private void waitForTheDay() {
        localClock.moveTo(meetings.endsAt(meeting).plus(Duration.ofHours(1)));
    }
}
