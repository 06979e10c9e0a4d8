package se.radslag.inbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;

/** Reads a letter line by line; a line longer than a piece comes in several, so that none takes more memory than that. */
final class Lines {

    private static final int PIECE = 1 << 13;

    private final InputStream in;
    private final byte[] buffer = new byte[PIECE];
    private int from;
    private int to;

    private final byte[] piece = new byte[PIECE];
    private int length;
    private boolean first;
    private boolean ended = true;
    private boolean empty = true;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Whether there is nothing to read, so far. */
    boolean isEmpty() {
        return empty;
    }

    /** Moves to the next piece, if there is one. */
    boolean next() throws IOException {
        first = ended;
        ended = false;
        length = 0;
        while (length < PIECE && !ended && fill()) {
            byte read = buffer[from++];
            piece[length++] = read;
            ended = read == '\n';
        }
        empty = empty && length == 0;
        return length > 0;
    }

    private boolean fill() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(buffer));
        }
        return from < to;
    }

    /** Whether the piece begins a line. */
    boolean isFirst() {
        return first;
    }

    /** The piece with the end of its line; valid until the next. */
    byte[] bytes() {
        return piece;
    }

    int length() {
        return length;
    }

    /** Whether it is the empty line that ends the headers. */
    boolean isBlank() {
        return first && (piece[0] == '\n' || (length == 2 && piece[0] == '\r' && piece[1] == '\n'));
    }

    /** Whether it goes on with the line before it (RFC 5322, 2.2.3). */
    boolean isFolded() {
        return piece[0] == ' ' || piece[0] == '\t';
    }

    boolean startsWith(String ascii) {
        return length >= ascii.length() && new String(piece, 0, ascii.length(), ISO_8859_1).equals(ascii);
    }

    /** The piece as bytes of one character each, without the end of its line. */
    String text() {
        return new String(piece, 0, length, ISO_8859_1).stripTrailing();
    }
}
