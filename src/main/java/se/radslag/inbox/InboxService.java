package se.radslag.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.casefile.CasefileService;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.inbox.IncomingLetters.Filed;
import se.radslag.inbox.Understood.Bounce;
import se.radslag.inbox.Understood.PersonalLetter;

/** The letters that have come in and been filed. What a letter says is read anew from the case file whenever somebody asks. */
@Service
@Transactional
public class InboxService {

    private final IncomingLetters letters;
    private final Understanding understanding;
    private final CasefileService casefile;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    InboxService(
            IncomingLetters letters,
            Understanding understanding,
            CasefileService casefile,
            Clock clock,
            ApplicationEventPublisher events) {
        this.letters = letters;
        this.understanding = understanding;
        this.casefile = casefile;
        this.clock = clock;
        this.events = events;
    }

    /** A letter to be looked at. @throws NotFound for an unknown one */
    @Transactional(readOnly = true)
    public ReceivedLetter letter(IncomingLetterId id) {
        Filed filed = filed(id);
        PersonalLetter said = understanding.read(original(id)).personal();
        return new ReceivedLetter(
                id,
                filed.receivedAt(),
                said.from(),
                said.subject(),
                said.text(),
                said.attachments(),
                filed.recordNumber(),
                filed.about(),
                filed.reason());
    }

    /** The letter as it came, byte for byte. @throws NotFound for an unknown one */
    @Transactional(readOnly = true)
    public byte[] original(IncomingLetterId id) {
        Map<String, byte[]> kept = casefile.contents(List.of(Filing.reference(id)));
        return Optional.ofNullable(kept.get(Filing.reference(id))).orElseThrow(NotFound::new);
    }

    /** What a mail server reported; empty if the letter is something else. @throws NotFound for an unknown one */
    @Transactional(readOnly = true)
    public Optional<Bounce> bounce(IncomingLetterId id) {
        return Optional.of(understanding.understand(understanding.read(original(id))))
                .filter(Bounce.class::isInstance)
                .map(Bounce.class::cast);
    }

    /**
     * Says that a person must read a letter; {@link LetterToRead} tells of it, once however often this is said.
     *
     * @param reason message key of why
     * @throws NotFound for an unknown one
     */
    public void leaveToStaff(IncomingLetterId id, String reason) {
        filed(id);
        if (letters.leaveToStaff(id, reason, clock.now())) {
            events.publishEvent(new LetterToRead(id));
        }
    }

    /** Notes that staff have done what the letter asks; once, however often this is said. @throws NotFound for an unknown one */
    public void handled(IncomingLetterId id) {
        filed(id);
        letters.handled(id, clock.now());
    }

    private Filed filed(IncomingLetterId id) {
        return letters.find(id).orElseThrow(NotFound::new);
    }
}
