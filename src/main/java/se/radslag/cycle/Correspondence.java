package se.radslag.cycle;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.radslag.access.LinkHolder;
import se.radslag.access.LinkId;
import se.radslag.access.PersonalLink;
import se.radslag.access.PersonalLinkService;
import se.radslag.core.NotFound;
import se.radslag.mail.Addressee;
import se.radslag.organisation.ContactId;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;
import se.radslag.organisation.Recipient;

/** Makes addressees of organisations: the directory's rule says who, and each gets its personal link. */
@Component
class Correspondence {

    private final OrganisationService directory;
    private final PersonalLinkService links;

    Correspondence(OrganisationService directory, PersonalLinkService links) {
        this.directory = directory;
        this.links = links;
    }

    /** The organisations as recipients within a scope, by Swedish alphabet; in as many statements as for one. */
    List<Correspondent> within(UUID scope, Instant linksExpireAt, Collection<OrganisationId> organisations) {
        List<Recipient> recipients = directory.recipients(organisations);
        Map<Recipient, LinkHolder> holders = recipients.stream().collect(toMap(identity(), Correspondence::holder));
        Map<LinkHolder, LinkId> issued = links.issue(scope, holders.values(), linksExpireAt);
        return recipients.stream()
                .map(recipient -> correspondent(recipient, Optional.ofNullable(issued.get(holders.get(recipient)))))
                .toList();
    }

    /**
     * Whom a link belongs to, even if the organisation's letters go to somebody else by now.
     *
     * @throws NotFound if the directory no longer has its contact person
     */
    Addressee owner(PersonalLink link) {
        return directory
                .recipient(new ContactId(link.contact()))
                .map(recipient ->
                        correspondent(recipient, Optional.of(link.id())).addressee())
                .orElseThrow(NotFound::new);
    }

    private static LinkHolder holder(Recipient recipient) {
        return new LinkHolder(
                recipient.contactId().value(), recipient.organisationId().value());
    }

    private static Correspondent correspondent(Recipient recipient, Optional<LinkId> link) {
        return new Correspondent(
                recipient.organisationId(),
                new Addressee(
                        recipient.organisation(),
                        recipient.contact(),
                        recipient.email(),
                        recipient.language().locale(),
                        link));
    }
}
