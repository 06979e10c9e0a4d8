package se.radslag.mail;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.casefile.CaseDocument;
import se.radslag.casefile.CasefileService;
import se.radslag.casefile.Direction;
import se.radslag.core.Clock;
import se.radslag.mail.Handover.Failure;

/**
 * The transactions of delivery.
 *
 * <p>One draws letters and stores them, so that what is sent was written down before its first byte left. Another locks them, hands them over,
 * registers them and marks them sent. Whoever dies in between leaves letters that wait as before, so each is delivered at least once, under the
 * same Message-ID. Several deliveries may run side by side, since rows in work are passed over.
 */
@Component
@Transactional
class LetterBatch {

    private static final int SIZE = 50;
    private static final Duration OUTAGE = Duration.ofSeconds(60);

    private final Letters letters;
    private final LetterRenderer renderer;
    private final LetterComposer composer;
    private final Relay relay;
    private final CasefileService casefile;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LetterBatch(
            Letters letters,
            LetterRenderer renderer,
            LetterComposer composer,
            Relay relay,
            CasefileService casefile,
            Clock clock,
            ApplicationEventPublisher events) {
        this.letters = letters;
        this.renderer = renderer;
        this.composer = composer;
        this.relay = relay;
        this.casefile = casefile;
        this.clock = clock;
        this.events = events;
    }

    /** Draws letters that are due. @return those that could not be drawn */
    public List<Failure> draw() {
        List<Failure> failures = letters.claimUndrawn(SIZE, clock.now()).stream()
                .map(this::draw)
                .flatMap(Optional::stream)
                .toList();
        failures.forEach(this::postpone);
        return failures;
    }

    /** Hands drawn letters over. */
    public Handover handOver() {
        List<OutgoingLetter> claimed = letters.claimDrawn(SIZE, clock.now());
        if (claimed.isEmpty()) {
            return Handover.ofNothing();
        }
        List<Failure> unsendable = new ArrayList<>();
        Handover handover = relay.send(composed(claimed, unsendable)).with(unsendable);
        keep(handover.sent());
        handover.failures().forEach(this::postpone);
        handover.outage().ifPresent(this::pause);
        return handover;
    }

    /** Gives a letter up, together with whoever draws a conclusion from that. */
    public void giveUp(Failure failure) {
        OutgoingLetter letter = failure.letter();
        if (letters.giveUp(letter.id(), failure.reply())) {
            events.publishEvent(new LetterFailed(
                    letter.id(), letter.stage(), letter.sender().recordNumber()));
        }
    }

    /** Lets everything that is due wait for a while, without blaming any letter: an outage may last a whole week-end. */
    public void pause(String reply) {
        Instant now = clock.now();
        letters.postponeAll(now, now.plus(OUTAGE), reply);
    }

    private Optional<Failure> draw(OutgoingLetter letter) {
        try {
            letters.storeDrawn(letter.id(), renderer.draw(letter), composer.messageId(letter.id()), renderer.version());
            return Optional.empty();
        } catch (UndrawableLetter broken) {
            return Optional.of(Failure.of(letter, broken));
        }
    }

    private Map<OutgoingLetter, MimeMessage> composed(List<OutgoingLetter> claimed, List<Failure> unsendable) {
        Map<OutgoingLetter, MimeMessage> messages = new LinkedHashMap<>();
        claimed.forEach(letter -> {
            try {
                messages.put(letter, composer.forTheWire(letter));
            } catch (RuntimeException broken) {
                unsendable.add(Failure.of(letter, broken));
            }
        });
        return messages;
    }

    private void keep(List<OutgoingLetter> sent) {
        casefile.registerAll(sent.stream().map(this::document).toList());
        letters.markSent(sent.stream().map(OutgoingLetter::id).toList(), clock.now());
    }

    private CaseDocument document(OutgoingLetter letter) {
        return new CaseDocument(
                letter.sender().recordNumber(),
                letter.reference(),
                Direction.OUT,
                "%s → %s".formatted(letter.sender().name(), letter.addressee().party()),
                letter.drawn().orElseThrow().subject(),
                "message/rfc822",
                composer.forTheFile(letter));
    }

    private void postpone(Failure failure) {
        Duration wait = failure.letter().waitAfterFailure().orElse(OutgoingLetter.LONGEST_WAIT);
        letters.postpone(failure.letter().id(), clock.now().plus(wait), failure.reply());
    }
}
