package se.radslag.inbox;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.util.QPDecoderStream;
import org.jspecify.annotations.Nullable;

/**
 * One part of a letter that has no parts of its own. A letter within a letter is a part; what it consists of is not looked into.
 *
 * @param mediaType as {@code text/plain}, which is also what a part is that does not say what it is
 * @param name of the file, fit to be shown; empty if it has none
 * @param kept the beginning of its content, as it was sent
 * @param sent the size of its content, as it was sent, in bytes
 */
record MimePart(MailHeaders headers, String mediaType, String name, byte[] kept, long sent) {

    private static final Pattern BASE64 = Pattern.compile("[^A-Za-z0-9+/]+");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,60}/[\\w.+-]{1,100}");
    private static final Pattern OPENED = Pattern.compile("text/|message/|multipart/");
    private static final int LONGEST_NAME = 200;

    static MimePart of(MailHeaders headers) {
        return new MimePart(headers, mediaType(headers), name(headers), new byte[0], 0);
    }

    MimePart with(byte[] beginning, long size) {
        return new MimePart(headers, mediaType, name, beginning, size);
    }

    static String mediaType(MailHeaders headers) {
        String said = headers.token("Content-Type");
        return MEDIA_TYPE.matcher(said).matches() ? said : said.isEmpty() ? "text/plain" : "application/octet-stream";
    }

    /** A parameter of the content type, as {@code charset}. */
    @Nullable String parameter(String name) {
        return parameter(headers, name);
    }

    static @Nullable String parameter(MailHeaders headers, String name) {
        String said = headers.first("Content-Type");
        try {
            return said.indexOf(';') < 0 ? null : new ContentType(said).getParameter(name);
        } catch (ParseException malformed) {
            var found = Pattern.compile(name + "\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE)
                    .matcher(said);
            return found.find() ? found.group(1) : null;
        }
    }

    private static String name(MailHeaders headers) {
        String named = fileName(headers.first("Content-Disposition"));
        String either = named == null ? parameter(headers, "name") : named;
        if (either == null) {
            return "";
        }
        String shown = MailHeaders.decoded(either);
        int folder = Math.max(shown.lastIndexOf('/'), shown.lastIndexOf('\\'));
        String plain =
                shown.substring(folder + 1).replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    private static @Nullable String fileName(String disposition) {
        try {
            return disposition.isEmpty() ? null : new ContentDisposition(disposition).getParameter("filename");
        } catch (ParseException malformed) {
            return null;
        }
    }

    /** Whether it is meant to be read at once. */
    boolean isInline() {
        return mediaType.startsWith("text/")
                && !isCalendar()
                && !headers.token("Content-Disposition").equals("attachment");
    }

    boolean isCalendar() {
        return mediaType.equals("text/calendar")
                || mediaType.equals("application/ics")
                || name.toLowerCase(Locale.ROOT).endsWith(".ics");
    }

    /** Whether it is read; all others are only measured. */
    boolean isOpened() {
        return OPENED.matcher(mediaType).lookingAt() || isCalendar();
    }

    /** What was kept of it as text, its lines ended by line feeds; never fails, whatever the encoding says. */
    String text() {
        return Charsets.read(decoded(), parameter("charset"))
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    /** About what it was before it was encoded, in bytes. */
    long size() {
        return isBase64() ? sent * 3 / 4 : sent;
    }

    private boolean isBase64() {
        return headers.token("Content-Transfer-Encoding").equals("base64");
    }

    private byte[] decoded() {
        boolean quoted = headers.token("Content-Transfer-Encoding").equals("quoted-printable");
        return isBase64() ? base64() : quoted ? quotedPrintable() : kept;
    }

    private byte[] quotedPrintable() {
        try {
            return new QPDecoderStream(new ByteArrayInputStream(kept)).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is no letter of the alphabet is passed over, and so is a last one that stands alone. */
    private byte[] base64() {
        String letters = BASE64.matcher(new String(kept, US_ASCII)).replaceAll("");
        int whole = letters.length() % 4 == 1 ? letters.length() - 1 : letters.length();
        return Base64.getDecoder().decode(letters.substring(0, whole));
    }
}
