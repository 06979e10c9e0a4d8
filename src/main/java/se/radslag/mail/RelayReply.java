package se.radslag.mail;

import jakarta.mail.MessagingException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Reads what the relay meant by refusing (RFC 5321, 4.2.1): 4xx is not now, 5xx is never. */
final class RelayReply {

    private static final int FIRST_REFUSAL = 400;
    private static final int CLOSING = 421;
    private static final int FIRST_PERMANENT = 500;

    private RelayReply() {}

    /** What a failure means for the letter. A relay that takes nothing from this sender is no letter's fault. */
    static Outcome outcome(MessagingException failure) {
        String words = words(failure);
        int code = code(failure);
        if (code < FIRST_PERMANENT) {
            return new Outcome.Deferred(words);
        }
        return isAboutSender(failure) ? new Outcome.Outage(words) : new Outcome.Refused(words);
    }

    /** Whether the relay said no and goes on listening. */
    static boolean isRefusal(int code) {
        return code >= FIRST_REFUSAL && code != CLOSING;
    }

    /** The last words of a failure, which are the relay's own if it said any. */
    static String words(Throwable failure) {
        return chain(failure)
                .map(Throwable::getMessage)
                .filter(text -> text != null && !text.isBlank())
                .map(String::strip)
                .distinct()
                .reduce((before, last) -> last)
                .orElse(failure.toString());
    }

    private static boolean isAboutSender(MessagingException failure) {
        return failure instanceof SMTPSendFailedException refusal
                && refusal.getCommand().startsWith("MAIL");
    }

    /** The relay's reply code, 0 if it said nothing that could be understood. */
    private static int code(MessagingException failure) {
        return chain(failure)
                .mapToInt(RelayReply::ownCode)
                .filter(code -> code > 0)
                .findFirst()
                .orElse(0);
    }

    private static int ownCode(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException recipient) {
            return recipient.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException other ? other.getReturnCode() : 0;
    }

    /** Jakarta Mail hangs what went wrong with a recipient on as the next exception, and what went wrong with the network as the cause. */
    private static Stream<Throwable> chain(Throwable first) {
        return Stream.iterate(first, link -> link != null, RelayReply::next);
    }

    private static @Nullable Throwable next(Throwable link) {
        return link instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : link.getCause();
    }
}
