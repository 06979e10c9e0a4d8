package se.radslag.year;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.radslag.testing.Browser;
import se.radslag.testing.Generated;
import se.radslag.testing.StartedProgram;

/** Takes the pictures of {@code docs/screenshots} while a year is played, if this build writes documentation; else it does nothing. */
final class Camera implements AutoCloseable {

    /** On what a page is looked at. */
    enum Screen {
        DESK(1280, 900, 1, ColorScheme.LIGHT),
        DESK_AT_NIGHT(1280, 900, 1, ColorScheme.DARK),
        PHONE(390, 844, 2, ColorScheme.LIGHT);

        private final int width;
        private final int height;
        private final int pixels;
        private final ColorScheme colours;

        Screen(int width, int height, int pixels, ColorScheme colours) {
            this.width = width;
            this.height = height;
            this.pixels = pixels;
            this.colours = colours;
        }

        private NewContextOptions options() {
            return new NewContextOptions()
                    .setLocale("sv-SE")
                    .setViewportSize(width, height)
                    .setDeviceScaleFactor(pixels)
                    .setColorScheme(colours);
        }
    }

    private static final Path ALBUM = Path.of("docs/screenshots");
    private static final String SIGN_IN = "/camunda/app/tasklist/default/#/login";

    private final StartedProgram program;
    private final List<Letter> letters = new ArrayList<>();
    private @Nullable Browser browser;

    Camera(StartedProgram program) {
        this.program = program;
    }

    /** Remembers what has come, for {@link #letter}. */
    void keep(Letters come) {
        letters.addAll(come.all());
    }

    /** A page, whole address or beginning with a slash; with an anchor from there on. */
    void page(String name, String address, Screen screen) {
        if (Generated.isWritten()) {
            Page page = browser().page(screen.options());
            take(name, address, page);
        }
    }

    /** A page as a member of staff sees it, whose password is their name. */
    void staff(String name, String member, String address) {
        if (Generated.isWritten()) {
            Page page = browser().page(Screen.DESK.options());
            page.navigate(whole(SIGN_IN));
            page.waitForSelector(".radslag-language");
            page.fill("input[type=text]", member);
            page.fill("input[type=password]", member);
            page.click("button[type=submit]");
            page.waitForFunction("() => !location.hash.startsWith('#/login')");
            take(name, address, page);
        }
    }

    /** The newest letter with these words in its subject. */
    void letter(String name, String subject, Screen screen) {
        if (Generated.isWritten()) {
            Letter letter = letters.stream()
                    .filter(one -> one.subject().contains(subject))
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            Page page = browser().page(screen.options());
            page.setContent(letter.html());
            develop(name, page);
        }
    }

    @Override
    public void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private void take(String name, String address, Page page) {
        page.navigate(whole(address));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        develop(name, page);
    }

    private static void develop(String name, Page page) {
        page.screenshot(new Page.ScreenshotOptions().setPath(ALBUM.resolve(name + ".png")));
        page.context().close();
    }

    private Browser browser() {
        if (browser == null) {
            browser = Browser.start();
        }
        return browser;
    }

    private String whole(String address) {
        return address.startsWith("/") ? program.address() + address : address;
    }
}
