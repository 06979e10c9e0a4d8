package se.radslag.documentation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.core.Refused;
import se.radslag.documentation.Desk.Work;

/** The workspace pages where staff write the documentation of a meeting or of a year. */
@Controller
@RequestMapping({"/arbete/dokumentation/{meetingId}", "/arbete/dokumentation/ar/{cycleId}"})
class WritingController {

    private final Desk desk;

    WritingController(Desk desk) {
        this.desk = desk;
    }

    @ModelAttribute("work")
    Work work(
            @PathVariable(required = false) @Nullable String meetingId,
            @PathVariable(required = false) @Nullable String cycleId) {
        return desk.work(meetingId, cycleId);
    }

    @GetMapping
    String show(@ModelAttribute(name = "work", binding = false) Work work, HttpServletRequest request, Model model) {
        Manuscript manuscript = work.manuscript();
        model.addAttribute("manuscript", manuscript);
        model.addAttribute("address", request.getRequestURI()).addAttribute("about", work.page());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", TextsForm.of(manuscript));
        }
        return "documentation/write";
    }

    @PostMapping
    String write(
            @ModelAttribute(name = "work", binding = false) Work work,
            @ModelAttribute("form") TextsForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            work.write(form);
        } catch (Refused refused) {
            refused.noteIn(result);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(work, request, model);
        }
        return done("documentation.saved", flash, request);
    }

    /** Puts the draft, made anew from the records, in the place of what was written. */
    @PostMapping(params = "restore")
    String restore(
            @ModelAttribute(name = "work", binding = false) Work work,
            @ModelAttribute("form") TextsForm form,
            RedirectAttributes flash,
            HttpServletRequest request) {
        work.restoreDraft(form.seen());
        return done("documentation.restored", flash, request);
    }

    private static String done(String notice, RedirectAttributes flash, HttpServletRequest request) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:" + request.getRequestURI();
    }
}
