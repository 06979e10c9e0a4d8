package se.radslag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.local.LocalClock;
import se.radslag.organisation.OrganisationService;
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
