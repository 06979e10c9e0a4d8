package se.radslag.proposal;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.access.PersonalLink;
import se.radslag.access.PersonalPage;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.organisation.OrganisationId;

/** The pages on which an organisation changes one of its proposals, sends a draft, and takes either back. */
@Controller
@RequestMapping("/sida/{link}")
class OwnProposalController {

    private final ProposalService proposals;
    private final DraftService drafts;
    private final CycleService cycles;
    private final Clock clock;

    OwnProposalController(ProposalService proposals, DraftService drafts, CycleService cycles, Clock clock) {
        this.proposals = proposals;
        this.drafts = drafts;
        this.cycles = cycles;
        this.clock = clock;
    }

    @GetMapping("/forslag/{id}")
    String proposal(PersonalLink link, @PathVariable ProposalId id, Model model) {
        Proposal own = proposals.own(id, cycle(link), organisation(link));
        return open(link, page(link, id, false), ProposalDraft.of(own), model);
    }

    @PostMapping("/forslag/{id}")
    String change(
            PersonalLink link,
            @PathVariable ProposalId id,
            @ModelAttribute(ProposalSection.FORM) ProposalForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return answer(link, id, false, result, model, flash, response, "proposal.changed", () -> {
            proposals.change(ofYear(link, id), organisation(link), form.texts());
        });
    }

    @PostMapping("/forslag/{id}/aterta")
    String withdraw(
            PersonalLink link,
            @PathVariable ProposalId id,
            @ModelAttribute(ProposalSection.FORM) ProposalForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return answer(link, id, false, result, model, flash, response, "proposal.withdrawn", () -> {
            form.requireSure();
            proposals.withdraw(ofYear(link, id), organisation(link));
        });
    }

    @GetMapping("/utkast/{id}")
    String draft(PersonalLink link, @PathVariable ProposalId id, Model model) {
        KeptDraft own = drafts.get(id, cycle(link), organisation(link));
        return open(link, page(link, id, true), own.texts(), model);
    }

    @PostMapping("/utkast/{id}")
    String keep(
            PersonalLink link,
            @PathVariable ProposalId id,
            @ModelAttribute(ProposalSection.FORM) ProposalForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return answer(link, id, true, result, model, flash, response, "proposal.draft-kept", () -> {
            drafts.change(id, cycle(link), organisation(link), form.texts());
        });
    }

    @PostMapping("/utkast/{id}/skicka")
    String send(
            PersonalLink link,
            @PathVariable ProposalId id,
            @ModelAttribute(ProposalSection.FORM) ProposalForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return answer(link, id, true, result, model, flash, response, "proposal.received", () -> {
            drafts.send(id, cycle(link), organisation(link), form.texts());
        });
    }

    @PostMapping("/utkast/{id}/kasta")
    String discard(
            PersonalLink link,
            @PathVariable ProposalId id,
            @ModelAttribute(ProposalSection.FORM) ProposalForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return answer(link, id, true, result, model, flash, response, "proposal.draft-discarded", () -> {
            form.requireSure();
            drafts.discard(id, cycle(link), organisation(link));
        });
    }

    /** After the last day there is nothing to change: the personal page shows what was written. */
    private static String open(PersonalLink link, EditPage page, ProposalDraft texts, Model model) {
        model.addAttribute(ProposalSection.FORM, ProposalForm.of(texts));
        return page.open() ? show(link, page, model) : PersonalPage.redirectTo(link);
    }

    /** Does what was asked and thanks for it on the personal page, or shows the page again with what was typed and what is wrong with it. */
    private String answer(
            PersonalLink link,
            ProposalId id,
            boolean draft,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            String thanks,
            Runnable deed) {
        return PersonalPage.answer(link, flash, response, thanks, deed, refused -> {
            refused.noteIn(result);
            return show(link, page(link, id, draft), model);
        });
    }

    private static String show(PersonalLink link, EditPage page, Model model) {
        model.addAttribute("link", link.id());
        model.addAttribute("pageAddress", "/sida/" + link.id() + page.path());
        model.addAttribute("editing", page);
        return "proposal/edit";
    }

    private EditPage page(PersonalLink link, ProposalId id, boolean draft) {
        Cycle cycle = cycles.get(cycle(link));
        return new EditPage(id, draft, cycle.takesProposals(clock), cycle.lastProposalDay());
    }

    /** A link opens one year's door, also to an organisation that has proposed in another. */
    private ProposalId ofYear(PersonalLink link, ProposalId id) {
        if (!proposals.isOf(cycle(link), id)) {
            throw new NotFound();
        }
        return id;
    }

    private static CycleId cycle(PersonalLink link) {
        return new CycleId(link.scope());
    }

    private static OrganisationId organisation(PersonalLink link) {
        return new OrganisationId(link.organisation());
    }
}
