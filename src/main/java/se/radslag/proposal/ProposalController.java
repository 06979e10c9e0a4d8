package se.radslag.proposal;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.access.FormSheet;
import se.radslag.access.PersonalLink;
import se.radslag.access.PersonalPage;
import se.radslag.cycle.CycleId;
import se.radslag.organisation.OrganisationId;

/** Takes from the personal page what an organisation answers to the call for proposals. */
@Controller
@RequestMapping("/sida/{link}")
class ProposalController {

    private final PersonalPage page;
    private final ProposalService proposals;
    private final DraftService drafts;
    private final SupportService supports;

    ProposalController(PersonalPage page, ProposalService proposals, DraftService drafts, SupportService supports) {
        this.page = page;
        this.proposals = proposals;
        this.drafts = drafts;
        this.supports = supports;
    }

    @PostMapping("/forslag")
    String propose(
            PersonalLink link,
            @ModelAttribute(ProposalSection.FORM) ProposalForm form,
            BindingResult result,
            @RequestParam(defaultValue = "") FormSheet sheet,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return page.answer(link, result, model, flash, response, "proposal.received", () -> {
            proposals.propose(cycle(link), organisation(link), form.texts(), sheet);
            keepTyped(form.withoutTexts(), flash);
        });
    }

    @PostMapping("/forslag/utkast")
    String keep(
            PersonalLink link,
            @ModelAttribute(ProposalSection.FORM) ProposalForm form,
            BindingResult result,
            @RequestParam(defaultValue = "") FormSheet sheet,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return page.answer(link, result, model, flash, response, "proposal.draft-kept", () -> {
            drafts.keep(cycle(link), organisation(link), form.texts(), sheet);
            keepTyped(form.withoutTexts(), flash);
        });
    }

    @PostMapping("/avstar")
    String decline(
            PersonalLink link,
            @ModelAttribute(ProposalSection.FORM) ProposalForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return page.answer(link, result, model, flash, response, "proposal.declined", () -> {
            form.requireSure();
            proposals.decline(cycle(link), organisation(link));
            keepTyped(form.unsure(), flash);
        });
    }

    @PostMapping("/stod")
    String support(
            PersonalLink link,
            @ModelAttribute(ProposalSection.FORM) ProposalForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return page.answer(link, result, model, flash, response, "proposal.support-saved", () -> {
            supports.support(cycle(link), organisation(link), form.support(), form.takeBack());
            keepTyped(form.withoutTicks(), flash);
        });
    }

    private static void keepTyped(ProposalForm form, RedirectAttributes flash) {
        if (form.saysSomething()) {
            flash.addFlashAttribute(ProposalSection.FORM, form);
        }
    }

    private static CycleId cycle(PersonalLink link) {
        return new CycleId(link.scope());
    }

    private static OrganisationId organisation(PersonalLink link) {
        return new OrganisationId(link.organisation());
    }
}
