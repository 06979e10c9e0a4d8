package se.radslag.dialogue;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.radslag.access.ColleagueNamed;
import se.radslag.access.PersonalLinkService;
import se.radslag.cycle.ColleagueLetter;
import se.radslag.cycle.LinkHandedOver;
import se.radslag.cycle.LinkService;
import se.radslag.mail.Outbox;

/** Tells contact persons who answers by links to a request outside any year. */
@Component
class LinkOwners {

    private final DialogueService dialogue;
    private final LinkService owners;
    private final PersonalLinkService links;
    private final Outbox outbox;

    LinkOwners(DialogueService dialogue, LinkService owners, PersonalLinkService links, Outbox outbox) {
        this.dialogue = dialogue;
        this.owners = owners;
        this.links = links;
        this.outbox = outbox;
    }

    @EventListener
    void welcome(LinkHandedOver event) {
        dialogue.within(event.scope())
                .ifPresent(request -> owners.welcome(
                        links.get(event.linkId()),
                        dialogue.senderWithin(event.scope()).orElseThrow(),
                        request.subject()));
    }

    @EventListener
    void tellOwner(ColleagueNamed event) {
        dialogue.senderWithin(event.scope())
                .ifPresent(sender -> outbox.post(ColleagueLetter.to(
                        owners.owner(event.linkId()), sender, links.colleague(event.colleagueId()))));
    }
}
