package se.radslag.proposal;

import java.time.LocalDate;
import se.radslag.cycle.Correspondent;
import se.radslag.cycle.Cycle;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;
import se.radslag.organisation.OrganisationId;

/**
 * Reminds an organisation that has neither proposed nor declined; once for each last day that is set.
 *
 * @param draft whether something that it has begun to write lies unsent on its page
 */
record ProposalReminderLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        String title,
        String theme,
        LocalDate lastProposalDay,
        boolean draft)
        implements Letter {

    static ProposalReminderLetter to(Correspondent correspondent, Sender sender, Cycle cycle, boolean draft) {
        return new ProposalReminderLetter(
                reference(cycle, correspondent.organisationId()),
                correspondent.addressee(),
                sender,
                cycle.title(),
                cycle.theme(),
                cycle.lastProposalDay(),
                draft);
    }

    static String reference(Cycle cycle, OrganisationId organisation) {
        return "cycle:%s:proposal-reminder-%s:%s".formatted(cycle.id(), cycle.lastProposalDay(), organisation);
    }
}
