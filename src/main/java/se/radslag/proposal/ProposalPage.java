package se.radslag.proposal;

import java.time.LocalDate;
import java.util.List;
import se.radslag.access.PersonalAsk;

/**
 * What the personal page shows an organisation about agenda proposals.
 *
 * @param declined whether the organisation has let know that it will not propose
 * @param typed whether something that was typed stands in the form
 * @param declining whether its decline was refused
 * @param drafts what it has begun to write; shown also after the last day, so that it can be copied
 * @param others proposals of others that it may support while the call is open
 * @param agenda the settled agenda; empty until it is
 */
record ProposalPage(
        Phase phase,
        LocalDate lastDay,
        LocalDate samradDay,
        boolean declined,
        boolean typed,
        boolean declining,
        List<Own> own,
        List<KeptDraft> drafts,
        List<Other> others,
        List<AgendaItem> agenda) {

    /** How far the year has come with the proposals. */
    enum Phase {
        OPEN,
        AWAITING,
        ANSWERED,
        /** The year ended or was called off before anything was answered. */
        OVER
    }

    /** One of the organisation's own proposals. */
    record Own(
            ProposalId id,
            String title,
            String question,
            String why,
            boolean example,
            boolean shareable,
            Feedback answer) {}

    /**
     * A proposal of another organisation.
     *
     * @param ticked whether the box beside it is ticked in a form that was not taken
     */
    record Other(SharedProposal proposal, String proposer, boolean ticked) {}

    public boolean isOpen() {
        return phase == Phase.OPEN;
    }

    public boolean isAwaiting() {
        return phase == Phase.AWAITING;
    }

    public boolean isAnswered() {
        return phase == Phase.ANSWERED;
    }

    public boolean isDeclinable() {
        return isOpen() && !declined && own.isEmpty();
    }

    /** To propose or decline, as long as neither is done; and to send what was only begun. */
    List<PersonalAsk> asks() {
        if (isOpen() && !drafts.isEmpty()) {
            return List.of(new PersonalAsk("forslag-utkast", "proposal.ask.draft", "", lastDay));
        }
        return isDeclinable() ? List.of(new PersonalAsk("forslag", "proposal.ask", "", lastDay)) : List.of();
    }

    boolean saysNothing() {
        return phase == Phase.OVER && own.isEmpty() && !typed;
    }
}
