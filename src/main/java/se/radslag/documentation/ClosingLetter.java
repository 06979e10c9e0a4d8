package se.radslag.documentation;

import se.radslag.cycle.Correspondent;
import se.radslag.cycle.Cycle;
import se.radslag.documentation.Documentation.Publication;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;

/** Tells a participant that the year's dialogue is over, and where its documentation is. */
record ClosingLetter(String reference, Addressee addressee, Sender sender, String title, String path)
        implements Letter {

    static ClosingLetter to(Correspondent correspondent, Sender sender, Cycle cycle, Publication publication) {
        return new ClosingLetter(
                "cycle:%s:closing:%s".formatted(cycle.id(), correspondent.organisationId()),
                correspondent.addressee(),
                sender,
                cycle.title(),
                PublishedDocumentation.path(publication.slug()));
    }
}
