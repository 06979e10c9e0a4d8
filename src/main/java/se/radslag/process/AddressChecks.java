package se.radslag.process;

import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.radslag.core.EmailAddress;
import se.radslag.core.Refused;
import se.radslag.mail.LetterFailure;
import se.radslag.mail.LetterId;
import se.radslag.mail.Outbox;
import se.radslag.organisation.Contact;
import se.radslag.organisation.ContactId;
import se.radslag.organisation.OrganisationService;

/** What follows when letters to a contact person come back: who is asked to look after the address, and what their answer leads to. */
@Component
class AddressChecks {

    private final OrganisationService directory;
    private final Outbox outbox;
    private final LetterProcesses processes;
    private final Instances instances;
    private final OfficeTenants tenants;
    private final RuntimeService runtime;
    private final Unauthenticated unauthenticated;

    AddressChecks(
            OrganisationService directory,
            Outbox outbox,
            LetterProcesses processes,
            Instances instances,
            OfficeTenants tenants,
            @Lazy RuntimeService runtime,
            Unauthenticated unauthenticated) {
        this.directory = directory;
        this.outbox = outbox;
        this.processes = processes;
        this.instances = instances;
        this.tenants = tenants;
        this.runtime = runtime;
        this.unauthenticated = unauthenticated;
    }

    /** Asks the office whose letter came back to check the address of each contact who has it, unless it is being checked. */
    void begin(LetterId letter, String recordNumber) {
        directory.contactsAt(outbox.addressOf(letter)).forEach(contact -> begin(contact, recordNumber));
    }

    /** The mark comes first: of two letters that come back at the same moment the later one waits there, and then finds the check. */
    private void begin(Contact contact, String recordNumber) {
        directory.markNotReached(contact.id());
        if (instances.find(AddressCheckProcess.KEY, contact.id()).isEmpty()) {
            var office = tenants.variableForCase(recordNumber);
            unauthenticated.run(() -> runtime.startProcessInstanceByMessage(
                    "LetterBounced", contact.id().toString(), office));
        }
    }

    /** The contact's letters that came back, newest first; some may be answered. */
    List<LetterFailure> returned(Contact contact) {
        String organisation = directory.get(contact.organisationId()).name();
        return outbox.returnedFrom(contact.email()).stream()
                .filter(letter -> letter.party().equals(organisation))
                .toList();
    }

    /** The others through whom the contact's organisation might be reached. */
    List<Contact> others(Contact contact) {
        return directory.contacts(contact.organisationId()).stream()
                .filter(other -> !other.id().equals(contact.id()))
                .toList();
    }

    /** The address is right: what came back is sent there again. */
    void confirm(Contact contact) {
        directory.confirmAddress(contact.id());
        outbox.reachable(contact.email());
        sendAgain(contact, outbox::resend);
    }

    /** The contact has another address: what came back is sent there. */
    void change(Contact contact, EmailAddress address) {
        directory.changeAddress(contact.id(), address);
        sendAgain(contact, letter -> outbox.sendInstead(letter, contact.id().value(), contact.name(), address));
    }

    /** Another contact gets the organisation's letters from now on, and what came back. */
    void useOther(Contact contact, String otherId) {
        Contact other = others(contact).stream()
                .filter(one -> one.id().toString().equals(otherId))
                .findFirst()
                .orElseThrow(() -> new Refused("otherContact", "process.form.choice"));
        directory.makeMain(other.id());
        sendTo(other, contact);
    }

    /** Somebody else has taken over the organisation's letters, and gets what came back from the former contact. */
    void passOn(ContactId former, ContactId successor) {
        sendTo(directory.contact(successor), directory.contact(former));
    }

    private void sendTo(Contact other, Contact former) {
        sendAgain(former, letter -> outbox.sendInstead(letter, other.id().value(), other.name(), other.email()));
    }

    /** Of use is what has not been answered, and is about a year, a meeting or a request that is still under way. */
    private void sendAgain(Contact contact, Consumer<LetterId> send) {
        returned(contact).stream()
                .filter(letter -> outbox.failure(letter.letterId()).isPresent())
                .filter(letter -> processes.of(LetterReference.of(letter)).isPresent())
                .map(LetterFailure::letterId)
                .forEach(send);
    }
}
