package se.radslag.proposal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.radslag.cycle.CycleId;
import se.radslag.mail.Stage;
import se.radslag.organisation.OrganisationId;

/** Agenda proposals: called for, made, decided on, answered. */
@Service
public class ProposalService {

    /** The letters that ask for proposals. */
    public static Stage callStage(CycleId id) {
        return new Stage(id, "proposal-call");
    }

    /** The letters that answer proposals and tell everybody the agenda. */
    public static Stage agendaStage(CycleId id) {
        return new Stage(id, "agenda");
    }

    /** Writes a call for agenda proposals to every participant, held. */
    public void writeCall(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** Sends the call. */
    public void sendCall(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** Reminds those who were sent the call and have neither proposed nor declined. */
    public void remind(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** Takes a proposal and sends a receipt. @throws se.radslag.core.Refused also after the last day */
    public ProposalId propose(CycleId cycleId, OrganisationId organisationId, ProposalDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** Changes an organisation's own proposal until the last day, and sends a receipt. */
    public void change(ProposalId id, OrganisationId organisationId, ProposalDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** Takes an organisation's own proposal back until the last day. */
    public void withdraw(ProposalId id, OrganisationId organisationId) {
        throw new UnsupportedOperationException();
    }

    /** An organisation lets know that it will not propose anything this year; a later proposal revokes it. */
    public void decline(CycleId cycleId, OrganisationId organisationId) {
        throw new UnsupportedOperationException();
    }

    /** The year's proposals in the order they came. */
    public List<Proposal> ofCycle(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** The organisations that have let know that they will not propose. */
    public List<OrganisationId> declined(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** Adds an item that the office itself puts on the agenda. */
    public ProposalId addOwnItem(CycleId id, ProposalDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** Decides on a proposal, while the agenda is being prepared. @throws se.radslag.core.Refused if the reason is missing, or a merger is with itself or with something not on the agenda */
    public void decide(
            ProposalId id, Proposal.Decision decision, String reason, Optional<ProposalId> mergedInto, int version) {
        throw new UnsupportedOperationException();
    }

    /** Puts the agenda forward for approval. @throws se.radslag.core.Refused unless every proposal is decided with a reason and the agenda has an item */
    public void submitAgenda(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** Approves the agenda: it is settled from now on. */
    public void approveAgenda(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** Sends the agenda back to be prepared anew, with a comment. */
    public void sendBackAgenda(CycleId id, String comment) {
        throw new UnsupportedOperationException();
    }

    /** The comment with which the agenda was last sent back; empty if it was not. */
    public String agendaComment(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** The agenda as decided so far, merged proposals under the item they went into. */
    public List<AgendaItem> agenda(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** Writes to each proposer what was decided on each of its own proposals and why, and to everybody the agenda; held. */
    public void writeFeedback(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** Sends feedback and agenda. */
    public void sendFeedback(CycleId id) {
        throw new UnsupportedOperationException();
    }
}
