package se.radslag.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Looks for what keeps people from using a page, by the rules of WCAG 2.2 at level AA as far as axe-core can check them. */
public final class Accessibility {

    private static final String AXE = script();

    /** One line for each element that breaks a rule. */
    private static final String RUN = """
            async rules => {
                const found = await axe.run(document, {runOnly: rules, resultTypes: ['violations']});
                return found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html + ' ' + node.failureSummary));
            }
            """;

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** At night nothing but the colours is another. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final int DESKTOP = 1300;
    private static final int PHONE = 360;
    private static final int HEIGHT = 900;

    /** What a desktop's screen has room for at four times its size (WCAG 1.4.10). */
    private static final int MAGNIFIED = 320;

    private Accessibility() {}

    /** What is wrong with a page, light and dark, on a desktop and on a phone; empty if nothing is. */
    public static List<String> faults(Page page) {
        page.evaluate(AXE);
        Stream<String> found = Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .flatMap(scheme -> Stream.of(DESKTOP, PHONE).flatMap(width -> faults(page, scheme, width)));
        return Stream.concat(found, tooWide(page)).toList();
    }

    private static Stream<String> faults(Page page, ColorScheme scheme, int width) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, HEIGHT);
        return ((List<?>) page.evaluate(RUN, scheme == ColorScheme.DARK ? COLOURS : WCAG))
                .stream().map(fault -> "%s, %d: %s".formatted(scheme, width, fault));
    }

    /** Nobody should have to scroll in two directions. */
    private static Stream<String> tooWide(Page page) {
        page.setViewportSize(MAGNIFIED, HEIGHT);
        int needed = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        return needed > MAGNIFIED ? Stream.of("is %d wide".formatted(needed)) : Stream.empty();
    }

    private static String script() {
        try (var file = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
