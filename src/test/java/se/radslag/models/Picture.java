package se.radslag.models;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import se.radslag.testing.Texts;

/** The picture of a diagram in {@code docs/processes/}: an SVG that remembers what it was drawn from. */
record Picture(Path diagram) {

    private static final String VIEWER = "/META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-viewer.production.min.js";

    /** bpmn-js makes up ids; with a dice that always falls alike the same diagram gives the same picture, byte by byte. */
    private static final String SAME_DICE =
            "let dice = 1; Math.random = () => (dice = dice * 16807 % 2147483647) / 2147483647;";

    private static final String DRAW = """
            async source => {
                const viewer = new BpmnJS({ container: '#canvas' });
                await viewer.importXML(source);
                return (await viewer.saveSVG()).svg;
            }
            """;

    /** Where the picture lies. */
    Path file() {
        return Path.of("docs/processes", diagram.getFileName().toString().replace(".bpmn", ".svg"));
    }

    void draw(Page page) {
        page.setContent("<div id='canvas'></div>");
        page.evaluate(SAME_DICE);
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(viewer()));
        var svg = (String) page.evaluate(DRAW, Texts.read(diagram));
        Texts.write(file(), svg.strip() + "\n" + seal(Texts.read(diagram)) + "\n");
    }

    /** Whether a picture was drawn from this source. */
    static boolean isOf(String svg, String source) {
        return svg.contains(seal(source));
    }

    private static String seal(String source) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return "<!-- drawn from " + HexFormat.of().formatHex(digest) + " -->";
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String viewer() {
        try (var script = Picture.class.getResourceAsStream(VIEWER)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
