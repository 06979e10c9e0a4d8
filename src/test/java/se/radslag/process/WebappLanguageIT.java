package se.radslag.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.radslag.access.PublicSite;
import se.radslag.testing.Browser;
import se.radslag.testing.RadslagTest;

/** The engine's web applications speak Swedish to a browser that asks for English, until their reader chooses otherwise. */
@RadslagTest
class WebappLanguageIT {

    private static final int PATIENCE = 90_000;

    static Browser browser;

    @Autowired
    PublicSite site;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "tasklist, handlaggare, Starta process, Start process",
        "cockpit, processagare, Processer, Processes",
        "admin, admin, Användare, Users",
        "welcome, handlaggare, Logga ut, Log out"
    })
    void speaksSwedishUntilEnglishIsChosen(String application, String user, String swedish, String english) {
        Page page = signedIn(application, user);
        PlaywrightAssertions.assertThat(page.locator("body")).containsText(swedish);
        assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("sv");
        PlaywrightAssertions.assertThat(page.locator(".ce-eol-banner")).isHidden();

        page.click(".radslag-language a");
        PlaywrightAssertions.assertThat(page.locator("body")).containsText(english);
        page.reload();
        PlaywrightAssertions.assertThat(page.locator("body")).containsText(english);
        page.navigate(site.publicUrl() + "/");
        PlaywrightAssertions.assertThat(page.locator("nav a[hreflang=sv]")).hasText("På svenska");
    }

    @Test
    void speaksSwedishInForms() {
        Page page = signedIn("tasklist", "handlaggare");
        page.click("text=Starta process");
        page.click(".modal-dialog >> text=Årscykel");
        page.waitForSelector(".fjs-form-field-datetime");
        assertThat(page.locator(".fjs-form-field-datetime input").first().getAttribute("placeholder"))
                .isEqualTo("yyyy-mm-dd");
        page.locator(".fjs-form-field-textfield input").first().focus();
        page.keyboard().press("Tab");
        PlaywrightAssertions.assertThat(page.locator(".fjs-form-field-error").first())
                .hasText("Fyll i det här fältet.");
        page.locator(".fjs-form-field-datetime input").first().focus();
        PlaywrightAssertions.assertThat(page.locator(".flatpickr-calendar.open .flatpickr-weekdays"))
                .containsText("mån");
    }

    private Page signedIn(String application, String user) {
        Page page = browser.page(new NewContextOptions().setLocale("en-US"));
        page.setDefaultTimeout(PATIENCE);
        page.navigate(site.publicUrl() + "/camunda/app/" + application + "/default/#/login");
        page.waitForSelector(
                ".radslag-language"); // before that, the page is drawn anew under the hands of who signs in
        page.fill("input[type=text]", user);
        page.fill("input[type=password]", user);
        page.click("button[type=submit]");
        page.waitForSelector("text=" + user);
        return page;
    }
}
