package se.radslag.proposal;

import java.time.LocalDate;
import se.radslag.cycle.Correspondent;
import se.radslag.cycle.Cycle;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;
import se.radslag.organisation.OrganisationId;

/** Reminds an organisation that has neither proposed nor declined; once for each last day that is set. */
record ProposalReminderLetter(
        String reference, Addressee addressee, Sender sender, String title, String theme, LocalDate lastProposalDay)
        implements Letter {

    static ProposalReminderLetter to(Correspondent correspondent, Sender sender, Cycle cycle) {
        return new ProposalReminderLetter(
                reference(cycle, correspondent.organisationId()),
                correspondent.addressee(),
                sender,
                cycle.title(),
                cycle.theme(),
                cycle.lastProposalDay());
    }

    static String reference(Cycle cycle, OrganisationId organisation) {
        return "cycle:%s:proposal-reminder-%s:%s".formatted(cycle.id(), cycle.lastProposalDay(), organisation);
    }
}
