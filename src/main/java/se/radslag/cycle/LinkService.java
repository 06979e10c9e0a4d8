package se.radslag.cycle;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.access.ColleagueNamed;
import se.radslag.access.LinkId;
import se.radslag.access.PersonalLinkService;
import se.radslag.core.NotFound;
import se.radslag.mail.Addressee;
import se.radslag.mail.Outbox;
import se.radslag.organisation.OrganisationId;

/** What becomes of personal links once they are out: handed on to a colleague, lost, in wrong hands. */
@Service
@Transactional
public class LinkService {

    private final PersonalLinkService links;
    private final CycleService cycles;
    private final Correspondence correspondence;
    private final Outbox outbox;

    LinkService(PersonalLinkService links, CycleService cycles, Correspondence correspondence, Outbox outbox) {
        this.links = links;
        this.cycles = cycles;
        this.correspondence = correspondence;
        this.outbox = outbox;
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
