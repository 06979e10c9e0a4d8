package se.radslag.invitation;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.access.PersonalLink;
import se.radslag.access.PersonalPage;
import se.radslag.core.Refused;

/** Takes answers to invitations from the personal page. */
@Controller
class InvitationController {

    private final PersonalPage page;
    private final InvitationService invitations;

    InvitationController(PersonalPage page, InvitationService invitations) {
        this.page = page;
        this.invitations = invitations;
    }

    @PostMapping("/sida/{link}/inbjudan/{id}")
    String answer(
            PersonalLink link,
            @PathVariable String id,
            @ModelAttribute AnswerForm form,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        InvitationId invitation = InvitationId.of(id);
        try {
            invitations.answer(invitation, link, form.answer());
        } catch (Refused refused) {
            keep(form.withRows(), refused, InvitationView.formOf(invitation), model);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page.show(link, model);
        }
        flash.addFlashAttribute("notice", "invitation.section.received");
        return PersonalPage.redirectTo(link);
    }

    /** The page holds a form for each invitation; what was typed belongs to this one. */
    private static void keep(AnswerForm form, Refused refused, String name, Model model) {
        BindingResult typed = new BeanPropertyBindingResult(form, name);
        refused.noteIn(typed);
        model.addAttribute(name, form).addAttribute(BindingResult.MODEL_KEY_PREFIX + name, typed);
    }
}
