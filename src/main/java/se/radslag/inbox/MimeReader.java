package se.radslag.inbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.radslag.inbox.Understood.Unreadable.Why;

/**
 * Takes a letter apart while it streams by, and keeps no more of it than the bounds allow. What is beyond them is passed over, not
 * refused, so that the end of a letter is found whatever stands before it.
 */
final class MimeReader {

    private static final int LONGEST_BORDER = 1000;
    private static final int END = -1;

    private final Lines lines;
    private final InboxProperties bounds;
    private final List<MimePart> parts = new ArrayList<>();
    private final List<String> borders = new ArrayList<>();

    /** The border that was met last, by its place in the list; those further in have ended with it. */
    private int met = END;

    private boolean closed;

    /** Whether what is being read goes on. */
    private boolean more;

    private @Nullable Why excess;
    private long left;

    private MimeReader(InputStream letter, InboxProperties bounds) {
        lines = new Lines(letter);
        this.bounds = bounds;
        left = bounds.readSize().toBytes();
    }

    /** @throws IOException if the letter cannot be read; never for what it says */
    static IncomingLetter read(InputStream letter, InboxProperties bounds) throws IOException {
        return new MimeReader(letter, bounds).letter();
    }

    private IncomingLetter letter() throws IOException {
        MailHeaders headers = headers();
        exceeded(headers.isEmpty(), lines.isEmpty() ? Why.EMPTY : Why.NO_LETTER);
        content(headers);
        return IncomingLetter.of(headers, parts, excess);
    }

    private void content(MailHeaders headers) throws IOException {
        String border = MimePart.parameter(headers, "boundary");
        boolean many = MimePart.mediaType(headers).startsWith("multipart/");
        if (many && border != null && !border.isBlank() && borders.size() < bounds.depth()) {
            parts(border.stripTrailing());
        } else {
            exceeded(many, border == null || border.isBlank() ? Why.NO_BOUNDARY : Why.TOO_DEEP);
            part(headers);
        }
    }

    private void parts(String border) throws IOException {
        int own = borders.size();
        borders.add(border);
        passOver();
        while (met == own && !closed) {
            content(headers());
        }
        borders.remove(own);
        more = met == own;
        passOver();
    }

    private void passOver() throws IOException {
        while (more) {
            move();
        }
    }

    private void part(MailHeaders headers) throws IOException {
        var part = MimePart.of(headers);
        var kept = new ByteArrayOutputStream();
        long room = part.isOpened() ? Math.min(left, bounds.partSize().toBytes()) : 0;
        long sent = 0;
        while (more && move()) {
            kept.write(lines.bytes(), 0, (int) Math.min(lines.length(), room - kept.size()));
            sent += lines.length();
        }
        left -= kept.size();
        exceeded(parts.size() == bounds.parts(), Why.TOO_MANY_PARTS);
        if (parts.size() < bounds.parts()) {
            parts.add(part.with(kept.toByteArray(), sent));
        }
    }

    private MailHeaders headers() throws IOException {
        var headers = new MailHeaders();
        var field = new StringBuilder();
        int fields = 0;
        more = true;
        while (move() && !lines.isBlank()) {
            if (lines.isFirst() && !lines.isFolded()) {
                add(headers, field, ++fields);
                field.setLength(0);
            }
            String text = lines.text();
            field.append(text, 0, Math.max(0, (int)
                    Math.min(text.length(), bounds.headerSize().toBytes() - field.length())));
        }
        add(headers, field, ++fields);
        return headers;
    }

    /** The first that ends is the nothing before the first field. */
    private void add(MailHeaders headers, StringBuilder field, int fields) {
        exceeded(fields > bounds.headers() + 1, Why.TOO_MANY_HEADERS);
        if (fields <= bounds.headers() + 1) {
            headers.add(field.toString());
        }
    }

    /** Moves on within what is being read; false at the border that ends it, or at the end of the letter. */
    private boolean move() throws IOException {
        boolean any = lines.next();
        met = any ? met : END;
        more = any && !isBorder();
        return more;
    }

    private boolean isBorder() {
        if (!lines.isFirst() || lines.length() > LONGEST_BORDER || !lines.startsWith("--")) {
            return false;
        }
        String line = lines.text().substring(2);
        for (int place = borders.size() - 1; place >= 0; place--) {
            String border = borders.get(place);
            if (line.equals(border) || line.equals(border + "--")) {
                met = place;
                closed = line.length() > border.length();
                return true;
            }
        }
        return false;
    }

    private void exceeded(boolean bound, Why by) {
        excess = bound && excess == null ? by : excess;
    }
}
