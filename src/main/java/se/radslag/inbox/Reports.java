package se.radslag.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.radslag.core.EmailAddress;
import se.radslag.inbox.Understood.AutomaticReply;
import se.radslag.inbox.Understood.AutomaticReply.Kind;
import se.radslag.inbox.Understood.Bounce;
import se.radslag.inbox.Understood.Delayed;

/**
 * Reads the reports that machines write for machines: of delivery (RFC 3464, in other scripts RFC 6533), of display (RFC 8098), of unwanted
 * letters (RFC 5965).
 */
final class Reports {

    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
    private static final int LONGEST_WORDS = 500;

    private final IncomingLetter letter;

    private Reports(IncomingLetter letter) {
        this.letter = letter;
    }

    static Optional<Understood> of(IncomingLetter letter) {
        var reports = new Reports(letter);
        return reports.isReport()
                ? reports.delivery()
                        .or(() -> reports.receipt("message/disposition-notification", Kind.RECEIPT))
                        .or(() -> reports.receipt("message/feedback-report", Kind.COMPLAINT))
                : Optional.empty();
    }

    /** A person who sends on what a machine reported does so in a letter of another kind. */
    private boolean isReport() {
        return letter.mediaType().equals("multipart/report") || letter.isFromMachine();
    }

    private Optional<Understood> delivery() {
        return letter.part("message/delivery-status", "message/global-delivery-status")
                .map(part -> recipients(part.text()))
                .flatMap(recipients -> with(recipients, "failed")
                        .map(this::bounce)
                        .or(() -> with(recipients, "delayed").map(this::delayed))
                        .or(() -> recipients.stream().findFirst().map(arrived -> automatic(Kind.RECEIPT))));
    }

    private Optional<Understood> receipt(String mediaType, Kind kind) {
        return letter.part(mediaType).map(part -> automatic(kind));
    }

    /** The fields of each recipient; those of the report itself, which come first, name none. */
    private static List<MailHeaders> recipients(String report) {
        return Arrays.stream(report.split("\n[ \t]*\n"))
                .map(MailHeaders::of)
                .filter(fields -> fields.has("Final-Recipient") || fields.has("Action") || fields.has("Status"))
                .toList();
    }

    private static Optional<MailHeaders> with(List<MailHeaders> recipients, String action) {
        return recipients.stream()
                .filter(fields -> action(fields).equals(action))
                .findFirst();
    }

    /** Some servers leave out what was done; then the status tells. */
    private static String action(MailHeaders fields) {
        String said = fields.token("Action").replaceFirst("[\\s(].*", "");
        return said.isEmpty() && status(fields).matches("[45].*") ? "failed" : said;
    }

    private Understood bounce(MailHeaders fields) {
        Severity severity = Severity.of(status(fields), words(fields));
        return new Bounce(OurLetter.of(letter), severity.lasting(), severity.status(), words(fields), address(fields));
    }

    private Understood delayed(MailHeaders fields) {
        return new Delayed(OurLetter.of(letter), status(fields), words(fields), address(fields));
    }

    private Understood automatic(Kind kind) {
        return new AutomaticReply(kind, OurLetter.of(letter));
    }

    private static String status(MailHeaders fields) {
        var found = STATUS.matcher(fields.first("Status"));
        return found.find() ? found.group() : "";
    }

    private static String words(MailHeaders fields) {
        String said =
                fields.words("Diagnostic-Code").replaceFirst("(?i)^\\s*(?:smtp|x-[\\w-]{1,30}|unix|dns)\\s*;", "");
        String plain = said.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_WORDS));
    }

    /** As the letter was addressed, not as it was forwarded. */
    private static @Nullable EmailAddress address(MailHeaders fields) {
        return fields.all("Original-Recipient", "Final-Recipient")
                .map(Reports::plain)
                .filter(EmailAddress::isValid)
                .findFirst()
                .map(EmailAddress::new)
                .orElse(null);
    }

    private static String plain(String typed) {
        String address = typed.toLowerCase(Locale.ROOT).startsWith("rfc822") || typed.contains(";")
                ? typed.substring(typed.indexOf(';') + 1)
                : typed;
        return address.replaceAll("[<>\\s]+", "");
    }
}
