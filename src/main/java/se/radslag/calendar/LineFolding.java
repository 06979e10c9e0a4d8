package se.radslag.calendar;

/**
 * Folds lines at 75 octets of UTF-8 (RFC 5545, 3.1). The library counts characters, of which ours take up to four octets, and then some programs
 * cut the letter å in two.
 */
final class LineFolding {

    private static final int LONGEST = 75;
    private static final String FOLD = "\r\n ";

    private LineFolding() {}

    static String fold(String lines) {
        StringBuilder folded = new StringBuilder(lines.length() + lines.length() / LONGEST * FOLD.length());
        int octets = 0;
        for (int at = 0; at < lines.length(); ) {
            int letter = lines.codePointAt(at);
            int width = width(letter);
            if (!isLineEnd(letter) && octets + width > LONGEST) {
                folded.append(FOLD);
                octets = 1;
            }
            folded.appendCodePoint(letter);
            octets = isLineEnd(letter) ? 0 : octets + width;
            at += Character.charCount(letter);
        }
        return folded.toString();
    }

    private static boolean isLineEnd(int letter) {
        return letter == '\r' || letter == '\n';
    }

    private static int width(int letter) {
        if (letter < 0x80) {
            return 1;
        }
        if (letter < 0x800) {
            return 2;
        }
        return letter < 0x10000 ? 3 : 4;
    }
}
