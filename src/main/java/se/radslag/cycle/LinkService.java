package se.radslag.cycle;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.access.ColleagueNamed;
import se.radslag.access.LinkId;
import se.radslag.access.PersonalLink;
import se.radslag.access.PersonalLinkService;
import se.radslag.access.PersonalPage;
import se.radslag.core.NotFound;
import se.radslag.mail.Addressee;
import se.radslag.mail.Outbox;
import se.radslag.mail.Sender;
import se.radslag.organisation.ContactId;
import se.radslag.organisation.OrganisationId;

/** What becomes of personal links once they are out: handed on to a colleague, lost, in wrong hands. */
@Service
@Transactional
public class LinkService {

    private final PersonalLinkService links;
    private final CycleService cycles;
    private final Correspondence correspondence;
    private final Outbox outbox;
    private final ObjectProvider<PersonalPage> page;
    private final ApplicationEventPublisher events;

    /** @param page asked for late, since its sections may use this service */
    LinkService(
            PersonalLinkService links,
            CycleService cycles,
            Correspondence correspondence,
            Outbox outbox,
            ObjectProvider<PersonalPage> page,
            ApplicationEventPublisher events) {
        this.links = links;
        this.cycles = cycles;
        this.correspondence = correspondence;
        this.outbox = outbox;
        this.page = page;
        this.events = events;
    }

    /**
     * Shuts the link that an organisation has to a year's page, and sends its contact person another.
     *
     * @throws NotFound if the organisation gets no letters of this year
     */
    public void sendAnew(CycleId year, OrganisationId organisation) {
        if (!cycles.participants(year).contains(organisation)) {
            throw new NotFound();
        }
        Addressee contact = cycles.correspondents(year.value(), List.of(organisation)).stream()
                .map(Correspondent::addressee)
                .findFirst()
                .orElseThrow(NotFound::new);
        LinkId link = contact.link().orElseThrow();
        links.reissue(link);
        outbox.post(NewLinkLetter.to(
                contact, cycles.sender(year), cycles.get(year), links.get(link).edition()));
    }

    /**
     * Another contact person gets a link of their own, in a letter each, to whatever the former one's links open; those open nothing any more.
     * What was written to the former one and has not gone out goes to the other. All that the organisation has answered stays.
     */
    public void handOver(ContactId former, ContactId successor) {
        links.openTo(former.value()).forEach(link -> tell(passOn(link, successor)));
    }

    /** The same, but the other one, who gets the organisation's letters already, is told nothing. */
    public void giveUp(ContactId former, ContactId reader) {
        links.openTo(former.value()).forEach(link -> passOn(link, reader));
    }

    private PersonalLink passOn(PersonalLink former, ContactId successor) {
        PersonalLink link = links.get(links.passOn(former.id(), successor.value()));
        links.revoke(former.id());
        outbox.readdress(former.id(), owner(link.id()));
        return link;
    }

    private void tell(PersonalLink link) {
        cycles.find(link.scope())
                .ifPresentOrElse(
                        year -> welcome(link, cycles.sender(year.id()), year.title()),
                        () -> events.publishEvent(new LinkHandedOver(link.id(), link.scope())));
    }

    /** Tells a link's contact person that the organisation's letters come to them from now on. */
    public void welcome(PersonalLink link, Sender sender, String title) {
        outbox.post(NewContactLetter.to(
                owner(link.id()),
                sender,
                title,
                link.edition(),
                page.getObject().asks(link)));
    }

    /** Whom a link belongs to, as an addressee, whoever holds it now. */
    @Transactional(readOnly = true)
    public Addressee owner(LinkId id) {
        return correspondence.owner(links.get(id));
    }

    /** Tells the contact person of a year's link; links to other pages are their rooms' matter. */
    @EventListener
    void tellOwner(ColleagueNamed event) {
        cycles.find(event.scope())
                .ifPresent(year -> outbox.post(ColleagueLetter.to(
                        owner(event.linkId()), cycles.sender(year.id()), links.colleague(event.colleagueId()))));
    }
}
