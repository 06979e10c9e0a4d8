package se.radslag.proposal;

import java.time.LocalDate;
import java.util.List;
import se.radslag.cycle.Correspondent;
import se.radslag.cycle.Cycle;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;

/** Tells every participant the agenda of the samråd. */
record AgendaLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        String title,
        String theme,
        LocalDate samradDay,
        List<AgendaItem> items)
        implements Letter {

    static AgendaLetter to(Correspondent correspondent, Sender sender, Cycle cycle, List<AgendaItem> items) {
        return new AgendaLetter(
                "cycle:%s:agenda:%s".formatted(cycle.id(), correspondent.organisationId()),
                correspondent.addressee(),
                sender,
                cycle.title(),
                cycle.theme(),
                cycle.samradDay(),
                items);
    }
}
