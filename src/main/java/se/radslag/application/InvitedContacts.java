package se.radslag.application;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.radslag.core.EmailAddress;
import se.radslag.cycle.CycleService;
import se.radslag.invitation.InvitationService;
import se.radslag.mail.Addressee;
import se.radslag.mail.Outbox;
import se.radslag.mail.Sender;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingFacts;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.Contact;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;

/**
 * Knows whether an address is that of somebody whose organisation is invited already. They alone learn of it, by letter: a page that said so
 * would tell everybody who is invited.
 */
@Component
class InvitedContacts {

    private final OrganisationService directory;
    private final InvitationService invitations;
    private final CycleService cycles;
    private final MeetingService meetings;
    private final Outbox outbox;

    InvitedContacts(
            OrganisationService directory,
            InvitationService invitations,
            CycleService cycles,
            MeetingService meetings,
            Outbox outbox) {
        this.directory = directory;
        this.invitations = invitations;
        this.cycles = cycles;
        this.meetings = meetings;
        this.outbox = outbox;
    }

    /** Writes to those behind the address whose organisation is invited, if there are any. @return whether there are */
    boolean redirect(Application typed, Meeting meeting) {
        List<Contact> contacts = invited(typed.applicant().email(), meeting);
        Sender sender = meetings.sender(meeting);
        contacts.forEach(contact -> outbox.post(new AlreadyInvitedLetter(
                "application:%s:invited:%s".formatted(typed.id(), contact.organisationId()),
                addressee(contact, typed, meeting),
                sender,
                MeetingFacts.of(meeting))));
        return !contacts.isEmpty();
    }

    private List<Contact> invited(EmailAddress address, Meeting meeting) {
        List<Contact> known = directory.contactsAt(address);
        Set<OrganisationId> invited = known.stream()
                .map(Contact::organisationId)
                .distinct()
                .filter(organisation ->
                        !invitations.sentTo(organisation, List.of(meeting.id())).isEmpty())
                .collect(toSet());
        return known.stream()
                .filter(contact -> invited.remove(contact.organisationId()))
                .toList();
    }

    /** The organisation's link is written only to the one who has it already. */
    private Addressee addressee(Contact contact, Application typed, Meeting meeting) {
        return cycles.correspondents(meeting.scope(), List.of(contact.organisationId())).stream()
                .map(correspondent -> correspondent.addressee())
                .filter(addressee -> addressee.email().equals(contact.email()))
                .findFirst()
                .orElseGet(() -> new Addressee(
                        directory.get(contact.organisationId()).name(),
                        contact.name(),
                        contact.email(),
                        typed.applicant().language(),
                        Optional.empty()));
    }
}
