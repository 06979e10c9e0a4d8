package se.radslag.proposal;

import java.time.LocalDate;
import se.radslag.cycle.Correspondent;
import se.radslag.cycle.Cycle;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;
import se.radslag.organisation.OrganisationId;

/** Asks an organisation what it wants on the agenda. */
record ProposalCallLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        String title,
        String theme,
        LocalDate lastProposalDay,
        LocalDate samradDay)
        implements Letter {

    static ProposalCallLetter to(Correspondent correspondent, Sender sender, Cycle cycle) {
        return new ProposalCallLetter(
                reference(cycle, correspondent.organisationId()),
                correspondent.addressee(),
                sender,
                cycle.title(),
                cycle.theme(),
                cycle.lastProposalDay(),
                cycle.samradDay());
    }

    static String reference(Cycle cycle, OrganisationId organisation) {
        return "cycle:%s:proposal-call:%s".formatted(cycle.id(), organisation);
    }
}
