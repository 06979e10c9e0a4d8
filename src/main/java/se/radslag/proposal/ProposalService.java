package se.radslag.proposal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.access.FormSheet;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleRescheduled;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.Mailing;
import se.radslag.mail.Stage;
import se.radslag.organisation.OrganisationId;
import se.radslag.proposal.ProposalReceiptLetter.Occasion;

/** Agenda proposals: called for, made, decided on, answered. */
@Service
@Transactional
public class ProposalService {

    private final Proposals proposals;
    private final ProposalDrafts drafts;
    private final Supports supports;
    private final AgendaDesk agendas;
    private final ProposalCalls calls;
    private final ProposalPost post;
    private final CycleService cycles;
    private final OpenCall openCall;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ProposalService(
            Proposals proposals,
            ProposalDrafts drafts,
            Supports supports,
            AgendaDesk agendas,
            ProposalCalls calls,
            ProposalPost post,
            CycleService cycles,
            OpenCall openCall,
            Clock clock,
            ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.drafts = drafts;
        this.supports = supports;
        this.agendas = agendas;
        this.calls = calls;
        this.post = post;
        this.cycles = cycles;
        this.openCall = openCall;
        this.clock = clock;
        this.events = events;
    }

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
        Mailing mailing = cycles.mailing(id);
        calls.told(id, mailing.cycle().lastProposalDay());
        post.holdCall(mailing);
    }

    /** Sends the call. */
    public void sendCall(CycleId id) {
        calls.sent(id, clock.now());
        post.releaseCall(id);
    }

    /** Those who were asked are told if the last day was moved. */
    @EventListener
    public void tellMovedDay(CycleRescheduled moved) {
        Cycle cycle = cycles.get(moved.cycleId());
        calls.find(cycle.id())
                .filter(call -> !call.tells(cycle.lastProposalDay()))
                .ifPresent(call -> {
                    post.tellMovedDay(cycles.mailing(cycle.id()), call);
                    calls.told(cycle.id(), cycle.lastProposalDay());
                });
    }

    /**
     * Reminds those who were sent the call and have neither proposed nor declined, also of a draft that they have not sent, but for those whom
     * letters do not reach; and nobody once the collection is over.
     */
    public void remind(CycleId id) {
        if (cycles.get(id).takesProposals(clock)) {
            post.remind(cycles.mailing(id), notToRemind(id), drafts.owners(id));
        }
    }

    private Set<OrganisationId> notToRemind(CycleId id) {
        Set<OrganisationId> answered = new HashSet<>(proposals.declined(id));
        proposals.ofCycle(id).forEach(proposal -> proposal.organisationId().ifPresent(answered::add));
        answered.addAll(unreached(id));
        return answered;
    }

    /** Those whom a letter that asks for proposals did not reach, and who have not answered all the same: nobody may take that for silence. */
    @Transactional(readOnly = true)
    public Set<OrganisationId> unreached(CycleId id) {
        return post.unreached(cycles.get(id), cycles.participants(id));
    }

    /** Takes a proposal and sends a receipt, once for each sheet and words. @throws se.radslag.core.Refused also after the last day */
    public ProposalId propose(CycleId cycleId, OrganisationId organisationId, ProposalDraft draft, FormSheet sheet) {
        ProposalId id = new ProposalId(sheet.identityOf(cycleId, organisationId, draft));
        propose(id, cycleId, organisationId, draft);
        return id;
    }

    /** As {@link #propose(CycleId, OrganisationId, ProposalDraft, FormSheet)}, once for each identity: that which it had as a draft, say. */
    public void propose(ProposalId id, CycleId cycleId, OrganisationId organisationId, ProposalDraft draft) {
        Cycle cycle = openCall.to(organisationId, cycleId);
        draft.check();
        Proposal proposal = Proposal.of(id, organisationId, cycleId, draft);
        if (proposals.add(proposal, clock.now())) {
            proposals.revokeDecline(cycleId, organisationId);
            receipt(cycle, organisationId, Occasion.PROPOSED, ProposalDraft.of(proposal));
            tellAnswered(cycle, organisationId);
        }
    }

    /** Changes an organisation's own proposal until the last day, and sends a receipt if it was another before. */
    public void change(ProposalId id, OrganisationId organisationId, ProposalDraft draft) {
        Proposal proposal = ownedBy(organisationId, id);
        Cycle cycle = openCall.to(organisationId, proposal.cycleId());
        draft.check();
        Proposal changed = proposal.change(draft);
        if (!changed.equals(proposal)) {
            proposals.update(changed);
            if (!changed.readsLike(proposal)) {
                supports.noteReworded(id, clock.now());
            }
            receipt(cycle, organisationId, Occasion.CHANGED, ProposalDraft.of(changed));
        }
    }

    /** An organisation's own proposal of the year. @throws se.radslag.core.NotFound for everything else alike */
    @Transactional(readOnly = true)
    public Proposal own(ProposalId id, CycleId cycleId, OrganisationId organisationId) {
        return proposals.ofCycle(cycleId).stream()
                .filter(proposal -> proposal.id().equals(id) && proposal.isFrom(organisationId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whether the proposal is one of the year's, or was before it was taken back. */
    @Transactional(readOnly = true)
    public boolean isOf(CycleId cycleId, ProposalId id) {
        return proposals.isOf(cycleId, id);
    }

    /** Takes an organisation's own proposal back until the last day, and sends a receipt; once only. */
    public void withdraw(ProposalId id, OrganisationId organisationId) {
        if (proposals.isWithdrawn(id, organisationId)) {
            return;
        }
        Proposal proposal = ownedBy(organisationId, id);
        Cycle cycle = openCall.to(organisationId, proposal.cycleId());
        proposals.withdraw(proposal, clock.now());
        receipt(cycle, organisationId, Occasion.WITHDRAWN, ProposalDraft.of(proposal));
    }

    /** An organisation lets know that it will not propose anything this year; a later proposal revokes it. */
    public void decline(CycleId cycleId, OrganisationId organisationId) {
        Cycle cycle = openCall.to(organisationId, cycleId);
        if (proposals.ofCycle(cycleId).stream().anyMatch(proposal -> proposal.isFrom(organisationId))) {
            throw new Refused("", "proposal.has-proposed");
        }
        proposals.decline(cycleId, organisationId, clock.now());
        receipt(cycle, organisationId, Occasion.DECLINED, ProposalDraft.EMPTY);
        tellAnswered(cycle, organisationId);
    }

    private Proposal ownedBy(OrganisationId organisation, ProposalId id) {
        Proposal proposal = proposals.lock(id);
        proposal.guardOwnedBy(organisation);
        return proposal;
    }

    private void tellAnswered(Cycle cycle, OrganisationId organisation) {
        events.publishEvent(new ProposalCallAnswered(cycle.id(), organisation));
        post.noteAnswered(cycle, organisation);
    }

    private void receipt(Cycle cycle, OrganisationId organisation, Occasion occasion, ProposalDraft proposal) {
        post.receipt(cycle, organisation, occasion, proposal, clock.now());
    }

    /** The year's proposals in the order they came. */
    @Transactional(readOnly = true)
    public List<Proposal> ofCycle(CycleId id) {
        return proposals.ofCycle(id);
    }

    /** The organisations that have let know that they will not propose. */
    @Transactional(readOnly = true)
    public List<OrganisationId> declined(CycleId id) {
        return proposals.declined(id);
    }

    /** Adds an item that the office itself puts on the agenda. */
    public ProposalId addOwnItem(CycleId id, ProposalDraft draft) {
        return agendas.addOwnItem(id, draft);
    }

    /**
     * Decides on a proposal, while the agenda is being prepared.
     *
     * @param version of the proposal as whoever decides has seen it
     * @throws se.radslag.core.Refused if the reason is missing, or a merger is with itself or with something not on the agenda
     */
    public void decide(
            ProposalId id, Proposal.Decision decision, String reason, Optional<ProposalId> mergedInto, int version) {
        agendas.decide(id, decision, reason, mergedInto, version);
    }

    /** Puts the agenda forward for approval. @throws se.radslag.core.Refused unless every proposal is decided with a reason and the agenda has an item */
    public void submitAgenda(CycleId id) {
        agendas.submit(id);
    }

    /** Approves the agenda: it is settled from now on. */
    public void approveAgenda(CycleId id) {
        agendas.approve(id);
    }

    /** Sends the agenda back to be prepared anew, with a comment. */
    public void sendBackAgenda(CycleId id, String comment) {
        agendas.sendBack(id, comment);
    }

    /** The comment with which the agenda was last sent back; empty if it was not. */
    @Transactional(readOnly = true)
    public String agendaComment(CycleId id) {
        return agendas.get(id).comment();
    }

    /** Whether the agenda is settled. */
    @Transactional(readOnly = true)
    public boolean isAgendaApproved(CycleId id) {
        return agendas.get(id).isApproved();
    }

    /** The agenda as decided so far, merged proposals under the item they went into. */
    @Transactional(readOnly = true)
    public List<AgendaItem> agenda(CycleId id) {
        return agendas.items(proposals.ofCycle(id));
    }

    /** Writes to each proposer what was decided on each of its own proposals and why, and to everybody the agenda; held. */
    public void writeFeedback(CycleId id) {
        List<Proposal> decided = proposals.ofCycle(id);
        post.holdFeedback(cycles.mailing(id), decided, agendas.items(decided), supports.ofCycle(id));
    }

    /** Sends feedback and agenda. */
    public void sendFeedback(CycleId id) {
        post.releaseFeedback(id);
        events.publishEvent(new AgendaTold(id));
    }
}
