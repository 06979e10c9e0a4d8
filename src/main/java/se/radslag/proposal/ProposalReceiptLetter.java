package se.radslag.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import se.radslag.cycle.Correspondent;
import se.radslag.cycle.Cycle;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;

/**
 * Tells an organisation what it has just answered to the call, so that a slip, or somebody else's hand, is noticed.
 *
 * @param occasion what it did, in lower case
 * @param proposal the proposal as it now stands or last stood; its texts are empty if the organisation declined to propose
 */
record ProposalReceiptLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        String title,
        LocalDate lastProposalDay,
        String occasion,
        ProposalDraft proposal)
        implements Letter {

    /** What an organisation can do in answer to the call. */
    enum Occasion {
        PROPOSED,
        CHANGED,
        WITHDRAWN,
        DECLINED
    }

    static ProposalReceiptLetter to(
            Correspondent correspondent,
            Sender sender,
            Cycle cycle,
            Occasion occasion,
            ProposalDraft proposal,
            Instant at) {
        return new ProposalReceiptLetter(
                "cycle:%s:proposal-receipt-%s:%s".formatted(cycle.id(), at, correspondent.organisationId()),
                correspondent.addressee(),
                sender,
                cycle.title(),
                cycle.lastProposalDay(),
                occasion.name().toLowerCase(Locale.ROOT),
                proposal);
    }
}
