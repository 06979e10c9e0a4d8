package se.radslag.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.radslag.access.PublicSite;
import se.radslag.testing.Browser;
import se.radslag.testing.RadslagTest;

/** The pages' own script asks before somebody leaves behind what they have typed, and never else. */
@RadslagTest
class PageScriptIT {

    private static Browser browser;

    @Autowired
    PublicSite site;

    private final List<String> questions = new ArrayList<>();
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
    void openAForm() {
        page = browser.page();
        page.onDialog(dialog -> {
            questions.add(dialog.type());
            dialog.accept();
        });
        page.navigate(site.publicUrl() + "/dialog");
    }

    @Test
    void asksBeforeWhatWasTypedIsLeftBehind() {
        page.locator("#subject").pressSequentially("Sim");
        leave();
        assertThat(questions).containsExactly("beforeunload");
    }

    @Test
    void letsWhoeverHasTypedNothingGo() {
        page.locator("#subject").press("Tab");
        leave();
        assertThat(questions).isEmpty();
    }

    @Test
    void asksNothingOfWhoeverSends() {
        page.locator("#subject").pressSequentially("Sim");
        send();
        page.waitForSelector(".errors");
        assertThat(questions).isEmpty();
    }

    @Test
    void remembersThatWhatWasRefusedIsNotSent() {
        send();
        page.waitForSelector(".errors:focus");
        page.keyboard().press("Tab");
        leave();
        assertThat(questions).containsExactly("beforeunload");
    }

    @Test
    void remembersThatWhatCameTooLateIsNotSent() {
        page.locator("#message").pressSequentially("Simma är viktigt för många, men bassängerna är få.");
        page.context().clearCookies();
        send();
        page.waitForSelector("form[data-unsent]");
        page.keyboard().press("Tab");
        leave();
        assertThat(questions).containsExactly("beforeunload");
    }

    private void send() {
        page.locator("main form .actions button").click();
    }

    private void leave() {
        page.navigate(site.publicUrl() + "/arkiv");
        assertThat(page.url()).endsWith("/arkiv");
    }
}
