package se.radslag.invitation;

import jakarta.servlet.http.HttpServletResponse;
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
import se.radslag.core.NotFound;
import se.radslag.core.Refused;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingOfferService;
import se.radslag.meeting.MeetingService;

/** Takes answers to invitations from the personal page. */
@Controller
class InvitationController {

    private final PersonalPage page;
    private final AnswerService answers;
    private final InvitationService invitations;
    private final MeetingService meetings;
    private final MeetingOfferService offers;

    InvitationController(
            PersonalPage page,
            AnswerService answers,
            InvitationService invitations,
            MeetingService meetings,
            MeetingOfferService offers) {
        this.page = page;
        this.answers = answers;
        this.invitations = invitations;
        this.meetings = meetings;
        this.offers = offers;
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
        return PersonalPage.answer(
                link,
                flash,
                response,
                "invitation.section.received",
                () -> answers.give(invitation, link, form),
                refused -> {
                    keep(again(invitation, form, refused), refused, InvitationView.formOf(invitation), model);
                    return page.show(link, model);
                });
    }

    /** What was typed, for the meeting as it is now; an answer to another time is to be chosen anew. */
    private AnswerForm again(InvitationId id, AnswerForm typed, Refused refused) {
        Meeting meeting = meetings.get(invitations.meeting(id).orElseThrow(NotFound::new));
        return typed.after(refused).withRows(meeting, offers.of(meeting.id()));
    }

    /** The page holds a form for each invitation; what was typed belongs to this one. */
    private static void keep(AnswerForm form, Refused refused, String name, Model model) {
        BindingResult typed = new BeanPropertyBindingResult(form, name);
        refused.noteIn(typed);
        model.addAttribute(name, form).addAttribute(BindingResult.MODEL_KEY_PREFIX + name, typed);
        model.addAttribute("refusedForm", name);
    }
}
