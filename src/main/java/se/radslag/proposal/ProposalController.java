package se.radslag.proposal;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.access.FormSheet;
import se.radslag.access.PersonalLink;
import se.radslag.access.PersonalPage;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleId;
import se.radslag.organisation.OrganisationId;

/** Takes from the personal page what an organisation answers to the call for proposals. */
@Controller
@RequestMapping("/sida/{link}")
class ProposalController {

    private final PersonalPage page;
    private final ProposalService proposals;

    ProposalController(PersonalPage page, ProposalService proposals) {
        this.page = page;
        this.proposals = proposals;
    }

    @PostMapping("/forslag")
    String propose(
            PersonalLink link,
            @ModelAttribute(ProposalSection.DRAFT) ProposalDraft draft,
            BindingResult result,
            @RequestParam(defaultValue = "") FormSheet sheet,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return answer(link, result, model, flash, response, "proposal.received", () -> {
            proposals.propose(cycle(link), organisation(link), draft, sheet);
        });
    }

    @PostMapping("/forslag/{id}")
    String change(
            PersonalLink link,
            @PathVariable String id,
            @ModelAttribute(ProposalSection.CHANGE) ProposalDraft draft,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        model.addAttribute(ProposalSection.TOUCHED, id);
        return answer(link, result, model, flash, response, "proposal.changed", () -> {
            proposals.change(ofYear(link, id), organisation(link), draft);
        });
    }

    @PostMapping("/forslag/{id}/aterta")
    String withdraw(
            PersonalLink link,
            @PathVariable String id,
            @ModelAttribute(ProposalSection.WITHDRAWAL) ConfirmForm confirm,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        model.addAttribute(ProposalSection.TOUCHED, id);
        return answer(link, result, model, flash, response, "proposal.withdrawn", () -> {
            confirm.require();
            proposals.withdraw(ofYear(link, id), organisation(link));
        });
    }

    @PostMapping("/avstar")
    String decline(
            PersonalLink link,
            @ModelAttribute(ProposalSection.DECLINE) ConfirmForm confirm,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return answer(link, result, model, flash, response, "proposal.declined", () -> {
            confirm.require();
            proposals.decline(cycle(link), organisation(link));
        });
    }

    /** Does what was asked and thanks for it, or shows the page again with what was typed and what is wrong with it. */
    private String answer(
            PersonalLink link,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            String thanks,
            Runnable deed) {
        try {
            deed.run();
        } catch (Refused refused) {
            refused.noteIn(result);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page.show(link, model);
        }
        flash.addFlashAttribute("notice", thanks);
        return PersonalPage.redirectTo(link);
    }

    /** A link opens one year's door, also to an organisation that has proposed in another. */
    private ProposalId ofYear(PersonalLink link, String id) {
        ProposalId proposal = ProposalId.of(id);
        if (!proposals.isOf(cycle(link), proposal)) {
            throw new NotFound();
        }
        return proposal;
    }

    private static CycleId cycle(PersonalLink link) {
        return new CycleId(link.scope());
    }

    private static OrganisationId organisation(PersonalLink link) {
        return new OrganisationId(link.organisation());
    }
}
