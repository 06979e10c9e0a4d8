package se.radslag.inbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.radslag.inbox.Understood.Attachment;
import se.radslag.inbox.Understood.PersonalLetter;
import se.radslag.inbox.Understood.Unreadable.Why;

/**
 * A letter taken apart, in the order in which its parts stand.
 *
 * @param text what is to be read at once: the plain text or, where there is none, that of the HTML
 * @param excess why this is not all of it
 */
record IncomingLetter(
        MailHeaders headers,
        List<MimePart> parts,
        String text,
        @Nullable Why excess) {

    /** Mailboxes that no person writes from; Exchange's has a number behind it. */
    private static final Pattern MACHINE = Pattern.compile(
            "(mailer-daemon|postmaster|mail-daemon|mdaemon|maildelivery|mail\\.?delivery|microsoftexchange[0-9a-f]*|bounce[sd]?)");

    private static final int LONGEST_TEXT = 100_000;

    static IncomingLetter of(MailHeaders headers, List<MimePart> parts, @Nullable Why excess) {
        return new IncomingLetter(headers, parts, text(parts), excess);
    }

    private static String text(List<MimePart> parts) {
        String plain = inline(parts, "text/plain");
        String text = plain.isBlank() ? HtmlText.of(inline(parts, "text/html")) : plain;
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT)).strip();
    }

    private static String inline(List<MimePart> parts, String mediaType) {
        return parts.stream()
                .filter(part -> part.isInline() && part.mediaType().equals(mediaType))
                .map(MimePart::text)
                .collect(Collectors.joining("\n"));
    }

    String mediaType() {
        return MimePart.mediaType(headers);
    }

    String subject() {
        return headers.words("Subject");
    }

    /** Whether a mail server wrote it: nothing may be sent back to its envelope (RFC 5321, 4.5.5), or its mailbox says so. */
    boolean isFromMachine() {
        return headers.all("Return-Path").anyMatch(path -> path.replace(" ", "").equals("<>")) || isFromMailServer();
    }

    private boolean isFromMailServer() {
        String from = String.valueOf(headers.address("From")).toLowerCase(Locale.ROOT);
        String mailbox = from.replaceFirst("@.*", "");
        return MACHINE.matcher(mailbox).matches()
                || headers.first("From").toLowerCase(Locale.ROOT).contains("mailer-daemon");
    }

    Optional<MimePart> part(String... mediaTypes) {
        return parts.stream()
                .filter(part -> Arrays.asList(mediaTypes).contains(part.mediaType()))
                .findFirst();
    }

    /** The letter as one for people. */
    PersonalLetter personal() {
        return new PersonalLetter(headers.address("From"), subject(), text, attachments());
    }

    private List<Attachment> attachments() {
        var attachments = new ArrayList<Attachment>();
        parts.stream()
                .filter(part -> !part.isInline())
                .forEach(part -> attachments.add(new Attachment(part.name(), part.mediaType(), part.size())));
        return List.copyOf(attachments);
    }
}
