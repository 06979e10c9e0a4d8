package se.radslag.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.core.Clock;
import se.radslag.core.EmailAddress;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;

/** The directory of organisations. */
@Service
@Transactional
public class OrganisationService {

    private final Organisations organisations;
    private final Contacts contacts;
    private final Clock clock;

    OrganisationService(Organisations organisations, Contacts contacts, Clock clock) {
        this.organisations = organisations;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Every organisation, those no longer asked included, by Swedish alphabet. */
    @Transactional(readOnly = true)
    public List<Organisation> all() {
        return organisations.all();
    }

    /** All organisations that are still asked, by Swedish alphabet. */
    @Transactional(readOnly = true)
    public List<Organisation> active() {
        return organisations.active();
    }

    /** Those active organisations that carry a tag; empty if no organisation does. */
    @Transactional(readOnly = true)
    public List<Organisation> tagged(String tag) {
        return organisations.tagged(tag);
    }

    /** The tags by which active organisations can be selected, in alphabetical order. */
    @Transactional(readOnly = true)
    public List<String> tags() {
        return organisations.tags();
    }

    /** @throws se.radslag.core.NotFound if there is no such organisation */
    @Transactional(readOnly = true)
    public Organisation get(OrganisationId id) {
        return organisations.named(List.of(id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** The organisation with exactly this name. */
    @Transactional(readOnly = true)
    public Optional<Organisation> findByName(String name) {
        return organisations.findByName(name);
    }

    /** The named organisations, active or not, by Swedish alphabet. */
    @Transactional(readOnly = true)
    public List<Organisation> named(Collection<OrganisationId> ids) {
        return organisations.named(ids);
    }

    /** The one rule for who gets an organisation's letters: its main contact; inactive organisations get none. */
    @Transactional(readOnly = true)
    public List<Recipient> recipients(Collection<OrganisationId> ids) {
        return organisations.recipients(ids);
    }

    /** A contact person as somebody who is written to, main contact or not. */
    @Transactional(readOnly = true)
    public Optional<Recipient> recipient(ContactId id) {
        return organisations.recipient(id);
    }

    /** From now on letters to this contact person are in this language, whatever that of the organisation. */
    public void writeIn(ContactId id, Language language) {
        requireFound(contacts.setLanguage(id, language));
    }

    /** Those who get their organisations' letters at these addresses, upper and lower case alike; organisations may share a mailbox. */
    @Transactional(readOnly = true)
    public List<Recipient> recipientsAt(Collection<EmailAddress> addresses) {
        return organisations.recipientsAt(addresses);
    }

    /** The people through whom an organisation is or could be reached, the main one first, then by name; those whom others have replaced are left out. */
    @Transactional(readOnly = true)
    public List<Contact> contacts(OrganisationId id) {
        return contacts.ofOrganisation(id);
    }

    /** Replaced or not. @throws se.radslag.core.NotFound if there is no such contact */
    @Transactional(readOnly = true)
    public Contact contact(ContactId id) {
        return contacts.find(id).orElseThrow(NotFound::new);
    }

    /** Everybody with this address, upper and lower case alike, but for those whom others have replaced; organisations may share a mailbox. */
    @Transactional(readOnly = true)
    public List<Contact> contactsAt(EmailAddress address) {
        return contacts.withAddress(address);
    }

    /** Those among the organisations whose main contact's letters come back. */
    @Transactional(readOnly = true)
    public Set<OrganisationId> notReached(Collection<OrganisationId> among) {
        return contacts.notReached(among);
    }

    /** Letters to a contact come back, from now on unless it was known; others who say so of the same contact wait for the transaction's end. */
    public void markNotReached(ContactId id) {
        requireFound(contacts.markNotReached(id, clock.now()));
    }

    /** Somebody says that another person ought to be the contact. */
    public void question(ContactId id) {
        requireFound(contacts.markQuestioned(id, clock.now()));
    }

    /** A contact's address is right although letters came back. */
    public void confirmAddress(ContactId id) {
        requireFound(contacts.setAddress(id, contact(id).email()));
    }

    /** A contact is reached at another address from now on. @throws Refused if it is the one that the contact has */
    public void changeAddress(ContactId id, EmailAddress address) {
        if (contact(id).email().value().equalsIgnoreCase(address.value())) {
            throw new Refused("email", "organisation.same-address");
        }
        requireFound(contacts.setAddress(id, address));
    }

    /** This contact gets its organisation's letters from now on. */
    public void makeMain(ContactId id) {
        contacts.makeMain(contact(id));
    }

    /**
     * Somebody takes the place of one of an organisation's contacts, to whom nobody writes any more: gets its letters if the former one did.
     * If not they go on to the main contact, whom nobody has complained of.
     *
     * @return the successor: another contact with that address if there is one, called so from now on, else a new one
     */
    public ContactId replace(ContactId former, NewContact successor) {
        OrganisationId organisation = contact(former).organisationId();
        Optional<ContactId> known = contacts.ofOrganisation(organisation).stream()
                .filter(other ->
                        other.email().value().equalsIgnoreCase(successor.email().value()))
                .map(Contact::id)
                .filter(other -> !other.equals(former))
                .findFirst();
        known.ifPresent(other -> contacts.rename(other, successor));
        ContactId id = known.orElseGet(() -> contacts.add(organisation, successor));
        replace(former, id);
        return id;
    }

    /** Another contact of the same organisation takes that place. @throws NotFound if it is none of the organisation's */
    public void replace(ContactId former, ContactId successor) {
        Contact before = contact(former);
        Contact other = contacts.ofOrganisation(before.organisationId()).stream()
                .filter(one -> one.id().equals(successor) && !successor.equals(former))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (before.main()) {
            contacts.makeMain(other);
        }
        contacts.markReplaced(former, clock.now());
    }

    private static void requireFound(boolean found) {
        if (!found) {
            throw new NotFound();
        }
    }

    /** Adds an organisation of the general kind with the one contact it is reached through, who writes its language. */
    public OrganisationId add(String name, NewContact contact) {
        Organisation added = new Organisation(
                OrganisationId.random(), name, OrganisationKind.ORGANISATION, contact.language(), "", Set.of(), true);
        organisations.add(
                List.of(new OrganisationFile.Entry(added, Contact.main(added.id(), contact.name(), contact.email()))));
        return added.id();
    }

    /** From now on the organisation is not asked any more; what it has said and answered stays. */
    public void deactivate(OrganisationId id) {
        organisations.setActive(id, false);
    }

    /** The organisation is asked again. */
    public void activate(OrganisationId id) {
        organisations.setActive(id, true);
    }

    /**
     * Adds the organisations of a file, all or none of them.
     *
     * @return how many were added
     * @throws se.radslag.core.Refused naming each faulty line and what is wrong with it
     */
    public int importFrom(Resource file) {
        List<OrganisationFile.Entry> entries = OrganisationFile.read(file, organisations.all());
        organisations.add(entries);
        return entries.size();
    }
}
