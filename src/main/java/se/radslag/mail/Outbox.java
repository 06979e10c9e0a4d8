package se.radslag.mail;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.access.LinkId;
import se.radslag.access.PersonalLinkService;
import se.radslag.casefile.CasefileService;
import se.radslag.core.Clock;
import se.radslag.core.EmailAddress;
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

    /** So many letters that come back one after the other are as bad as one that says that the address is wrong. */
    private static final int SOFT_RETURNS = 3;

    private final Letters letters;
    private final Returns returns;
    private final Readdressing readdressing;
    private final Outages outages;
    private final LetterRenderer renderer;
    private final CasefileService casefile;
    private final PersonalLinkService links;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Outbox(
            Letters letters,
            Returns returns,
            Readdressing readdressing,
            Outages outages,
            LetterRenderer renderer,
            CasefileService casefile,
            PersonalLinkService links,
            Clock clock,
            ApplicationEventPublisher events) {
        this.letters = letters;
        this.returns = returns;
        this.readdressing = readdressing;
        this.outages = outages;
        this.renderer = renderer;
        this.casefile = casefile;
        this.links = links;
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
        returns.forgetAnswered(references);
    }

    /**
     * Notes that a letter came back; one that is unknown, or known to be lost, is passed over.
     *
     * @param hard whether the address is of no use; else another letter may arrive, but the third that comes back in a row counts as hard
     * @param words of the mail server
     */
    public void returned(LetterId id, boolean hard, String words) {
        if (returns.note(id, words, clock.now().atOffset(ZoneOffset.UTC))) {
            letters.find(id).map(Found::letter).ifPresent(letter -> tellReturned(letter, hard));
        }
    }

    private void tellReturned(OutgoingLetter letter, boolean hard) {
        EmailAddress address = letter.addressee().email();
        boolean addressFailed = hard || returns.countSoft(address) >= SOFT_RETURNS;
        events.publishEvent(
                new LetterBounced(letter.id(), letter.stage(), letter.sender().recordNumber(), addressFailed));
    }

    /** An address has shown that it can be reached, or somebody knows that it can. */
    public void reachable(EmailAddress address) {
        returns.forget(address);
    }

    /** The letters that came back from an address, newest first, but for those that another went out for; some may be answered. */
    @Transactional(readOnly = true)
    public List<LetterFailure> returnedFrom(EmailAddress address) {
        return returns.from(address).stream()
                .map(letters::find)
                .flatMap(Optional::stream)
                .map(Outbox::failure)
                .toList();
    }

    /** Those among the references of letters that are lost and not answered: whoever they ask cannot be said to be silent. */
    @Transactional(readOnly = true)
    public Set<String> lost(Collection<String> references) {
        return returns.lost(references);
    }

    /**
     * Sends another letter in the place of one that came back, to whoever is reached better.
     *
     * @param person identity of the contact person, who gets a personal link of their own if the letter carries one
     * @throws Refused if the letter is not lost
     */
    public void sendInstead(LetterId id, UUID person, String name, EmailAddress address) {
        OutgoingLetter letter = letters.find(id).orElseThrow(NotFound::new).letter();
        Optional<LinkId> link = letter.addressee().link().map(given -> links.passOn(given, person));
        if (!returns.replace(id, name, address, link, clock.now().atOffset(ZoneOffset.UTC))) {
            throw new Refused("", "mail.not-failed");
        }
        events.publishEvent(new LetterResent(id));
        events.publishEvent(new LettersPosted());
    }

    /** Writes the letters that would go out with a personal link, and have not gone yet, to somebody who has another link; held ones stay held. */
    public void readdress(LinkId former, Addressee to) {
        readdressing.untried(former, to);
        readdressing.tried(former, to, clock.now().atOffset(ZoneOffset.UTC));
        events.publishEvent(new LettersPosted());
    }

    /** Why a letter is lost; empty if it is not. */
    @Transactional(readOnly = true)
    public Optional<LetterFailure> failure(LetterId id) {
        return letters.find(id).filter(found -> found.state().status().isLost()).map(Outbox::failure);
    }

    /** Where a letter was sent. @throws NotFound for an unknown one */
    @Transactional(readOnly = true)
    public EmailAddress addressOf(LetterId id) {
        return letters.find(id).orElseThrow(NotFound::new).letter().addressee().email();
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

    /** A letter of ours; empty if there is no such letter. */
    @Transactional(readOnly = true)
    public Optional<LetterView> letter(LetterId id) {
        return letters.find(id).map(this::view);
    }

    /** The cases of letters of ours; those that are none are left out. */
    @Transactional(readOnly = true)
    public Map<LetterId, String> recordNumbers(Collection<LetterId> ids) {
        return letters.recordNumbers(ids);
    }

    /** The cases whose letters last put these entries, by their UID, into calendars; those that none did are left out. */
    @Transactional(readOnly = true)
    public Map<String, String> recordNumbersOfEntries(Collection<String> uids) {
        return letters.recordNumbersOfEntries(uids);
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
                found.question(),
                letter.stage(),
                letter.addressee().party(),
                letter.addressee().email(),
                found.state().status() != LetterStatus.FAILED,
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
