package se.radslag.mail;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.casefile.CasefileService;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;
import se.radslag.mail.Letters.Found;

/**
 * Where rooms put their letters, in the transaction of the step that wants them. Delivery takes them from there.
 *
 * <p>Many letters cost as many statements as one. A reference that is there already is passed over.
 */
@Service
@Transactional
public class Outbox {

    private static final String NO_STAGE = "";

    private final Letters letters;
    private final Outages outages;
    private final LetterRenderer renderer;
    private final CasefileService casefile;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Outbox(
            Letters letters,
            Outages outages,
            LetterRenderer renderer,
            CasefileService casefile,
            Clock clock,
            ApplicationEventPublisher events) {
        this.letters = letters;
        this.outages = outages;
        this.renderer = renderer;
        this.casefile = casefile;
        this.clock = clock;
        this.events = events;
    }

    /** Posts a letter that goes out as soon as the transaction has committed. */
    public void post(Letter letter) {
        post(List.of(letter));
    }

    /** Posts letters that belong to no stage; they go out as soon as the transaction has committed. */
    public void post(Collection<? extends Letter> posted) {
        write(posted, NO_STAGE, LetterStatus.WAITING);
        events.publishEvent(new LettersPosted());
    }

    /** Writes a stage's letters, to be kept until {@link #release}. */
    public void hold(Stage stage, Collection<? extends Letter> held) {
        write(held, stage.toString(), LetterStatus.HELD);
    }

    /** Lets a stage's held letters go; doing so again changes nothing. */
    public void release(Stage stage) {
        letters.release(stage.toString(), clock.now());
        events.publishEvent(new LettersPosted());
    }

    /** Throws away a stage's held letters, because what they say holds no longer. Says whether there were any. */
    public boolean discard(Stage stage) {
        return letters.discard(stage.toString()) > 0;
    }

    /** Notes that what these letters ask has been answered, by whatever way; references that are unknown are passed over. */
    public void answered(Collection<String> references) {
        letters.answered(references, clock.now());
    }

    /** Why a letter is lost; empty if it is not. */
    @Transactional(readOnly = true)
    public Optional<LetterFailure> failure(LetterId id) {
        return letters.find(id).filter(found -> found.state().status().isLost()).map(Outbox::failure);
    }

    /** Tries a lost letter anew, as often as a new one and under the same Message-ID. @throws Refused if it is not lost */
    public void resend(LetterId id) {
        if (!letters.resend(id, clock.now())) {
            throw new Refused("", "mail.not-failed");
        }
        events.publishEvent(new LetterResent(id));
        events.publishEvent(new LettersPosted());
    }

    /** All letters of a stage, by party. */
    @Transactional(readOnly = true)
    public List<LetterView> ofStage(Stage stage) {
        return views(letters.ofStage(stage.toString()));
    }

    /** All letters of a case, newest first. */
    @Transactional(readOnly = true)
    public List<LetterView> ofCase(String recordNumber) {
        return views(letters.ofCase(recordNumber));
    }

    /** The case of a letter of ours; empty if there is no such letter. */
    @Transactional(readOnly = true)
    public Optional<String> recordNumber(LetterId id) {
        return letters.recordNumber(id);
    }

    /** The case whose letters last put this entry into calendars; empty if none did. */
    @Transactional(readOnly = true)
    public Optional<String> recordNumberOfEntry(String uid) {
        return letters.recordNumberOfEntry(uid);
    }

    /** How a letter looks, held or sent: its HTML, with the secret of the personal link left out. */
    @Transactional(readOnly = true)
    public String preview(LetterId id) {
        OutgoingLetter letter = letters.find(id).orElseThrow(NotFound::new).letter();
        return Optional.ofNullable(
                        casefile.contents(List.of(letter.reference())).get(letter.reference()))
                .map(content -> new KeptLetter(content).html())
                .orElseGet(() -> renderer.draw(letter).html());
    }

    /** Why and since when no letter could be handed over. @throws NotFound for an unknown one */
    @Transactional(readOnly = true)
    public MailOutage outage(OutageId id) {
        return outages.find(id).orElseThrow(NotFound::new);
    }

    private void write(Collection<? extends Letter> posted, String stage, LetterStatus status) {
        if (!posted.isEmpty()) {
            letters.insert(Posting.of(posted), stage, status, renderer.version(), clock.now());
        }
    }

    private List<LetterView> views(List<Found> found) {
        return found.stream().map(this::view).toList();
    }

    private static LetterFailure failure(Found found) {
        OutgoingLetter letter = found.letter();
        return new LetterFailure(
                letter.id(),
                letter.reference(),
                letter.stage(),
                letter.addressee().party(),
                found.state().reply());
    }

    private LetterView view(Found found) {
        OutgoingLetter letter = found.letter();
        LetterState state = found.state();
        return new LetterView(
                letter.id(),
                letter.stage(),
                letter.addressee().party(),
                letter.addressee().email().value(),
                state.subject().orElseGet(() -> renderer.draw(letter).subject()),
                state.status(),
                letter.postedAt(),
                state.sentAt(),
                Optional.of(state.dueAt()).filter(due -> state.status() == LetterStatus.RETRYING),
                state.reply());
    }
}
