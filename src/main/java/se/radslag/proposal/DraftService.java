package se.radslag.proposal;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.access.FormSheet;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleClosed;
import se.radslag.cycle.CycleId;
import se.radslag.organisation.OrganisationId;

/** What organisations have begun to write and not sent. Nobody else sees it, and it is no answer to the call. */
@Service
@Transactional
class DraftService {

    private final ProposalDrafts drafts;
    private final ProposalService proposals;
    private final OpenCall openCall;
    private final Clock clock;

    DraftService(ProposalDrafts drafts, ProposalService proposals, OpenCall openCall, Clock clock) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.openCall = openCall;
        this.clock = clock;
    }

    /** Keeps what was typed, once for each sheet and words. @throws Refused if that is nothing or too much, or after the last day */
    public ProposalId keep(CycleId cycle, OrganisationId owner, ProposalDraft texts, FormSheet sheet) {
        openCall.to(owner, cycle);
        texts.checkKept();
        ProposalId id = new ProposalId(sheet.identityOf("draft", cycle, owner, texts));
        drafts.add(id, cycle, owner, texts, clock.now());
        return id;
    }

    /** @throws Refused also if it has been sent or thrown away meanwhile */
    public void change(ProposalId id, CycleId cycle, OrganisationId owner, ProposalDraft texts) {
        openCall.to(owner, cycle);
        texts.checkKept();
        if (!drafts.update(id, cycle, owner, texts, clock.now())) {
            throw new Refused("", "proposal.draft-gone");
        }
    }

    /** Sends it, as it reads now, as a proposal; once. What is sent anew from a page that was left open changes the proposal. */
    public void send(ProposalId id, CycleId cycle, OrganisationId owner, ProposalDraft texts) {
        openCall.to(owner, cycle);
        texts.check();
        if (drafts.remove(id, cycle, owner)) {
            proposals.propose(id, cycle, owner, texts);
        } else {
            proposals.change(proposals.own(id, cycle, owner).id(), owner, texts);
        }
    }

    public void discard(ProposalId id, CycleId cycle, OrganisationId owner) {
        openCall.to(owner, cycle);
        drafts.remove(id, cycle, owner);
    }

    /** An organisation's drafts of a year in the order they were last saved. */
    @Transactional(readOnly = true)
    public List<KeptDraft> of(CycleId cycle, OrganisationId owner) {
        return drafts.of(cycle, owner);
    }

    /** @throws NotFound also if it is somebody else's */
    @Transactional(readOnly = true)
    public KeptDraft get(ProposalId id, CycleId cycle, OrganisationId owner) {
        return drafts.of(cycle, owner).stream()
                .filter(draft -> draft.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What was never sent is erased with the year. */
    @EventListener
    public void erase(CycleClosed closed) {
        drafts.eraseOf(closed.cycleId());
    }
}
