package se.radslag.board;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.core.Refused;
import se.radslag.invitation.AnswerFacts;
import se.radslag.invitation.AnswerForm;
import se.radslag.invitation.AnswerService;
import se.radslag.invitation.Invitation;
import se.radslag.invitation.InvitationId;
import se.radslag.invitation.Origin;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingOfferService;

/** What one organisation has answered to its invitation; staff note an answer that came by telephone or letter. */
@Controller
@RequestMapping("/arbete/mote/{meeting}/svar/{invitation}")
class MeetingAnswerController {

    private static final String FORM = "answerForm";

    private static final List<Origin> WAYS =
            Stream.of(Origin.values()).filter(Origin::isNoted).toList();

    private final MyOffices mine;
    private final AnswerService answers;
    private final MeetingOfferService offers;
    private final Names names;

    MeetingAnswerController(MyOffices mine, AnswerService answers, MeetingOfferService offers, Names names) {
        this.mine = mine;
        this.answers = answers;
        this.offers = offers;
        this.names = names;
    }

    @GetMapping
    String show(@PathVariable MeetingId meeting, @PathVariable InvitationId invitation, Model model) {
        return show(mine.meeting(meeting), answers.sent(meeting, invitation), model);
    }

    @PostMapping
    String note(
            @PathVariable MeetingId meeting,
            @PathVariable InvitationId invitation,
            @ModelAttribute(binding = true, name = "typed") AnswerForm form,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Meeting of = mine.meeting(meeting);
        Invitation answered = answers.sent(meeting, invitation);
        try {
            answers.note(invitation, form);
        } catch (Refused refused) {
            keep(form.after(refused).withRows(of, offers.of(meeting)), refused, model);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(of, answered, model);
        }
        flash.addFlashAttribute("notice", "board.answer.noted").addFlashAttribute("noticeAt", "svar");
        return "redirect:/arbete/mote/{meeting}/svar/{invitation}";
    }

    private static void keep(AnswerForm form, Refused refused, Model model) {
        BindingResult typed = new BeanPropertyBindingResult(form, FORM);
        refused.noteIn(typed);
        model.addAttribute(FORM, form).addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, typed);
    }

    private String show(Meeting meeting, Invitation invitation, Model model) {
        var offer = offers.of(meeting.id());
        model.addAttribute("meeting", meeting).addAttribute("offer", offer).addAttribute("ways", WAYS);
        model.addAttribute("invitation", invitation.id())
                .addAttribute("answer", AnswerFacts.of(invitation, meeting.framingQuestions()))
                .addAttribute("history", answers.history(invitation));
        model.addAttribute(
                "organisation",
                names.sorted(List.of(invitation.organisationId())).findFirst().orElse(""));
        if (!model.containsAttribute(FORM)) {
            model.addAttribute(FORM, AnswerForm.of(invitation, meeting, offer));
        }
        return "board/answer";
    }
}
