package se.radslag.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;

/**
 * A letter as the case file keeps it (RFC 5322): what goes over the wire, with {@link DrawnLetter#SECRET} for the secret of its personal link.
 */
record KeptLetter(byte[] content) {

    /** Made once: whoever makes one looks through all jars. */
    private static final Session NOWHERE = Session.getInstance(new Properties());

    private static final byte[] PLACEHOLDER = DrawnLetter.SECRET.getBytes(US_ASCII);

    /** The one rule of quoted-printable that can cut a run of plain letters in two (RFC 2045, 6.7). */
    private static final byte[] SOFT_BREAK = {'=', '\r', '\n'};

    /** The letter for the wire; differs only in the bytes of the placeholder. */
    byte[] withSecret(String secret) {
        byte[] letters = secret.getBytes(US_ASCII);
        if (letters.length != PLACEHOLDER.length) {
            throw new IllegalArgumentException("a secret of another length would move the lines");
        }
        byte[] wire = content.clone();
        for (int at = 0; at < wire.length; at++) {
            if (wire[at] == PLACEHOLDER[0]) {
                replace(wire, at, letters);
            }
        }
        return wire;
    }

    String subject() {
        try {
            return message().getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    String html() {
        try {
            return (String) ((Multipart) message().getContent())
                    .getBodyPart(LetterComposer.HTML)
                    .getContent();
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private MimeMessage message() throws MessagingException {
        return new MimeMessage(NOWHERE, new ByteArrayInputStream(content));
    }

    private static void replace(byte[] wire, int start, byte[] letters) {
        int[] places = new int[letters.length];
        int at = start;
        for (int letter = 0; letter < letters.length; letter++) {
            at = isAt(wire, at, SOFT_BREAK) ? at + SOFT_BREAK.length : at;
            if (at >= wire.length || wire[at] != PLACEHOLDER[letter]) {
                return;
            }
            places[letter] = at++;
        }
        for (int letter = 0; letter < letters.length; letter++) {
            wire[places[letter]] = letters[letter];
        }
    }

    private static boolean isAt(byte[] wire, int at, byte[] sought) {
        return java.util.Arrays.equals(
                wire, Math.min(at, wire.length), Math.min(at + sought.length, wire.length), sought, 0, sought.length);
    }
}
