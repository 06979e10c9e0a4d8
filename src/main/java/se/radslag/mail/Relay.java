package se.radslag.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import se.radslag.mail.Handover.Failure;

/** Speaks with the mail server, over one connection for each batch, and says in the outbox's words how it went. */
@Component
class Relay {

    private static final int FIRST_PERMANENT = 500;

    private final JavaMailSender sender;

    Relay(JavaMailSender sender) {
        this.sender = sender;
    }

    Handover send(Map<OutgoingLetter, MimeMessage> batch) {
        try {
            sender.send(batch.values().toArray(MimeMessage[]::new));
            return new Handover(List.copyOf(batch.keySet()), List.of(), Optional.empty());
        } catch (MailSendException partly) {
            return sorted(batch, partly);
        } catch (MailException outage) {
            return new Handover(List.of(), List.of(), Optional.of(reply(outage)));
        }
    }

    /** The exception has a cause of its own only when the connection failed; the letters left behind then share that cause. */
    private static Handover sorted(Map<OutgoingLetter, MimeMessage> batch, MailSendException partly) {
        Map<Object, Exception> failed = new IdentityHashMap<>(partly.getFailedMessages());
        List<OutgoingLetter> sent = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        batch.forEach((letter, message) -> {
            Exception why = failed.get(message);
            if (why == null) {
                sent.add(letter);
            } else if (why != partly.getCause()) {
                failures.add(new Failure(letter, reply(why), isRefusedForGood(why)));
            }
        });
        return new Handover(
                sent, failures, Optional.ofNullable(partly.getCause()).map(Relay::reply));
    }

    private static boolean isRefusedForGood(Exception why) {
        return chain(why)
                .anyMatch(link -> link instanceof SMTPAddressFailedException refusal
                        && refusal.getReturnCode() >= FIRST_PERMANENT);
    }

    private static String reply(Throwable why) {
        return chain(why)
                .map(Throwable::getMessage)
                .filter(text -> text != null && !text.isBlank())
                .map(String::strip)
                .distinct()
                .reduce((before, last) -> last)
                .orElse(why.toString());
    }

    /** Jakarta Mail hangs what went wrong with a recipient on as the next exception, and what went wrong with the network as the cause. */
    private static Stream<Throwable> chain(Throwable first) {
        return Stream.iterate(first, link -> link != null, Relay::next);
    }

    private static @Nullable Throwable next(Throwable link) {
        return link instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : link.getCause();
    }
}
