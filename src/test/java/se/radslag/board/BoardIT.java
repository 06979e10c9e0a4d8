package se.radslag.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.radslag.access.FormSheet;
import se.radslag.access.Role;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.dialogue.DialogueDraft;
import se.radslag.dialogue.DialogueRequestId;
import se.radslag.dialogue.DialogueService;
import se.radslag.mail.LetterStatus;
import se.radslag.mail.LetterView;
import se.radslag.mail.Outbox;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationService;
import se.radslag.proposal.ProposalService;
import se.radslag.testing.RadslagTest;

@RadslagTest
class BoardIT {

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory context;

    @Autowired
    CycleService cycles;

    @Autowired
    ProposalService proposals;

    @Autowired
    MeetingService meetings;

    @Autowired
    DialogueService dialogue;

    @Autowired
    OrganisationService organisations;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityService identity;

    Years years;
    Desk desk;

    @BeforeEach
    void sitDown() {
        years = Years.in(context);
        desk = Desk.of("handlaggare", port);
    }

    @Test
    void listsYearsMeetingsAndRequestsOfMyOffice() {
        CycleId year = years.start();
        MeetingId samrad = meetings.openSamrad(year);
        DialogueRequestId request = request(year);

        var page = desk.read("/arbete");

        assertThat(page.select("a[href=/arbete/ar/" + year + "]").text())
                .isEqualTo(cycles.get(year).title());
        assertThat(page.select("a[href=/arbete/mote/" + samrad + "]").text()).isEqualTo("Samråd");
        assertThat(page.select("a[href=/arbete/begaran/" + request + "]").text())
                .isEqualTo("Tolkar i vården");
    }

    @Test
    void hidesWhatOtherOfficesDo() {
        CycleId year = years.start();
        MeetingId samrad = meetings.openSamrad(year);
        DialogueRequestId request = request(year);
        String letter = "/arbete/brev/" + callOf(year).id();
        Desk neighbour = Desk.of(neighbour(), port);

        assertThat(neighbour.read("/arbete").select("main td")).isEmpty();
        assertThat(neighbour.status("/arbete/ar/" + year)).isEqualTo(404);
        assertThat(neighbour.status("/arbete/mote/" + samrad)).isEqualTo(404);
        assertThat(neighbour.status("/arbete/begaran/" + request)).isEqualTo(404);
        assertThat(neighbour.status(letter)).isEqualTo(404);
        assertThat(neighbour.status(letter + "/innehall")).isEqualTo(404);
    }

    @Test
    void changesNothingOfOtherOffices() {
        String year = "/arbete/ar/" + years.start();
        Document page = desk.read(year);
        desk.handOverTo(neighbour());

        for (var form : page.select("form[action^=" + year + "]")) {
            assertThat(desk.submit(page, form.attr("action"), Map.of()).status())
                    .as(form.attr("action"))
                    .isEqualTo(404);
        }
    }

    @Test
    void knowsNoUnknownId() {
        for (String kind : new String[] {"ar", "mote", "begaran", "brev"}) {
            assertThat(desk.status("/arbete/" + kind + "/" + UUID.randomUUID())).isEqualTo(404);
            assertThat(desk.status("/arbete/" + kind + "/inget-id")).isEqualTo(404);
        }
    }

    @Test
    void letsNobodyInWithoutSignIn() {
        Desk stranger = Desk.anonymous(port);
        CycleId year = years.start();

        assertThat(stranger.status("/arbete")).isEqualTo(401);
        assertThat(stranger.status("/arbete/ar/" + year)).isEqualTo(401);
        assertThat(stranger.status("/arbete/mote/" + meetings.openSamrad(year))).isEqualTo(401);
    }

    @Test
    void takesNoFormWithoutItsToken() {
        CycleId year = years.start();
        var page = desk.read("/arbete/ar/" + year);
        page.select("input[name=_csrf]").val("gissat");

        assertThat(desk.submit(page, "/arbete/ar/" + year + "/avsluta-insamlingen", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(cycles.get(year).proposalsClosedAt()).isEmpty();
    }

    @Test
    void tellsARequestUntilItIsAnswered() {
        DialogueRequestId request = request(years.start());
        var page = desk.read("/arbete/begaran/" + request);

        assertThat(page.select("h1").text()).isEqualTo("Tolkar i vården");
        assertThat(page.select(".lead").text()).endsWith("ber om övrig dialog.");
        assertThat(page.select(".quote").text()).isEqualTo("Många väntar för länge.");
        assertThat(page.select("main .status").text()).isEqualTo("Väntar på svar");
        assertThat(page.select("main").text()).contains("Tasklist");
    }

    @Test
    void showsALetterAsItLooksInAFrameThatMayDoNothing() {
        LetterView letter = callOf(years.start());
        String address = "/arbete/brev/" + letter.id();

        var frame = desk.read(address).select("iframe");
        assertThat(frame.attr("src")).isEqualTo(address + "/innehall");
        assertThat(frame.attr("sandbox")).isEmpty();
        assertThat(frame.hasAttr("sandbox")).isTrue();

        var content = desk.get(address + "/innehall");
        assertThat(content.body())
                .contains("<h1>Vad vill ni ta upp")
                .doesNotContainPattern("/svar/(?!hemligheten-star-bara-i-det-skickade-brevet(?![\\w-]))");
        assertThat(content.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "sandbox", "frame-ancestors 'self'");
    }

    @Test
    void sendsALostLetterAgainFromTheListOrItsPage() {
        CycleId year = years.start();
        LetterView letter = lost(callOf(year));
        String page = "/arbete/brev/" + letter.id();
        String action = page + "/skicka-igen";
        Document list = desk.read("/arbete/ar/" + year);
        Document alone = desk.read(page);

        assertThat(alone.select("form[action=" + action + "] button").text()).isEqualTo("Skicka igen");
        var answer = desk.submit(list, action, Map.of());

        assertThat(answer.location()).endsWith(page + "#lage");
        await().until(() ->
                outbox.ofStage(ProposalService.callStage(year)).get(0).status() == LetterStatus.SENT);
        assertThat(desk.read(page).select(".notice.good").text()).isEqualTo("Brevet skickas igen.");
        assertThat(desk.read(page).select("form[action=" + action + "]")).isEmpty();
        var late = desk.submit(alone, action, Map.of());
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.refusals()).startsWith("Brevet behöver inte skickas igen");
    }

    @Test
    void letsOnlyThoseWhoHandleTheCaseSendALetterAgain() {
        LetterView letter = lost(callOf(years.start()));
        String page = "/arbete/brev/" + letter.id();
        Document form = desk.read(page);

        desk.handOverTo("registrator");
        assertThat(desk.read(page).select("h1").text()).isEqualTo(letter.subject());
        assertThat(desk.read(page).select("form[action^=/arbete/brev/]")).isEmpty();
        assertThat(desk.submit(form, page + "/skicka-igen", Map.of()).status()).isEqualTo(404);
        desk.handOverTo(neighbour());
        assertThat(desk.submit(form, page + "/skicka-igen", Map.of()).status()).isEqualTo(404);
        assertThat(outbox.failure(letter.id())).isPresent();
        form.select("input[name=_csrf]").val("gissat");
        desk.handOverTo("handlaggare");
        assertThat(desk.submit(form, page + "/skicka-igen", Map.of()).status()).isEqualTo(403);
    }

    /** As delivery leaves a letter that it has given up. */
    private LetterView lost(LetterView letter) {
        jdbc.sql("update letter_delivery set status = 'FAILED', reply = '550 5.1.1 No such user' where letter_id = :id")
                .param("id", letter.id().value())
                .update();
        return letter;
    }

    /** A case officer of no office that has years. */
    private String neighbour() {
        if (identity.createUserQuery().userId("granne").count() == 0) {
            User user = identity.newUser("granne");
            user.setPassword("granne");
            identity.saveUser(user);
            identity.createMembership("granne", Role.CASE_OFFICER.group());
        }
        return "granne";
    }

    private DialogueRequestId request(CycleId year) {
        var asking = organisations.active().get(0).id();
        return dialogue.request(
                year, asking, new DialogueDraft("Tolkar i vården", "Många väntar för länge."), FormSheet.drawn());
    }

    private LetterView callOf(CycleId year) {
        cycles.settleParticipants(year);
        proposals.writeCall(year);
        return outbox.ofStage(ProposalService.callStage(year)).get(0);
    }
}
