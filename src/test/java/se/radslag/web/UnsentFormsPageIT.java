package se.radslag.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.radslag.access.PersonalLinkService;
import se.radslag.access.PublicSite;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.invitation.InvitationService;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingDates;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.Browser;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialPage;
import se.radslag.testing.TrialYear;

/** A personal page has several forms; sending one of them loses nothing of what is typed in the others. */
@RadslagTest
class UnsentFormsPageIT {

    private static final String ANSWER = "form[action*='/inbjudan/'] ";
    private static final String PROPOSAL = "form[action$='/forslag'] ";
    private static final String NOTE = "> .notice[role=status]";
    private static final String THANKS = "main > .notice.good";

    private static Browser browser;

    @Autowired
    CycleService cycles;

    @Autowired
    OrganisationService directory;

    @Autowired
    PersonalLinkService links;

    @Autowired
    MeetingService meetings;

    @Autowired
    InvitationService invitations;

    @Autowired
    PublicSite site;

    @Autowired
    Clock clock;

    private final List<String> questions = new ArrayList<>();
    private MeetingId samrad;
    private String address;
    private Page page;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void beginToAnswerAnInvitation() {
        TrialYear year = TrialYear.start(cycles, directory, clock);
        samrad = year.planSamrad(meetings);
        invitations.choose(samrad, Map.of(year.organisation("Ask"), ""));
        invitations.writeInvitations(samrad);
        invitations.sendInvitations(samrad);
        address = site.publicUrl() + "/svar/" + year.token("Ask", cycles, links);
        page = browser.page();
        page.onDialog(dialog -> {
            questions.add(dialog.type());
            dialog.accept();
        });
        begin();
    }

    @Test
    void keepsWhatIsTypedInAFormWhenAnotherIsSent() {
        String sheet = page.locator(PROPOSAL + "[name=sheet]").inputValue();
        saveADraft();
        assertAnswerIsKept();
        assertThat(note().textContent()).isEqualTo("Det du skrev här är inte skickat än.");
        assertThat(page.locator("form > .notice[role=status]").count()).isEqualTo(1);
        assertThat(page.locator(PROPOSAL + "[name=sheet]").inputValue()).isNotEqualTo(sheet);
        assertThat(page.locator(PROPOSAL + "[name=title]").inputValue()).isEmpty();
        assertThat(questions).isEmpty();
        assertThat(stored()).isEqualTo(0);

        page.reload();
        assertThat(questions).as("still not sent").containsExactly("beforeunload");
    }

    @Test
    void keepsItWhileAnotherIsRefusedAndUntilItIsSentItself() {
        page.locator(PROPOSAL + "[name=title]").fill("Språk");
        page.locator(PROPOSAL + "button:has-text('Skicka förslaget')").click();
        page.waitForSelector(PROPOSAL + ".errors");
        assertAnswerIsKept();
        saveADraft();
        assertAnswerIsKept();

        page.locator(ANSWER + "button").click();
        page.waitForSelector(THANKS);
        assertThat(invitations.ofMeeting(samrad))
                .singleElement()
                .satisfies(answered -> assertThat(answered.delegates())
                        .singleElement()
                        .satisfies(who -> assertThat(who.name()).isEqualTo("Kim Öst")));
        assertThat(note().count()).isZero();
        assertThat(stored()).isEqualTo(0);
        page.reload();
        assertThat(questions).isEmpty();
    }

    @Test
    void keepsWhatWasRefusedWhenAnotherIsSent() {
        person().fill("");
        page.locator(ANSWER + "[name=declineReason]").fill("Tyst rum");
        page.locator(ANSWER + "button").click();
        page.waitForSelector(ANSWER + ".errors");
        saveADraft();
        assertThat(page.locator(ANSWER + "[name=declineReason]").inputValue()).isEqualTo("Tyst rum");
        assertThat(note().isVisible()).isTrue();
    }

    @Test
    void keepsWhatWasSentAndNeverArrived() {
        page.route("**/forslag/utkast", Route::abort);
        page.locator(PROPOSAL + "[name=title]").fill("Språk");
        page.locator(PROPOSAL + "button:has-text('Spara utkast')").click();
        page.waitForURL("chrome-error://**");
        page.navigate(address);
        assertAnswerIsKept();
        assertThat(page.locator(PROPOSAL + "[name=title]").inputValue()).isEqualTo("Språk");
        assertThat(page.locator("form > .notice[role=status]").count()).isEqualTo(2);
    }

    @Test
    void anAnswerForAMovedMeetingIsToBeChosenAnew() {
        Meeting before = meetings.get(samrad);
        meetings.move(
                samrad,
                new MeetingDates(
                        before.day().plusDays(1),
                        before.startsAt(),
                        before.endsAt(),
                        "Rosenbad",
                        before.lastAnswerDay()),
                before.version());
        saveADraft();
        assertThat(page.locator(ANSWER + "[name=comes]:checked").count()).isZero();
        assertThat(person().inputValue()).isEqualTo("Kim Öst");
        assertThat(note().textContent()).contains("ny tid eller plats", "välj igen");
        page.locator(ANSWER + "button").click();
        page.waitForSelector(ANSWER + ".errors");
        assertThat(invitations.ofMeeting(samrad))
                .allSatisfy(one -> assertThat(one.delegates()).isEmpty());
    }

    @Test
    void tellsNothingToOtherTabs() {
        page.route("**/forslag/utkast", Route::abort);
        page.locator(PROPOSAL + "button:has-text('Spara utkast')").click();
        page.waitForURL("chrome-error://**");
        Page beside = page.context().newPage();
        beside.navigate(address);
        assertThat(beside.locator(ANSWER + "[name='delegates[0].name']").inputValue())
                .isEmpty();
        assertThat(beside.evaluate("sessionStorage.length")).isEqualTo(0);
    }

    @Test
    void asksWhereTheTabMayRememberNothing() {
        page.addInitScript("Object.defineProperty(window, 'sessionStorage', {get() { throw new Error('shut'); }});");
        page.reload();
        questions.clear();
        begin();
        saveADraft();
        assertThat(questions).containsExactly("beforeunload");
    }

    @Test
    void saysThatEachPartIsSentByItself() {
        assertThat(TrialPage.open(address).document().select("main > .hint").text())
                .contains("Varje del har sin egen knapp och skickas för sig.");
    }

    private void begin() {
        page.navigate(address);
        page.locator(ANSWER + "[name=comes][value=ja]").check();
        person().pressSequentially("Kim Öst");
    }

    private void saveADraft() {
        page.locator(PROPOSAL + "[name=title]").fill("Språk");
        page.locator(PROPOSAL + "button:has-text('Spara utkast')").click();
        page.waitForSelector(THANKS);
    }

    private void assertAnswerIsKept() {
        assertThat(page.locator(ANSWER + "[name=comes][value=ja]").isChecked()).isTrue();
        assertThat(person().inputValue()).isEqualTo("Kim Öst");
        assertThat(note().isVisible()).isTrue();
    }

    private Locator person() {
        return page.locator(ANSWER + "[name='delegates[0].name']");
    }

    private Locator note() {
        return page.locator(ANSWER + NOTE);
    }

    private Object stored() {
        return page.evaluate("sessionStorage.length");
    }
}
