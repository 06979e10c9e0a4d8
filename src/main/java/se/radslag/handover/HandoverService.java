package se.radslag.handover;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.access.Colleague;
import se.radslag.access.FormSheet;
import se.radslag.access.PersonalLink;
import se.radslag.access.PersonalLinkService;
import se.radslag.core.Checks;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.LinkService;
import se.radslag.handover.Handover.Status;
import se.radslag.mail.Outbox;
import se.radslag.mail.Sender;
import se.radslag.organisation.Contact;
import se.radslag.organisation.ContactId;
import se.radslag.organisation.NewContact;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;
import se.radslag.organisation.Recipient;

/** Handovers of an organisation's letters: asked for, taken back, decided. Only a decision of staff changes the directory. */
@Service
@Transactional
public class HandoverService {

    private static final int REASON = 2_000;

    private final Handovers handovers;
    private final CycleService cycles;
    private final OrganisationService directory;
    private final PersonalLinkService links;
    private final LinkService owners;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandoverService(
            Handovers handovers,
            CycleService cycles,
            OrganisationService directory,
            PersonalLinkService links,
            LinkService owners,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.handovers = handovers;
        this.cycles = cycles;
        this.directory = directory;
        this.links = links;
        this.owners = owners;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks that somebody else gets the letters, in the place of what was asked before; once for each sheet and words.
     *
     * @throws se.radslag.core.Refused naming each field that cannot be accepted
     */
    HandoverId ask(PersonalLink link, HandoverForm form, FormSheet sheet) {
        form.check();
        HandoverId id = new HandoverId(sheet.identityOf("handover", link.id(), form));
        ContactId contact = new ContactId(link.contact());
        handovers.lock(contact);
        if (handovers.find(id).isEmpty()) {
            waiting(contact).ifPresent(earlier -> stop(earlier.replaced()));
            welcome(new Handover(
                    id,
                    cycles.get(new CycleId(link.scope())).id(),
                    new OrganisationId(link.organisation()),
                    contact,
                    link.colleague(),
                    form.successor(),
                    form.line(),
                    clock.now(),
                    Status.WAITING,
                    ""));
        }
        return id;
    }

    private void welcome(Handover asked) {
        handovers.add(asked);
        directory.question(asked.contactId());
        Cycle year = cycles.get(asked.cycleId());
        Sender office = cycles.sender(year.id());
        outbox.post(senders(asked).stream()
                .map(to -> HandoverReceiptLetter.to(to, office, asked, year.title()))
                .toList());
        events.publishEvent(new HandoverAsked(asked.id()));
    }

    /** Takes back what waits; done again it changes nothing. @throws se.radslag.core.Refused if it has been decided meanwhile */
    void withdraw(PersonalLink link) {
        last(new ContactId(link.contact()))
                .filter(asked -> asked.status() != Status.WITHDRAWN)
                .ifPresent(asked -> stop(asked.withdrawn()));
    }

    private void stop(Handover ended) {
        handovers.end(ended);
        events.publishEvent(new HandoverWithdrawn(ended.id()));
    }

    /** What was asked last for this contact. */
    @Transactional(readOnly = true)
    Optional<Handover> last(ContactId contact) {
        return handovers.last(contact);
    }

    /** What staff have to decide for this contact. */
    @Transactional(readOnly = true)
    public Optional<Handover> waiting(ContactId contact) {
        return handovers.last(contact).filter(Handover::isWaiting);
    }

    /** @throws NotFound if there is no such handover */
    @Transactional(readOnly = true)
    public Handover get(HandoverId id) {
        return handovers.get(id);
    }

    /** Who asked, if it was not the contact. */
    @Transactional(readOnly = true)
    public Optional<Colleague> colleague(HandoverId id) {
        return handovers.get(id).colleagueId().map(links::colleague);
    }

    /**
     * This person takes the contact's place: gets the letters from now on, if the contact did.
     *
     * @throws se.radslag.core.Refused naming {@code name} or {@code email} if they cannot be accepted
     */
    public void accept(HandoverId id, NewContact successor) {
        Handover done = end(id);
        takeOver(done, directory.replace(done.contactId(), successor));
    }

    /** Another of the organisation's contacts takes the contact's place. @throws NotFound if it is none of them */
    public void accept(HandoverId id, ContactId successor) {
        Handover done = end(id);
        directory.replace(done.contactId(), successor);
        takeOver(done, successor);
    }

    private Handover end(HandoverId id) {
        Handover done = handovers.get(id).done();
        handovers.end(done);
        return done;
    }

    /** Links and letters follow the organisation's letters, which may go to somebody else than the contact's successor. */
    private void takeOver(Handover done, ContactId successor) {
        ContactId reader = mainContact(done.organisationId()).orElse(successor);
        if (reader.equals(successor)) {
            owners.handOver(done.contactId(), successor);
        } else {
            owners.giveUp(done.contactId(), reader);
        }
        events.publishEvent(new ContactReplaced(done.contactId(), reader));
        tell(done);
    }

    private Optional<ContactId> mainContact(OrganisationId organisation) {
        return directory.contacts(organisation).stream()
                .filter(Contact::main)
                .map(Contact::id)
                .findFirst();
    }

    /** Nothing changes. @throws se.radslag.core.Refused without a reason */
    public void refuse(HandoverId id, @Nullable String reason) {
        new Checks().text(reason, "reason", REASON).done();
        Handover refused = handovers.get(id).refused(String.valueOf(reason).strip());
        handovers.end(refused);
        tell(refused);
    }

    private void tell(Handover decided) {
        Cycle year = cycles.get(decided.cycleId());
        Sender office = cycles.sender(year.id());
        outbox.post(senders(decided).stream()
                .map(to -> HandoverDecisionLetter.to(to, office, decided, year.title()))
                .toList());
    }

    /** The contact, who must know of it whoever asked, and the colleague who did. */
    private List<Asker> senders(Handover asked) {
        Recipient contact = directory.recipient(asked.contactId()).orElseThrow(NotFound::new);
        Stream<Asker> colleague =
                asked.colleagueId().map(links::colleague).stream().map(one -> Asker.colleague(contact, one));
        return Stream.concat(Stream.of(Asker.contact(contact)), colleague).toList();
    }
}
