package se.radslag.board;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.core.NotFound;
import se.radslag.cycle.CycleId;
import se.radslag.proposal.ProposalId;
import se.radslag.proposal.ProposalService;
import se.radslag.proposal.SupportService;

/** Decides on a year's agenda proposals and adds the office's own items. */
@Controller
@RequestMapping("/arbete/ar/{cycle}/forslag")
class YearProposalsController {

    private final MyOffices mine;
    private final ProposalService proposals;
    private final SupportService supports;

    YearProposalsController(MyOffices mine, ProposalService proposals, SupportService supports) {
        this.mine = mine;
        this.proposals = proposals;
        this.supports = supports;
    }

    @PostMapping
    String add(@PathVariable CycleId cycle, ItemForm item, RedirectAttributes flash) {
        mine.year(cycle);
        ProposalId added = proposals.addOwnItem(cycle, item.draft());
        return Back.to(cycle, "forslag-" + added, flash, "board.item-added");
    }

    /** Shows the others what their organisations allow to be shown in advance. */
    @PostMapping("/visa")
    String publish(@PathVariable CycleId cycle, RedirectAttributes flash) {
        mine.year(cycle);
        supports.publish(cycle);
        return Back.to(cycle, "forslag", flash, "board.proposals-shown");
    }

    @PostMapping("/{proposal}")
    String decide(
            @PathVariable CycleId cycle,
            @PathVariable ProposalId proposal,
            DecisionForm form,
            RedirectAttributes flash) {
        requireOf(cycle, proposal);
        form.decideOn(proposal, proposals);
        return Back.to(cycle, "forslag-" + proposal, flash, "board.proposal-decided");
    }

    private void requireOf(CycleId cycle, ProposalId proposal) {
        mine.year(cycle);
        if (proposals.ofCycle(cycle).stream().noneMatch(known -> known.id().equals(proposal))) {
            throw new NotFound();
        }
    }
}
