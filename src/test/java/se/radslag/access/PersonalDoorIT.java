package se.radslag.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.LinkService;
import se.radslag.local.LocalClock;
import se.radslag.organisation.ContactId;
import se.radslag.organisation.Language;
import se.radslag.organisation.Organisation;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.Letters;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialPage;
import se.radslag.testing.TrialYear;
import se.radslag.testing.Visitor;

/** The way from a letter's link to the personal page, and what becomes of those whom it no longer lets through. */
@RadslagTest
class PersonalDoorIT {

    private static final String LONG = "Vi vill gärna tala om språk, arbete <b>och</b> bostäder.";

    @Autowired
    PersonalLinkService links;

    @Autowired
    CycleService cycles;

    @Autowired
    OrganisationService directory;

    @Autowired
    PublicSite site;

    @Autowired
    Clock clock;

    @Autowired
    LocalClock time;

    @Autowired
    LinkService care;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ConfigurableTransactionManager transactions;

    TrialYear year;

    @BeforeEach
    void startYear() {
        year = TrialYear.start(cycles, directory, clock);
    }

    @Test
    void leavesTheSecretBehind() {
        TrialPage page = TrialPage.open(letter());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().location()).isEqualTo(site.publicUrl() + "/sida/" + link());
        assertThat(page.document().outerHtml()).doesNotContain(token());
    }

    @Test
    void knowsAColleagueAgainWhoOpensTheLetterAnew() {
        TrialPage named = TrialPage.submit(
                TrialPage.open(letter()).form("/kollega"),
                Map.of("name", "Vikarie", "email", "vikarie@forening.example"));
        FormElement form = named.form("/dialog");
        TrialPage.openBeside(form, letter());
        assertThat(TrialPage.submit(form, request()).text("kollega")).contains("Du svarar som Vikarie");
        assertThat(TrialPage.open(letter()).text("kollega"))
                .as("another browser")
                .doesNotContain("Vikarie");
    }

    @Test
    void turnsAwayAlikeWhoeverHasNotOpenedTheLink() {
        TrialPage known = TrialPage.open(site.publicUrl() + "/sida/" + link());
        TrialPage unknown = TrialPage.open(site.publicUrl() + "/sida/" + UUID.randomUUID());
        TrialPage nonsense = TrialPage.open(site.publicUrl() + "/sida/x");

        assertThat(known.status()).isEqualTo(403);
        assertThat(known.document().select("h1").text()).isEqualTo("Öppna länken i brevet igen");
        assertThat(known.document().select("main").outerHtml())
                .isEqualTo(unknown.document().select("main").outerHtml())
                .isEqualTo(nonsense.document().select("main").outerHtml());
    }

    @Test
    void readsAllSectionsInOneTransaction() {
        String letter = letter();
        List<String> begun = new CopyOnWriteArrayList<>();
        Collection<TransactionExecutionListener> before = transactions.getTransactionExecutionListeners();
        transactions.addListener(new TransactionExecutionListener() {
            @Override
            public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
                begun.add(transaction.getTransactionName());
            }
        });
        try {
            assertThat(TrialPage.open(letter).status()).isEqualTo(200);
        } finally {
            transactions.setTransactionExecutionListeners(before);
        }

        assertThat(begun).containsOnlyOnce(PersonalPage.class.getName() + ".show");
        assertThat(begun)
                .noneMatch(name -> name.startsWith(CycleService.class.getName())
                        || name.startsWith(OrganisationService.class.getName()));
    }

    @Test
    void keepsWhatWasTypedWhileThePageClosed() {
        FormElement form = TrialPage.open(letter()).form("/dialog");
        TrialPage turnedAway = later(Duration.ofHours(5), () -> TrialPage.submit(form, request()));

        assertThat(turnedAway.status()).isEqualTo(403);
        assertThat(turnedAway.document().select("main").text()).contains("det ni skrev finns kvar här", LONG);
        FormElement again = turnedAway.form("/dialog");
        TrialPage.openBeside(again, letter());

        TrialPage sent = TrialPage.submit(again, Map.of());
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.text("dialog")).contains(LONG);
    }

    @Test
    void givesBackAFormThatTheBrowserHasForgotten() {
        FormElement form = TrialPage.open(letter()).form("/dialog");
        form.select("[name=_csrf]").val("forgotten");

        TrialPage refused = TrialPage.submit(form, withOrigin(form, site.origin()));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.document().select("main").text()).contains("Inget har gått förlorat", LONG);
        TrialPage sent = TrialPage.submit(refused.form("/dialog"), Map.of());
        assertThat(sent.text("dialog")).contains(LONG);
    }

    @Test
    void givesNothingBackThatAnotherSiteSent() {
        FormElement form = TrialPage.open(letter()).form("/dialog");
        form.select("[name=_csrf]").val("forged");

        TrialPage refused = TrialPage.submit(form, withOrigin(form, "https://elsewhere.example"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.document().text()).doesNotContain(LONG);
    }

    @Test
    void slowsDownALinkThatSendsTooMuchAndLosesNothing() {
        FormElement form = TrialPage.open(letter()).form("/dialog");

        TrialPage stopped = IntStream.range(0, 100)
                .mapToObj(number -> TrialPage.submit(form, Map.of("message", LONG)))
                .filter(answer -> answer.status() != 422)
                .findFirst()
                .orElseThrow();

        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.document().select("main").text()).contains("Vänta en liten stund", LONG);
        assertThat(stopped.form("/dialog").select("[name=message]").val()).isEqualTo(LONG);
    }

    @Test
    void shutsTheOldSecretWithEverythingThatItOpened() {
        String before = letter();
        Visitor visitor = new Visitor(site.publicUrl());
        visitor.get("/svar/" + token());
        assertThat(visitor.get("/sida/" + link()).statusCode()).isEqualTo(200);

        links.reissue(link());

        assertThat(visitor.get("/sida/" + link()).statusCode()).isEqualTo(403);
        assertThat(TrialPage.open(before).status()).isEqualTo(404);
        assertThat(TrialPage.open(letter()).status()).isEqualTo(200);
    }

    @Test
    void opensNothingOnceItIsRevoked() {
        LinkId id = link();
        links.revoke(id);

        assertThat(TrialPage.open(links.address(id).toString()).status()).isEqualTo(404);
    }

    @Test
    void knowsWhoeverGotTheLinkFromAColleague() {
        TrialPage named = TrialPage.submit(
                TrialPage.open(letter()).form("/kollega"),
                Map.of("name", "Kansliets vikarie", "email", "vikarie@forening.example"));
        assertThat(named.text("kollega")).contains("Du svarar som Kansliets vikarie, vikarie@forening.example.");

        TrialPage asked = TrialPage.submit(named.form("/dialog"), request());

        assertThat(asked.text("kollega")).contains("Kansliets vikarie");
        assertThat(jdbc.sql("""
                                select actor from audit_entry
                                where action = 'dialogue.request' and subjects @> array[:organisation::text]
                                """)
                        .param("organisation", year.organisation("Ask").value())
                        .query(String.class)
                        .single())
                .isEqualTo("colleague:" + colleague());
        assertThat(letters.awaitSubject(year.email("Ask"), "Kansliets vikarie svarar för er organisation")
                        .text())
                .contains("vikarie@forening.example", year.cycle().contactAddress(), "/svar/");
        assertThat(TrialPage.open(letter()).text("kollega")).doesNotContain("Kansliets vikarie");
    }

    @Test
    void tellsTheContactInTheLanguageOfTheirLetters() {
        directory.writeIn(new ContactId(links.open(token()).contact()), Language.EN);
        TrialPage.submit(
                TrialPage.open(letter()).form("/kollega"),
                Map.of("name", "Kansliets vikarie", "email", "vikarie@forening.example"));

        assertThat(letters.awaitSubject(year.email("Ask"), "Kansliets vikarie answers for your organisation")
                        .text())
                .contains("vikarie@forening.example");
    }

    @Test
    void takesNobodyWithoutNameAndAddress() {
        TrialPage refused =
                TrialPage.submit(TrialPage.open(letter()).form("/kollega"), Map.of("name", " ", "email", "hemma"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.form("/kollega").select("[name=email]").val()).isEqualTo("hemma");
        assertThat(refused.document().select("[role=alert] li").eachText())
                .containsExactly(
                        "Ditt namn: Fyll i det här fältet.",
                        "Din e-postadress: Skriv en e-postadress, till exempel namn@exempel.se.");
    }

    @Test
    void sendsANewLinkForOneThatIsLost() {
        String before = letter();

        care.sendAnew(year.id(), year.organisation("Ask"));

        assertThat(TrialPage.open(before).status()).isEqualTo(404);
        assertThat(letters.awaitSubject(year.email("Ask"), "Ny länk till er sida")
                        .text())
                .contains(letter());
        assertThatThrownBy(() -> care.sendAnew(
                        year.id(),
                        directory.active().stream()
                                .map(Organisation::id)
                                .filter(id -> !cycles.participants(year.id()).contains(id))
                                .findFirst()
                                .orElseThrow()))
                .isInstanceOf(NotFound.class);
    }

    private String colleague() {
        return jdbc.sql("select id::text from personal_link_colleague where link_id = :link")
                .param("link", link().value())
                .query(String.class)
                .single();
    }

    private Map<String, String> request() {
        return Map.of("subject", "Språk och arbete", "message", LONG);
    }

    private Map<String, String> withOrigin(FormElement form, String origin) {
        form.ownerDocument().connection().header("Origin", origin);
        return request();
    }

    private <T> T later(Duration wait, Supplier<T> deed) {
        Instant now = clock.now();
        time.moveTo(now.plus(wait));
        try {
            return deed.get();
        } finally {
            time.moveTo(now);
        }
    }

    private String letter() {
        return site.publicUrl() + "/svar/" + token();
    }

    private String token() {
        return year.token("Ask", cycles, links);
    }

    private LinkId link() {
        return links.open(token()).id();
    }
}
