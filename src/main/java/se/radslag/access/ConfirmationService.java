package se.radslag.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.core.Clock;
import se.radslag.core.EmailAddress;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;

/**
 * Lets people without a link of ours show that an e-mail address is theirs, before anything that they ask for happens.
 *
 * <p>A room keeps what was asked for under an identity of its own, calls {@link #ask}, and posts a letter to the address with the link that it
 * gets. Then it hears {@link Confirmed}, at most once, or {@link ConfirmationLapsed}, upon which it erases what it kept.
 */
@Service
@Transactional
public class ConfirmationService {

    private static final String ENOUGH = "access.confirm.enough";

    private static final Duration HOUR = Duration.ofHours(1);

    private final Confirmations confirmations;
    private final LinkSecrets secrets;
    private final Brakes brakes;
    private final ConfirmationProperties properties;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ConfirmationService(
            Confirmations confirmations,
            LinkSecrets secrets,
            Brakes brakes,
            ConfirmationProperties properties,
            Clock clock,
            ApplicationEventPublisher events) {
        this.confirmations = confirmations;
        this.secrets = secrets;
        this.brakes = brakes;
        this.properties = properties;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Notes what is asked for, and gives the link to be written into the one letter. Too many from whoever asks are answered with 429 and a page
     * that keeps what was typed.
     *
     * @param purpose where the page finds its words: {@code <purpose>.heading}, {@code .text}, {@code .button} and {@code .done}
     * @param from network address of whoever asks
     * @throws Refused at the field {@code email} if the mailbox has got enough letters for now: {@link #isBraked}
     */
    public LinkId ask(UUID matter, String purpose, EmailAddress address, String from) {
        return ask(matter, purpose, address, from, confirmBy());
    }

    /** The same with another end. @param until the end of the time in which it can be confirmed */
    public LinkId ask(UUID matter, String purpose, EmailAddress address, String from, Instant until) {
        brakes.noteQuestion(from, properties.askedFromAddress());
        byte[] mailbox = mailbox(address);
        brake(confirmations.askedSince(mailbox, clock.now().minus(HOUR)));
        return add(matter, purpose, mailbox, until);
    }

    /**
     * Lets somebody whose address is known to be theirs do one thing with the link in a letter of ours, which {@link Confirmed} tells of; their
     * mailbox is not braked for it.
     *
     * @param purpose as for {@link #ask}
     * @param until the end of the time in which they can
     */
    public LinkId offer(UUID matter, String purpose, EmailAddress address, Instant until) {
        return add(matter, purpose, mailbox(address), until);
    }

    /** Gives what was offered another end; nothing happens if it is over, or done. */
    public void prolong(UUID matter, Instant until) {
        confirmations.prolong(matter, until, clock.now());
    }

    /** Nobody can do any more what was offered: the link leads nowhere from now on. */
    public void end(UUID matter) {
        prolong(matter, clock.now());
    }

    private LinkId add(UUID matter, String purpose, byte[] mailbox, Instant until) {
        byte[] nonce = secrets.newNonce();
        Confirmation asked = new Confirmation(LinkId.random(), matter, purpose, until, false);
        confirmations.add(asked, mailbox, nonce, secrets.hash(secrets.token(nonce)), clock.now());
        return asked.id();
    }

    private void brake(List<Instant> asked) {
        if (asked.size() >= properties.lettersToAddress()) {
            throw new Refused("email", ENOUGH);
        }
    }

    /** Whether it was refused because the mailbox has got enough letters for now: 429, where other refusals are 422. */
    public static boolean isBraked(Refused refused) {
        return refused.refusals().stream().anyMatch(refusal -> refusal.code().equals(ENOUGH));
    }

    /** Counts something else that a stranger asks for. @throws RuntimeException answered with 429 and what was typed, if that is too much */
    public void slowDown(String from) {
        brakes.noteQuestion(from, properties.askedFromAddress());
    }

    /** Until when what is asked for now can be confirmed. */
    public Instant confirmBy() {
        return clock.now().plus(properties.within());
    }

    /** @throws NotFound alike for a token that is unknown, altered or expired */
    @Transactional(readOnly = true)
    Confirmation open(String token) {
        return confirmations
                .withHash(secrets.hash(token))
                .filter(this::isInTime)
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound alike for one that is unknown, expired, or was not opened by this browser */
    @Transactional(readOnly = true)
    Confirmation admit(LinkId id, Predicate<PersonalLink> opened) {
        return confirmations
                .withId(id)
                .filter(this::isInTime)
                .filter(asked -> opened.test(asked.door()))
                .orElseThrow(NotFound::new);
    }

    /** Once; another time it changes nothing. */
    void confirm(Confirmation asked) {
        if (confirmations.confirm(asked.id(), clock.now())) {
            events.publishEvent(new Confirmed(asked.matter(), asked.purpose()));
        }
    }

    /** Erases what nobody has confirmed in time. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    public void eraseLapsed() {
        confirmations.eraseExpired(clock.now()).stream()
                .filter(asked -> !asked.confirmed())
                .forEach(asked -> events.publishEvent(new ConfirmationLapsed(asked.matter(), asked.purpose())));
    }

    private boolean isInTime(Confirmation asked) {
        return clock.now().isBefore(asked.expiresAt());
    }

    /** What tells one mailbox from another: in small letters, and without what follows a plus sign. */
    private byte[] mailbox(EmailAddress address) {
        String plain = address.value().toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
        return secrets.hash(secrets.seal(plain));
    }

    /** Nothing else runs by the clock of the wall. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @EnableConfigurationProperties(ConfirmationProperties.class)
    static class Erasing {}
}
