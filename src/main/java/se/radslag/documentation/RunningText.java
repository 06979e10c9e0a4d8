package se.radslag.documentation;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Plain text as staff write it, taken apart into what a page shows: paragraphs and numbered lists. */
final class RunningText {

    private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}\\.\\s+");

    private RunningText() {}

    /**
     * A paragraph or a list.
     *
     * @param lines of the paragraph, or the list's items without their numbers
     */
    record Block(boolean numbered, List<String> lines) {}

    static List<Block> of(String text) {
        return Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .filter(part -> !part.isBlank())
                .map(part -> block(part.strip().lines().map(String::strip).toList()))
                .toList();
    }

    private static Block block(List<String> lines) {
        boolean numbered =
                lines.stream().allMatch(line -> NUMBERED.matcher(line).lookingAt());
        return new Block(
                numbered, numbered ? lines.stream().map(RunningText::item).toList() : lines);
    }

    private static String item(String line) {
        return NUMBERED.matcher(line).replaceFirst("");
    }
}
