package se.radslag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page on which a run writes down what it found. */
final class Page {

    private Page() {}

    /** Puts words in the place of those between {@code <!-- name -->} and {@code <!-- /name -->}. */
    static void write(Path page, String name, String words) throws IOException {
        String text = Files.readString(page);
        String mark = "<!-- " + name + " -->\n";
        int begin = text.indexOf(mark) + mark.length();
        Files.writeString(
                page, text.substring(0, begin) + words + text.substring(text.indexOf("<!-- /" + name + " -->")));
    }
}
