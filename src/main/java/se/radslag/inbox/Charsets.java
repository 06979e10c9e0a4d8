package se.radslag.inbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/** Makes text of bytes, also when their charset is unknown, missing or wrong. */
final class Charsets {

    /** What programs mean by ISO 8859-1, and by nothing. */
    private static final Charset USUAL = Charset.forName("windows-1252");

    private Charsets() {}

    /** Reads bytes by the charset that is named, if it exists and is more than ASCII; else as {@link #guess}. */
    static String read(byte[] bytes, @Nullable String name) {
        Charset named = named(name);
        return named == null || named.equals(US_ASCII) || named.equals(UTF_8) ? guess(bytes) : new String(bytes, named);
    }

    /** Whatever is valid UTF-8 hardly is anything else. */
    static String guess(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, USUAL);
        }
    }

    private static @Nullable Charset named(@Nullable String name) {
        try {
            return name == null ? null : Charset.forName(MimeUtility.javaCharset(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
