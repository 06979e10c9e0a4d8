package se.radslag.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.thymeleaf.cache.TemplateCacheKey;
import org.thymeleaf.spring6.SpringTemplateEngine;
import se.radslag.access.PublicSite;
import se.radslag.testing.Accessibility;

/** Opens pages and letters in a browser, looks for what keeps people out, and remembers which templates it has seen. */
class Reader {

    private final Page page;
    private final SpringTemplateEngine engine;
    private final PublicSite site;
    private final Set<String> shown = new TreeSet<>();

    Reader(Page page, SpringTemplateEngine engine, PublicSite site) {
        this.page = page;
        this.engine = engine;
        this.site = site;
    }

    /** Of which templates the pages were made. */
    Set<String> shown() {
        return shown;
    }

    void assertAccessible(String path) {
        assertAccessible(path, opened -> {});
    }

    void assertAccessible(String path, Consumer<Page> deed) {
        assertAccessible(path, List.of("sv", "en"), deed);
    }

    /** @param deed what is done on the page before it is looked at */
    void assertAccessible(String path, List<String> languages, Consumer<Page> deed) {
        for (String language : languages) {
            page.navigate(site.publicUrl() + "/personuppgifter?sprak=" + language);
            engine.clearTemplateCache();
            page.navigate(site.publicUrl() + path);
            deed.accept(page);
            noteTemplates();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(Accessibility.faults(page))
                    .as("%s in %s", path, language)
                    .isEmpty();
        }
    }

    /** Those used since the cache was emptied. */
    private void noteTemplates() {
        engine.getCacheManager().getTemplateCache().keySet().stream()
                .map(TemplateCacheKey::getTemplate)
                .forEach(shown::add);
    }

    /** What is read outside the site, where its content policy does not hold: a letter, or a document that was kept. */
    void assertDocumentAccessible(String html, String template) {
        page.navigate("about:blank");
        page.setContent(html);
        assertThat(Accessibility.faults(page)).as(template).isEmpty();
        shown.add(template);
    }

    /** As the web applications' own page does it; a user's password is the name. */
    void signIn(String user) {
        APIRequestContext client = page.context().request();
        String token = client.get(site.publicUrl() + "/camunda/app/welcome/default/")
                .headers()
                .get("x-xsrf-token");
        APIResponse answer = client.post(
                site.publicUrl() + "/camunda/api/admin/auth/user/default/login/welcome",
                RequestOptions.create()
                        .setHeader("X-XSRF-TOKEN", token)
                        .setHeader("Origin", site.origin())
                        .setForm(FormData.create().set("username", user).set("password", user)));
        assertThat(answer.status()).isEqualTo(200);
    }

    void signOut() {
        page.context().clearCookies();
    }

    static void unfold(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
    }
}
