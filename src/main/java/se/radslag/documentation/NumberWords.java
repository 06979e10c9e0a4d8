package se.radslag.documentation;

import java.util.List;
import java.util.Locale;

/** Swedish numerals in words, as running text has them: «femton organisationer». */
final class NumberWords {

    private static final List<String> SMALL = List.of(
            "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton",
            "fjorton", "femton", "sexton", "sjutton", "arton", "nitton");

    private static final List<String> TENS =
            List.of("", "", "tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio");

    private NumberWords() {}

    /** From a hundred on digits are easier to read. */
    static String of(int number) {
        if (number < SMALL.size()) {
            return SMALL.get(number);
        }
        return number < 100 ? TENS.get(number / 10) + ones(number % 10) : Integer.toString(number);
    }

    /** Where a sentence begins. */
    static String capitalised(int number) {
        String words = of(number);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String ones(int digit) {
        return digit == 0 ? "" : SMALL.get(digit);
    }
}
