package se.radslag.inbox;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.radslag.mail.LetterId;

/** Finds which letter of ours an incoming one is about: by the address that it was sent to, or by a Message-ID that it names. */
final class OurLetter {

    /** As {@code dialog+0123456789abcdef0123456789abcdef@myndighet.example}, which each letter has as its envelope sender. */
    private static final Pattern ENVELOPE = Pattern.compile("\\+(\\p{XDigit}{16})(\\p{XDigit}{16})@");

    private static final Pattern MESSAGE_ID =
            Pattern.compile("<(\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12})@");

    /** A copy of the letter that came back, as mail servers put it into the text. */
    private static final Pattern QUOTED =
            Pattern.compile("(?im)^[> \\t]*(?:return-path|message-id|x-envelope-from)[ \\t]*:[ \\t]*\\S{1,200}");

    private OurLetter() {}

    static @Nullable LetterId of(IncomingLetter letter) {
        return Stream.of(recipient(letter), returned(letter), quoted(letter.text()), answered(letter))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** By the mailbox alone; an automatic reply that names our letter otherwise came to the mailbox that people write to. */
    static Optional<LetterId> recipient(IncomingLetter letter) {
        return envelope(letter.headers()
                .all("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-RCPT-To", "To", "Cc"));
    }

    private static Optional<LetterId> returned(IncomingLetter letter) {
        return letter.part("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers")
                .map(part -> MailHeaders.of(head(part.text())))
                .flatMap(OurLetter::named);
    }

    private static Optional<LetterId> named(MailHeaders headers) {
        return envelope(headers.all("Return-Path", "X-Envelope-From"))
                .or(() -> messageId(headers.all("Message-ID", "X-Original-Message-ID")));
    }

    private static Optional<LetterId> quoted(String text) {
        String fields =
                QUOTED.matcher(text).results().map(found -> found.group()).reduce("", (a, b) -> a + " " + b);
        return envelope(Stream.of(fields)).or(() -> messageId(Stream.of(fields)));
    }

    private static Optional<LetterId> answered(IncomingLetter letter) {
        return messageId(letter.headers().all("In-Reply-To", "X-Failed-Message-ID", "References"));
    }

    private static String head(String letter) {
        return letter.split("\n\n", 2)[0];
    }

    private static Optional<LetterId> envelope(Stream<String> addresses) {
        return addresses
                .map(ENVELOPE::matcher)
                .filter(Matcher::find)
                .map(found -> new UUID(half(found.group(1)), half(found.group(2))))
                .map(LetterId::new)
                .findFirst();
    }

    private static long half(String hex) {
        return Long.parseUnsignedLong(hex, 16);
    }

    private static Optional<LetterId> messageId(Stream<String> ids) {
        return ids.map(MESSAGE_ID::matcher)
                .filter(Matcher::find)
                .map(found -> LetterId.of(found.group(1)))
                .findFirst();
    }
}
