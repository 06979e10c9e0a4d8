package se.radslag.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;

/** A headless Chromium for tests. Each page has a session of its own, as if on a computer of its own. */
public final class Browser implements AutoCloseable {

    /** The sandbox does not start as root; the rest keeps the browser from calling home and from guessing at protocols. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    public static Browser start() {
        var options = new LaunchOptions().setArgs(FLAGS);
        Chromium.find().ifPresent(options::setExecutablePath);
        // Chromium.find() has brought what is missing; without this every start would bring Firefox and WebKit too.
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        return new Browser(playwright, playwright.chromium().launch(options));
    }

    /** A page of somebody who reads Swedish. */
    public Page page() {
        return page(new com.microsoft.playwright.Browser.NewContextOptions().setLocale("sv-SE"));
    }

    /** A page of somebody else: another language, a narrow screen, no JavaScript. */
    public Page page(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = chromium.newContext(options);
        return context.newPage();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
