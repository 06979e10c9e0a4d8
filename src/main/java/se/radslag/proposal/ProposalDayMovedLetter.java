package se.radslag.proposal;

import java.time.LocalDate;
import se.radslag.cycle.Correspondent;
import se.radslag.cycle.Cycle;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;

/** Tells whoever was asked for proposals that the last day is another. */
record ProposalDayMovedLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        String title,
        LocalDate formerDay,
        LocalDate lastProposalDay)
        implements Letter {

    static ProposalDayMovedLetter to(Correspondent correspondent, Sender sender, Cycle cycle, LocalDate formerDay) {
        return new ProposalDayMovedLetter(
                "cycle:%s:proposal-day-moved-%d:%s"
                        .formatted(cycle.id(), cycle.version(), correspondent.organisationId()),
                correspondent.addressee(),
                sender,
                cycle.title(),
                formerDay,
                cycle.lastProposalDay());
    }
}
