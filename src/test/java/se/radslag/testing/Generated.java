package se.radslag.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Documentation that the build itself writes. {@code mvn verify -Pdocs} writes it; a plain build fails when it is not what would be
 * written today.
 */
public final class Generated {

    private Generated() {}

    /** Whether this build writes. */
    public static boolean isWritten() {
        return Boolean.getBoolean("radslag.docs");
    }

    /** Holds the text between {@code <!-- name -->} and {@code <!-- /name -->} of a file against what it is to be. */
    public static void section(Path file, String name, String text) {
        if (isWritten()) {
            Texts.write(file, withSection(Texts.read(file), name, text));
        }
        assertThat(Texts.read(file))
                .as("%s is not of today: mvn verify -Pdocs writes it", file)
                .isEqualTo(withSection(Texts.read(file), name, text));
    }

    static String withSection(String document, String name, String text) {
        var section = Pattern.compile("(<!-- %1$s -->\n).*(<!-- /%1$s -->)".formatted(name), Pattern.DOTALL);
        var found = section.matcher(document);
        assertThat(found.find()).as("a section %s", name).isTrue();
        return found.replaceFirst("$1" + Matcher.quoteReplacement(text) + "$2");
    }
}
