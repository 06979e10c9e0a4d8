package se.radslag.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to the relay, kept open over many letters. */
class RelayConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RelayConnection.class);

    /** So many letters in a row without a word from the relay, and it is the relay that is ill. */
    private static final int SILENCE = 3;

    private final Relay relay;
    private @Nullable RelayTransport transport;
    private int silent;
    private long lastUse = System.nanoTime();

    RelayConnection(Relay relay) {
        this.relay = relay;
    }

    /** Hands a letter over, if need be after opening the connection. */
    Outcome send(ReadyLetter letter) {
        boolean kept = transport != null;
        lastUse = System.nanoTime();
        Attempt attempt = attempt(letter);
        return kept && attempt.wasTooLate() ? attempt(letter).outcome() : attempt.outcome();
    }

    /** Asks the relay without a letter. @return why no letter could be handed over now; empty if one could, as far as can be told */
    Optional<String> trouble() {
        close();
        lastUse = System.nanoTime();
        try {
            open();
            silent = 0;
            return Optional.empty();
        } catch (MessagingException noRelay) {
            return Optional.of(RelayReply.words(noRelay));
        }
    }

    /** Does not keep the relay's attention for nothing; relays close idle connections themselves, and less politely. */
    void closeIfUnusedFor(Duration time) {
        if (System.nanoTime() - lastUse >= time.toNanos()) {
            close();
        }
    }

    /** Says good-bye; the next letter opens the connection again. */
    @Override
    public void close() {
        RelayTransport old = transport;
        transport = null;
        if (old != null) {
            try {
                old.close();
            } catch (MessagingException | RuntimeException gone) {
                LOG.debug("The relay had gone before us", gone);
            }
        }
    }

    private Attempt attempt(ReadyLetter letter) {
        try {
            return handOver(letter, open());
        } catch (AddressException noAddress) {
            return Attempt.ended(new Outcome.Refused(RelayReply.words(noAddress)));
        } catch (MessagingException noRelay) {
            return Attempt.ended(new Outcome.Outage(RelayReply.words(noRelay)));
        }
    }

    private RelayTransport open() throws MessagingException {
        RelayTransport open = transport;
        if (open == null) {
            open = relay.connect();
            transport = open;
        }
        return open;
    }

    private Attempt handOver(ReadyLetter letter, RelayTransport open) throws AddressException {
        InternetAddress[] recipient = {new InternetAddress(letter.to(), true)};
        try {
            open.sendMessage(message(letter), recipient);
            silent = 0;
            return Attempt.ended(
                    new Outcome.Accepted(open.getLastServerResponse().strip()));
        } catch (IllegalStateException closedByLibrary) {
            close();
            return new Attempt(new Outcome.Deferred(RelayReply.words(closedByLibrary)), true);
        } catch (MessagingException failure) {
            boolean broken = !RelayReply.isRefusal(open.getLastReturnCode());
            return new Attempt(weighed(RelayReply.outcome(failure), broken), broken && !open.hasBegun());
        }
    }

    /** A relay that stops talking once has trouble with a letter; one that does so again and again has trouble of its own. */
    private Outcome weighed(Outcome outcome, boolean broken) {
        if (!broken) {
            silent = 0;
            return outcome;
        }
        close();
        silent++;
        return silent < SILENCE ? outcome : new Outcome.Outage(outcome.reply());
    }

    private SMTPMessage message(ReadyLetter letter) throws MessagingException {
        SMTPMessage message = new SMTPMessage(relay.session(), new ByteArrayInputStream(letter.content()));
        message.setEnvelopeFrom(letter.from());
        return message;
    }

    /** @param wasTooLate whether the connection was found broken before a byte of the letter had left */
    private record Attempt(Outcome outcome, boolean wasTooLate) {

        static Attempt ended(Outcome outcome) {
            return new Attempt(outcome, false);
        }
    }
}
