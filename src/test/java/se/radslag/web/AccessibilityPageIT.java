package se.radslag.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.thymeleaf.spring6.SpringTemplateEngine;
import se.radslag.access.PersonalLinkService;
import se.radslag.access.PublicSite;
import se.radslag.core.EmailAddress;
import se.radslag.documentation.PublishedDocumentation;
import se.radslag.handover.HandoverId;
import se.radslag.handover.HandoverService;
import se.radslag.mail.LetterId;
import se.radslag.mail.Outbox;
import se.radslag.meeting.MeetingId;
import se.radslag.organisation.Contact;
import se.radslag.organisation.Language;
import se.radslag.organisation.NewContact;
import se.radslag.testing.Accessibility;
import se.radslag.testing.Browser;
import se.radslag.testing.Letters;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.Texts;
import se.radslag.testing.TrialYear;

/** No page or letter keeps anybody out, as far as axe-core can tell: light and dark, Swedish and English, on a desktop and on a phone. */
@RadslagTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class AccessibilityPageIT {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final String STAFF = "handlaggare";
    private static final String NOT_STAFF = "admin";
    private static final Duration LONGER_THAN_A_CONFIRMATION_WAITS = Duration.ofDays(4);
    private static final int MORE_THAN_PEOPLE_POST = 200;

    /** Of somebody who guesses links, and is braked without braking the other tests. */
    private static final Map<String, String> ELSEWHERE = Map.of("X-Forwarded-For", "203.0.113.77");

    /** Pages that no scene shows, and why. */
    private static final Map<String, String> WITHOUT_SCENE =
            Map.of("board/incoming", "needs a mailbox, and is made of the same parts as a request's page");

    /** Letters to offices, which read Swedish. */
    private static final Set<String> SWEDISH_ONLY = Set.of("mail/fault-report-letter");

    /** What {@code ApplicationPageIT} shows, of an open meeting. */
    private static final Pattern OPEN_MEETING =
            Pattern.compile("application/.*|mail/(application-.*|already-invited)-letter");

    @Autowired
    AutowireCapableBeanFactory context;

    @Autowired
    PersonalLinkService links;

    @Autowired
    HandoverService handovers;

    @Autowired
    Outbox outbox;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SpringTemplateEngine engine;

    @Autowired
    PublicSite site;

    private final PlayedYears played = new PlayedYears();
    private Browser browser;
    private Page page;
    private Reader reader;
    private Instant begun;

    @BeforeAll
    void play() {
        browser = Browser.start();
        page = browser.page();
        reader = new Reader(page, engine, site);
        context.autowireBean(played);
        begun = played.clock.now();
        played.play();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/arkiv",
                "/arkiv?q=spr%C3%A5k",
                "/arkiv?q=finnsinte",
                "/ar/{collecting}",
                "/ar/{ended}",
                "/ar/{calledOff}",
                "/mote/{samrad}",
                "/mote/{samrad}/inbjudan",
                "/mote/{calledOffSamrad}",
                "/mote/{held}",
                "{recordOfMeeting}",
                "{recordOfYear}",
                "/dialog",
                "/tillganglighet",
                "/tillganglighet/tack",
                "/personuppgifter",
                "/finns-inte",
                "/arbete",
                "/error",
                "/ar/%20",
                "/svar/finns-inte",
                "/bekrafta/7f000000-0000-4000-8000-000000000001",
                "/sida/7f000000-0000-4000-8000-000000000001"
            })
    void letsEverybodyUseThePublicPages(String path) {
        reader.assertAccessible(filled(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dialog", "/tillganglighet"})
    void letsEverybodyMendARefusedForm(String path) {
        reader.assertAccessible(path, page -> {
            page.locator("main form[method=post] button").last().click();
            page.waitForLoadState(LoadState.DOMCONTENTLOADED);
            assertThat(page.locator(".errors").count()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "collecting, Ask",
        "collecting, Bok",
        "collecting, Cedar",
        "inviting, Ask",
        "inviting, Bok",
        "inviting, Cedar",
        "answered, Ask",
        "answered, Bok",
        "answered, Cedar",
        "ended, Ask",
        "calledOff, Ask"
    })
    void letsEverybodyUseThePersonalPage(String year, String organisation) {
        reader.assertAccessible(personal(years().get(year), organisation), Reader::unfold);
    }

    @Test
    void letsEverybodyChangeWhatTheyProposed() {
        reader.assertAccessible(personal(played.collecting, "Ask"), page -> {
            page.locator("a[href$='/forslag/" + played.proposed + "']").click();
            Reader.unfold(page);
        });
    }

    @Test
    void letsEverybodyFinishWhatTheyBegan() {
        reader.assertAccessible(personal(played.collecting, "Ask"), page -> {
            page.fill("#ny-title", "Läxhjälp");
            page.locator("button[formaction$='/forslag/utkast']").click();
            page.waitForSelector(".notice.good");
        });
        reader.assertAccessible(personal(played.collecting, "Ask"), page -> {
            page.locator("a[href*='/utkast/']").first().click();
            Reader.unfold(page);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "collecting, form[action$='/forslag'] button:not(.secondary)",
        "inviting, form[action$='/kollega'] button",
        "inviting, form[action$='/dialog'] button"
    })
    void letsEverybodyMendWhatWasRefusedOnThePersonalPage(String year, String button) {
        reader.assertAccessible(personal(years().get(year), "Ask"), page -> {
            Reader.unfold(page);
            page.locator(button).last().click();
            page.waitForSelector(".errors");
        });
    }

    /** The browser has lost the pass to the page, or the proof that the form is ours. */
    @ParameterizedTest
    @ValueSource(strings = {"^(?!sprak$|radslag-form$)", "^radslag-form$"})
    void letsEverybodySendAgainWhatCameTooLate(String lost) {
        reader.assertAccessible(personal(played.inviting, "Ask"), page -> {
            askForDialogue(page);
            page.context().clearCookies(new ClearCookiesOptions().setName(Pattern.compile(lost)));
            page.locator("form[action$='/dialog'] button").click();
            page.waitForSelector("main form .quote");
        });
    }

    @Test
    void letsEverybodyWaitWhenTooMuchCame() {
        reader.assertAccessible(personal(played.answered, "Bok"), page -> {
            askForDialogue(page);
            hurry(page);
            page.locator("form[action$='/dialog'] button").click();
            page.waitForSelector("main form .quote");
        });
    }

    @Test
    void tellsWhoAnswersInTheirPlace() {
        for (String name : List.of("Ask", "Cedar")) {
            reader.assertAccessible(personal(played.inviting, name), page -> {
                Reader.unfold(page);
                page.fill("#kollega-name", "Kansliets vikarie");
                page.fill("#kollega-email", "vikarie@forening.example");
                page.locator("form[action$='/kollega'] button").click();
                page.waitForSelector(".notice.good");
            });
        }
    }

    @Test
    void letsEverybodyReportAFault() {
        reader.assertAccessible("/tillganglighet", page -> {
            page.fill("#what", "Knappen syns inte.");
            page.locator("main form button").click();
            page.waitForURL("**/tack");
        });
    }

    @Test
    void letsEverybodyAskForDialogueToTheEnd() {
        for (String language : List.of("sv", "en")) {
            String email = "alla." + UUID.randomUUID() + "@forening.example";
            reader.assertAccessible("/dialog", List.of(language), page -> askAsAStranger(page, email));
            String link = confirmation(email);
            reader.assertAccessible(link, List.of(language), page -> {});
            reader.assertAccessible(link, List.of(language), page -> {
                page.locator("main form").evaluate("form => form.submit()");
                page.waitForSelector(".errors");
            });
            reader.assertAccessible(link, List.of(language), page -> {
                page.locator("main form button").click();
                page.waitForSelector("main [role=status]");
            });
        }
    }

    /** In Swedish alone: the office works in it, and what is said otherwise in English stands in the same places. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/arbete",
                "/arbete/ar/{collecting}",
                "/arbete/ar/{ended}",
                "/arbete/mote/{sakrad}",
                "/arbete/mote/{samrad}",
                "/arbete/mote/{held}",
                "/arbete/mote/{samrad}/svar/{invitation}",
                "/arbete/mote/{samrad}/anmalningar",
                "/arbete/begaran/{request}",
                "/arbete/brev/{letter}",
                "/arbete/dokumentation/{calledOffSamrad}",
                "/arbete/dokumentation/{held}",
                "/arbete/dokumentation/ar/{ended}"
            })
    void letsEverybodyWork(String path) {
        reader.signIn(STAFF);
        reader.assertAccessible(filled(path), List.of("sv"), Reader::unfold);
        reader.signOut();
    }

    @Test
    void letsStaffReadWhyAButtonWasRefused() {
        reader.signIn(STAFF);
        reader.assertAccessible(filled("/arbete/dokumentation/{calledOffSamrad}"), List.of("sv"), page -> {
            page.locator("input[name=version]").evaluate("version => version.value = 99");
            page.locator("button[name=restore]").click();
            page.waitForSelector(".errors");
        });
        reader.signOut();
    }

    @Test
    void tellsWhomAPageIsNotFor() {
        reader.signIn(NOT_STAFF);
        reader.assertAccessible("/arbete");
        assertThat(heading()).isEqualTo("You may not do this");
        reader.signOut();
    }

    @Test
    void tellsWhoTriesManyLinksToWait() {
        page.setExtraHTTPHeaders(ELSEWHERE);
        String unknown = site.publicUrl() + "/svar/finns-inte";
        assertThat(Stream.generate(() -> page.context().request().get(unknown, elsewhere()))
                        .limit(MORE_THAN_PEOPLE_POST)
                        .anyMatch(answer -> answer.status() == 429))
                .isTrue();
        reader.assertAccessible("/svar/finns-inte");
        assertThat(heading()).isEqualTo("Please wait a moment");
        page.setExtraHTTPHeaders(Map.of());
    }

    @Test
    void letsEverybodyReadWhatIsKeptOfADocumentation() {
        List<byte[]> kept = jdbc.sql(
                        "select content from casefile_entry where record_number = :year and direction = 'PUBLISHED'")
                .param("year", played.ended.cycle().recordNumber())
                .query(byte[].class)
                .list();
        assertThat(kept).hasSize(2);
        kept.forEach(document -> reader.assertDocumentAccessible(
                new String(document, StandardCharsets.UTF_8), "documentation/document"));
    }

    @Test
    @Order(Integer.MAX_VALUE - 3)
    void letsEverybodySayWhoShouldGetTheLetters() {
        Map.of("Ask", Language.SV, "Cedar", Language.EN).forEach((name, language) -> {
            String path = personal(played.collecting, name);
            handovers.refuse(askToHandOver(path, name), "Vi når inte personen.");
            reader.assertAccessible(path, Reader::unfold);
            String email = "ordforanden." + UUID.randomUUID() + "@forening.example";
            handovers.accept(
                    askToHandOver(path, name), new NewContact("Ordföranden", new EmailAddress(email), language));
        });
    }

    private HandoverId askToHandOver(String path, String name) {
        reader.assertAccessible(path, page -> {
            Reader.unfold(page);
            page.check("#mottagare-other");
            page.fill("#mottagare-name", "Ordföranden");
            page.fill("#mottagare-email", "ordforanden@forening.example");
            page.check("#mottagare-SV");
            page.fill("#mottagare-words", "Jag slutar.");
            page.locator("form[action$='/mottagare'] button").click();
            page.waitForSelector(".notice.good");
        });
        Contact contact =
                played.directory.contacts(played.collecting.organisation(name)).get(0);
        return handovers.waiting(contact.id()).orElseThrow().id();
    }

    /** Late, since the clock is moved. */
    @Test
    @Order(Integer.MAX_VALUE - 2)
    void tellsWhoConfirmsTooLate() {
        String email = "sen." + UUID.randomUUID() + "@forening.example";
        reader.assertAccessible("/dialog", List.of("sv"), page -> askAsAStranger(page, email));
        String late = confirmation(email);
        played.localClock.moveTo(played.clock.now().plus(LONGER_THAN_A_CONFIRMATION_WAITS));
        reader.assertAccessible(late);
        assertThat(heading()).isEqualTo("There is no such page");
    }

    private String heading() {
        return page.locator("main h1").textContent();
    }

    private static void askAsAStranger(Page page, String email) {
        Map.of("organisation", "Klubben", "person", "Kassören", "email", email, "subject", "Sim")
                .forEach((field, text) -> page.fill("#" + field, text));
        page.fill("#message", "Simma");
        page.locator("main form button").click();
        page.waitForSelector("main [role=status]");
    }

    private String confirmation(String email) {
        String letter = letters.await(email, 1).get(0).text();
        return letter.substring(letter.indexOf("/svar/")).split("\\s", 2)[0];
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void letsEverybodyReadEveryLetter() {
        jdbc.sql("""
                        select distinct on (kind, language, shape) letter.id, kind, language,
                            regexp_replace(subject, 'prov-[0-9a-f-]+|[0-9]+', '', 'g') shape
                        from letter join letter_posting posting on posting.id = posting_id
                            join letter_delivery on letter_id = letter.id
                        where posted_at >= :begun order by kind, language, shape
                        """)
                .param("begun", begun.atOffset(ZoneOffset.UTC))
                .query(Written.class)
                .list()
                .forEach(letter ->
                        reader.assertDocumentAccessible(outbox.preview(new LetterId(letter.id)), letter.name()));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void hasASceneForEveryPageAndLetter() {
        assertThat(templates("")
                        .filter(page -> !page.startsWith("mail/") && !WITHOUT_SCENE.containsKey(page))
                        .filter(OPEN_MEETING.asMatchPredicate().negate()))
                .as("pages, each of which needs a scene above")
                .isSubsetOf(reader.shown());
        assertThat(templates("mail/")
                        .filter(letter -> letter.endsWith("-letter"))
                        .filter(OPEN_MEETING.asMatchPredicate().negate())
                        .flatMap(AccessibilityPageIT::languages))
                .as("letters, each of which somebody must get in the played years")
                .isSubsetOf(reader.shown());
        assertThat(reader.shown()).doesNotContainAnyElementsOf(WITHOUT_SCENE.keySet());
    }

    @Test
    void seesWhatKeepsPeopleOut() {
        page.navigate(site.publicUrl() + "/");
        page.evaluate("document.querySelector('.lead').style = 'color: #bbb; background: #ccc; min-width: 688px'");
        assertThat(Accessibility.faults(page))
                .anyMatch(fault -> fault.contains("color-contrast"))
                .anyMatch(fault -> fault.endsWith(" wide"));
    }

    private record Written(UUID id, String kind, String language) {

        /** A letter is the same template in both languages, but not the same words. */
        String name() {
            return "mail/" + kind + " " + language;
        }
    }

    private static Stream<String> templates(String folder) {
        return Texts.list(TEMPLATES.resolve(folder), ".html").stream()
                .map(file -> TEMPLATES.relativize(file).toString().replace(".html", ""));
    }

    private static Stream<String> languages(String letter) {
        return Stream.of("sv", "en")
                .filter(language -> language.equals("sv") || !SWEDISH_ONLY.contains(letter))
                .map(language -> letter + " " + language);
    }

    private static void askForDialogue(Page page) {
        Reader.unfold(page);
        page.fill("form[action$='/dialog'] input[name=subject]", "Sim");
        page.fill("form[action$='/dialog'] textarea", "Simma är viktigt för många.\nMen bassängerna är få.");
    }

    private static RequestOptions elsewhere() {
        RequestOptions options = RequestOptions.create();
        ELSEWHERE.forEach(options::setHeader);
        return options;
    }

    /** Posts the empty form until no more is taken. */
    private static void hurry(Page page) {
        var form = page.locator("form[action$='/dialog']");
        FormData fields =
                FormData.create().set("_csrf", form.locator("[name=_csrf]").inputValue());
        String address =
                URI.create(page.url()).resolve(form.getAttribute("action")).toString();
        assertThat(Stream.generate(() -> page.context()
                                .request()
                                .post(address, RequestOptions.create().setForm(fields)))
                        .limit(MORE_THAN_PEOPLE_POST)
                        .anyMatch(answer -> answer.status() == 429))
                .isTrue();
    }

    private Map<String, TrialYear> years() {
        return Map.of(
                "collecting",
                played.collecting,
                "inviting",
                played.inviting,
                "answered",
                played.answered,
                "ended",
                played.ended,
                "calledOff",
                played.calledOff);
    }

    private String filled(String path) {
        String address = path;
        for (Map.Entry<String, String> place : places().entrySet()) {
            address = address.replace(place.getKey(), place.getValue());
        }
        return address;
    }

    private Map<String, String> places() {
        UUID letter = jdbc.sql("select id from letter where email = :email limit 1")
                .param("email", played.inviting.email("Ask"))
                .query(UUID.class)
                .single();
        return Map.ofEntries(
                Map.entry("{recordOfMeeting}", pathOf(Optional.of(played.held))),
                Map.entry("{recordOfYear}", pathOf(Optional.empty())),
                Map.entry("{collecting}", played.collecting.id().toString()),
                Map.entry("{ended}", played.ended.id().toString()),
                Map.entry("{calledOff}", played.calledOff.id().toString()),
                Map.entry("{samrad}", played.samrad.toString()),
                Map.entry("{calledOffSamrad}", played.calledOffSamrad.toString()),
                Map.entry("{sakrad}", played.sakrad.toString()),
                Map.entry("{held}", played.held.toString()),
                Map.entry("{request}", played.request.toString()),
                Map.entry("{letter}", letter.toString()),
                Map.entry(
                        "{invitation}",
                        played.invitations.ofMeeting(played.samrad).get(0).id().toString()));
    }

    private String pathOf(Optional<MeetingId> documented) {
        return played.documentation.published(played.ended.id()).stream()
                .filter(each -> each.meetingId().equals(documented))
                .map(PublishedDocumentation::path)
                .findFirst()
                .orElseThrow();
    }

    private String personal(TrialYear year, String organisation) {
        return "/svar/" + year.token(organisation, played.cycles, links);
    }
}
