package se.radslag.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.radslag.access.PersonalLinkService;
import se.radslag.access.PublicSite;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.invitation.Invitation;
import se.radslag.invitation.InvitationService;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationService;
import se.radslag.proposal.ProposalService;
import se.radslag.testing.Browser;
import se.radslag.testing.Letters;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialYear;

/** Organisations propose, answer and ask for dialogue with the keyboard alone, on a phone's screen and a desktop's, with JavaScript and without. */
@RadslagTest
class KeyboardPageIT {

    private static final int HEIGHT = 800;
    private static final int MOST_TABS = 150;

    private static Browser browser;

    @Autowired
    CycleService cycles;

    @Autowired
    ProposalService proposals;

    @Autowired
    MeetingService meetings;

    @Autowired
    InvitationService invitations;

    @Autowired
    OrganisationService directory;

    @Autowired
    PersonalLinkService links;

    @Autowired
    Letters letters;

    @Autowired
    Clock clock;

    @Autowired
    PublicSite site;

    private TrialYear year;
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
    void startYear() {
        year = TrialYear.start(cycles, directory, clock);
    }

    @ParameterizedTest
    @CsvSource({"true, 360", "false, 360", "true, 1300", "false, 1300"})
    void proposes(boolean javaScript, int width) {
        proposals.writeCall(year.id());
        proposals.sendCall(year.id());
        personalPage(javaScript, width);
        type("#ny-title", "Språk på jobbet");
        type("#ny-question", "Hur?");
        type("#ny-why", "Därför.");
        press("form[action$='/forslag'] button:not(.secondary)", "Enter");
        page.waitForSelector(".notice.good");
        assertThat(proposals.ofCycle(year.id()))
                .extracting(proposal -> proposal.title())
                .containsExactly("Språk på jobbet");
    }

    @ParameterizedTest
    @CsvSource({"true, 360", "false, 360", "true, 1300", "false, 1300"})
    void answers(boolean javaScript, int width) {
        MeetingId samrad = year.planSamrad(meetings);
        invitations.chooseIfNone(samrad, Set.of(year.organisation("Ask")));
        invitations.writeInvitations(samrad);
        invitations.sendInvitations(samrad);
        personalPage(javaScript, width);
        press("input[name=comes]", "ArrowDown");
        assertThat(page.locator("input[name=comes][value=nej]").isChecked()).isTrue();
        press("form:has(input[name=comes]) .actions button", "Enter");
        page.waitForSelector(".notice.good");
        assertThat(invitations.ofMeeting(samrad))
                .extracting(Invitation::status)
                .containsExactly(Invitation.Status.DECLINED);
    }

    @ParameterizedTest
    @CsvSource({"true, 360", "false, 360", "true, 1300", "false, 1300"})
    void asksForDialogue(boolean javaScript, int width) {
        String email = "tangent." + UUID.randomUUID() + "@forening.example";
        open(javaScript, width, "/");
        press("a[href='/dialog']", "Enter");
        page.waitForURL("**/dialog");
        press("main form .actions button", "Enter");
        page.waitForSelector(".errors");
        assertThat(page.locator(".errors:focus").count()).isEqualTo(1);
        type("#organisation", "Simklubben");
        type("#person", "Kassören");
        type("#email", email);
        type("#subject", "Simskola");
        type("#message", "Vi saknar en bassäng.");
        press("main form .actions button", "Enter");
        page.waitForSelector("main:has-text('" + email + "')");
        assertThat(letters.awaitSubject(email, "Bekräfta").text()).contains("/svar/");
    }

    private void personalPage(boolean javaScript, int width) {
        open(javaScript, width, "/svar/" + year.token("Ask", cycles, links));
    }

    private void open(boolean javaScript, int width, String path) {
        page = browser.page(new NewContextOptions()
                .setLocale("sv-SE")
                .setViewportSize(width, HEIGHT)
                .setJavaScriptEnabled(javaScript));
        page.navigate(site.publicUrl() + path);
    }

    private void type(String field, String text) {
        tabTo(field);
        page.keyboard().insertText(text);
    }

    private void press(String thing, String key) {
        tabTo(thing);
        page.keyboard().press(key);
    }

    /** As somebody who has no mouse: from where the focus is to where it shall be, and no further than it can be. */
    private void tabTo(String thing) {
        String focused = ":is(" + thing + "):focus";
        for (int tabs = 0; tabs < MOST_TABS && page.locator(focused).count() == 0; tabs++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.locator(focused).count())
                .as("the focus reaches %s", thing)
                .isEqualTo(1);
    }
}
