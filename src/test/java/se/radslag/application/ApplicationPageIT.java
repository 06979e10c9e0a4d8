package se.radslag.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import se.radslag.access.PublicSite;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.invitation.InvitationService;
import se.radslag.local.LocalClock;
import se.radslag.mail.LetterView;
import se.radslag.mail.Outbox;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingOffer;
import se.radslag.meeting.MeetingOfferService;
import se.radslag.meeting.MeetingService;
import se.radslag.meeting.Need;
import se.radslag.organisation.OrganisationService;
import se.radslag.proposal.ProposalService;
import se.radslag.testing.Accessibility;
import se.radslag.testing.Browser;
import se.radslag.testing.Letters;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialYear;

/** Everybody can use the pages and read the letters of an open meeting, in both languages. */
@RadslagTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplicationPageIT {

    private static final Pattern LINK = Pattern.compile("http\\S+/svar/\\S+");

    @Autowired
    OpeningService openings;

    @Autowired
    AdmissionService admissions;

    @Autowired
    MeetingService meetings;

    @Autowired
    MeetingOfferService offers;

    @Autowired
    InvitationService invitations;

    @Autowired
    ProposalService proposals;

    @Autowired
    CycleService cycles;

    @Autowired
    OrganisationService directory;

    @Autowired
    Outbox outbox;

    @Autowired
    Letters letters;

    @Autowired
    Clock clock;

    @Autowired
    LocalClock localClock;

    @Autowired
    PublicSite site;

    private Browser browser;
    private Page reader;
    private TrialYear year;
    private MeetingId open;

    @BeforeAll
    void openAMeeting() {
        localClock.moveTo(clock.now().plus(Duration.ofHours(2)));
        browser = Browser.start();
        reader = browser.page();
        year = TrialYear.start(cycles, directory, clock);
        proposals.writeCall(year.id());
        proposals.sendCall(year.id());
        open = invite();
        openings.open(open, clock.today().plusWeeks(2));
    }

    private MeetingId invite() {
        MeetingId id = year.planSamrad(meetings);
        MeetingOffer offer = offers.of(id);
        offers.settle(
                id, new MeetingOffer(true, EnumSet.allOf(Need.class), false, false, false, null, 20, offer.version()));
        invitations.chooseIfNone(id, Set.of(year.organisation("Ask"), year.organisation("Cedar")));
        invitations.writeInvitations(id);
        invitations.sendInvitations(id);
        return id;
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void letsEverybodyApplyToTheEnd() {
        for (String language : List.of("sv", "en")) {
            read(language, "/");
            read(language, "/ar/" + year.id());
            read(language, "/mote/" + open);
            read(language, "/anmal/" + open);
            send();
            check("refused", language);
            String email = language + "." + UUID.randomUUID() + "@forening.example";
            fill(email, "Vi lär barn att simma.");
            send();
            assertThat(reader.locator("main [role=status]").innerText()).contains(email);
            check("sent", language);
            follow(email, language);
            Application applied = admissions.ofMeeting(open).stream()
                    .filter(one -> one.applicant().email().value().equals(email))
                    .findFirst()
                    .orElseThrow();
            admissions.answer(open, applied.id(), applied.version(), true, "");
            String welcome = letters.await(email, 3).get(2).text();
            reader.navigate(link(welcome));
            check("withdraw", language);
            assertThat(reader.locator("main").innerText())
                    .contains(language.equals("sv") ? "Kommer du som planerat?" : "Are you coming as planned?");
            press();
            check("withdrawn", language);
        }
        refuseOne();
        readEveryLetter();
    }

    @Test
    void letsEverybodySeeThatItIsClosed() {
        MeetingId closed = invite();
        for (String language : List.of("sv", "en")) {
            read(language, "/anmal/" + closed);
            assertThat(reader.locator("main form").count()).isZero();
        }
    }

    /** A no, and the letter to somebody who is invited already. */
    private void refuseOne() {
        for (String language : List.of("sv", "en")) {
            String email = "nej." + UUID.randomUUID() + "@forening.example";
            read(language, "/anmal/" + open);
            fill(email, "Jag vill så gärna komma.");
            send();
            follow(email, language);
            admissions.ofMeeting(open).stream()
                    .filter(Application::isUnanswered)
                    .forEach(one -> admissions.answer(
                            open, one.id(), one.version(), false, "Vi är redan många från samma förening."));
            read(language, "/anmal/" + open);
            fill(year.email(language.equals("sv") ? "Ask" : "Cedar"), "Vi också.");
            send();
        }
    }

    private void readEveryLetter() {
        reader.navigate("about:blank"); // a mail program knows nothing of our content policy
        List<LetterView> written = outbox.ofCase(year.cycle().recordNumber());
        assertThat(written).hasSizeGreaterThan(12);
        written.forEach(letter -> {
            reader.setContent(outbox.preview(letter.id()));
            assertThat(Accessibility.faults(reader)).as(letter.subject()).isEmpty();
        });
    }

    private void follow(String email, String language) {
        reader.navigate(link(letters.await(email, 1).get(0).text()));
        check("confirm", language);
        press();
        check("confirmed", language);
    }

    private void press() {
        reader.locator("main form button").click();
        reader.waitForSelector("main [role=status]");
    }

    private void read(String language, String path) {
        reader.navigate(site.publicUrl() + "/personuppgifter?sprak=" + language);
        reader.navigate(site.publicUrl() + path);
        check(path, language);
    }

    private void check(String what, String language) {
        assertThat(reader.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(Accessibility.faults(reader)).as("%s in %s", what, language).isEmpty();
    }

    private void fill(String email, String why) {
        reader.fill("#name", "Kassören");
        reader.fill("#organisation", "Simklubben");
        reader.fill("#email", email);
        reader.fill("#why", why);
        reader.check("#way-plats");
    }

    private void send() {
        reader.locator("main form button").click();
        reader.waitForSelector(".errors, main [role=status]");
    }

    private static String link(String letter) {
        var found = LINK.matcher(letter);
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
