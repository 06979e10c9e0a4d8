package se.radslag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.invitation.InvitationService;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.Language;
import se.radslag.organisation.OrganisationService;
import se.radslag.proposal.ProposalDraft;
import se.radslag.proposal.ProposalService;
import se.radslag.proposal.SupportService;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.Statements;
import se.radslag.testing.TrialPage;
import se.radslag.testing.TrialYear;
import se.radslag.viewpoint.ViewpointService;

/** The personal page as a whole: what is asked now, what came of it, and to whom letters go. */
@RadslagTest
class WholePageIT {

    @Autowired
    CycleService cycles;

    @Autowired
    OrganisationService directory;

    @Autowired
    PersonalLinkService links;

    @Autowired
    ProposalService proposals;

    @Autowired
    SupportService supports;

    @Autowired
    MeetingService meetings;

    @Autowired
    InvitationService invitations;

    @Autowired
    ViewpointService viewpoints;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private TrialYear trial;

    @BeforeEach
    void startAYear() {
        trial = TrialYear.start(cycles, directory, clock);
    }

    @Test
    void beginsWithWhatIsAskedNowAndLeadsToIt() {
        assertThat(asks(page("Ask"))).singleElement().asString().contains("Föreslå frågor", "senast");
        propose();
        assertThat(asks(page("Ask"))).isEmpty();
        assertThat(now(page("Ask")).text()).contains("Just nu finns inget");
        invite();
        Document invited = page("Ask");
        assertThat(asks(invited)).singleElement().asString().startsWith("Svara på inbjudan till samrådet om");
        assertThat(now(invited).select("a"))
                .isNotEmpty()
                .allSatisfy(
                        link -> assertThat(invited.select(link.attr("href"))).hasSize(1));
    }

    @Test
    void listsItsPartsOnceThereAreMany() {
        assertThat(page("Ask").select(".contents")).isEmpty();
        invite();
        Document invited = page("Ask");
        assertThat(invited.select(".contents a").eachText())
                .containsExactly(
                        "Inbjudningar",
                        "Förslag till agendan",
                        "Ytterligare dialog",
                        "Breven till er",
                        "Är det inte du som ska ha breven?");
        assertThat(invited.select(".contents a"))
                .allSatisfy(
                        link -> assertThat(invited.select(link.attr("href"))).hasSize(1));
    }

    @Test
    void asksNothingMoreOnceTheYearIsOver() {
        cycles.callOff(trial.id(), "Valet kom emellan.");
        assertThat(now(page("Ask")).text()).contains("Det finns inget mer att svara på");
    }

    @Test
    void tellsAColleagueWhoHasOnlyBegunToWriteThatItIsNotSent() {
        TrialPage page = TrialPage.open(address("Ask"));
        var form = page.form("/forslag");
        form.attr("action", form.attr("action") + "/utkast");
        Document saved = TrialPage.submit(form, Map.of("title", "Språk")).document();
        assertThat(asks(saved)).singleElement().asString().startsWith("Skicka det förslag");
        assertThat(saved.select(now(saved).select("a").attr("href"))).hasSize(1);
    }

    @Test
    void saysWhatBecameOfOnesOwnViewpointsOnceThatIsPublished() {
        MeetingId samrad = invite();
        say(samrad, "Ask", "Språket är nyckeln.", "Vi utreder <b>frågan</b>.");
        say(samrad, "Bok", "Bostaden är nyckeln.", "Vi ser på det.");
        assertThat(page("Ask").select("#blev")).isEmpty();
        publish(samrad);
        Element outcome = page("Ask").select("section[aria-labelledby=blev]").first();
        assertThat(outcome.text())
                .contains("Samråd", "Språket är nyckeln.", "Vi utreder <b>frågan</b>.")
                .doesNotContain("Bostaden");
        assertThat(outcome.select("a").attr("href")).startsWith("/dokumentation/prov-");
        assertThat(page("Cedar").text()).doesNotContain("nyckeln");
    }

    @Test
    void letsTheContactChooseTheLanguageOfLetters() {
        TrialPage page = TrialPage.open(address("Ask"));
        var form = page.form("/sprak");
        form.select("input[type=radio]").attr("disabled", "disabled");
        assertThat(TrialPage.submit(form, Map.of()).status())
                .as("hidden fields alone")
                .isEqualTo(422);
        assertThat(language("Ask")).isEqualTo(Language.SV);

        TrialPage chosen = TrialPage.submit(TrialPage.open(address("Ask")).form("/sprak"), Map.of("language", "EN"));
        assertThat(chosen.document().select("[role=status]").text())
                .isEqualTo("Vi skriver till er på engelska i fortsättningen.");
        assertThat(chosen.document().select("[name=language][checked]").val()).isEqualTo("EN");
        assertThat(language("Ask")).isEqualTo(Language.EN);
        assertThat(language("Bok")).isEqualTo(Language.SV);
        assertThat(TrialPage.submit(chosen.form("/sprak"), Map.of("language", "FI"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void needsFewStatementsAndNoMoreForMoreOfEverything() {
        propose();
        share("Bok");
        MeetingId samrad = invite();
        say(samrad, "Ask", "Språket är nyckeln.", "Vi utreder.");
        publish(samrad);
        assertThat(page("Ask").text()).as("a proposal that others have shared").contains("Bok");
        var some = Statements.during(() -> page("Ask"));
        for (int i = 0; i < 5; i++) {
            propose();
            say(samrad, "Ask", "Språket är nyckeln.", "Vi utreder.");
        }
        var more = Statements.during(() -> page("Ask"));
        // one of them only opens the link; the redirect then reads it once more
        assertThat(some).hasSizeBetween(2, 1 + 8);
        assertThat(more).hasSameSizeAs(some);
    }

    private void propose() {
        proposals.propose(
                trial.id(),
                trial.organisation("Ask"),
                new ProposalDraft("Språk", "Hur gör vi?", "Det behövs.", false),
                FormSheet.drawn());
    }

    private void share(String organisation) {
        proposals.propose(
                trial.id(),
                trial.organisation(organisation),
                new ProposalDraft("Bostäder", "Hur gör vi?", "Det behövs.", false, true),
                FormSheet.drawn());
        supports.publish(trial.id());
    }

    private MeetingId invite() {
        MeetingId samrad = trial.planSamrad(meetings);
        invitations.choose(samrad, Map.of(trial.organisation("Ask"), ""));
        invitations.writeInvitations(samrad);
        invitations.sendInvitations(samrad);
        return samrad;
    }

    private void say(MeetingId meeting, String organisation, String text, String handling) {
        viewpoints.record(meeting, Optional.of(trial.organisation(organisation)), text, handling);
    }

    private void publish(MeetingId meeting) {
        jdbc.sql("""
                        insert into documentation
                               (id, office_id, cycle_id, meeting_id, record_number, purpose, process, handling, status, comment,
                                slug, title, html, published_at, version)
                        values (:id, :office, :cycle, :meeting, 'P', '', '', '', 'PUBLISHED', '',
                                'prov-' || :id::text, 'Dokumentation av samråd', '<p>Hej</p>', :at, 1)
                        """)
                .param("id", UUID.randomUUID())
                .param("office", trial.cycle().officeId().value())
                .param("cycle", trial.id().value())
                .param("meeting", meeting.value())
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Language language(String organisation) {
        return directory
                .recipients(List.of(trial.organisation(organisation)))
                .get(0)
                .language();
    }

    private static Element now(Document page) {
        return page.select("section[aria-labelledby=nu]").first();
    }

    private static List<String> asks(Document page) {
        return now(page).select("li").eachText();
    }

    private Document page(String organisation) {
        return TrialPage.open(address(organisation)).document();
    }

    private String address(String organisation) {
        return "http://localhost:" + port + "/svar/" + trial.token(organisation, cycles, links);
    }
}
