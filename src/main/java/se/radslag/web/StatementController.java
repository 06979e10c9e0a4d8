package se.radslag.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.radslag.access.FormSheet;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleService;

/** What the law has us tell about the pages themselves: how accessible they are, and what is kept of people. */
@Controller
class StatementController {

    private static final String ACCESSIBILITY = "/tillganglighet";

    private final FaultReports reports;
    private final CycleService cycles;

    StatementController(FaultReports reports, CycleService cycles) {
        this.reports = reports;
        this.cycles = cycles;
    }

    @GetMapping(ACCESSIBILITY)
    String accessibility(Model model) {
        model.addAttribute("fault", FaultForm.EMPTY);
        return statement(FormSheet.drawn(), model);
    }

    @PostMapping(ACCESSIBILITY)
    String report(
            @ModelAttribute("fault") FaultForm fault,
            BindingResult result,
            @RequestParam(defaultValue = "") FormSheet sheet,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            reports.take(fault, sheet, request.getRemoteAddr());
        } catch (Refused refused) {
            refused.noteIn(result);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return statement(sheet, model);
        }
        return "redirect:/tillganglighet/tack";
    }

    @GetMapping("/tillganglighet/tack")
    String reported() {
        return "web/reported";
    }

    @GetMapping("/personuppgifter")
    String personalData(Model model) {
        model.addAttribute("kinds", PersonalDataKind.values());
        model.addAttribute("offices", cycles.offices());
        return "web/personal-data";
    }

    private String statement(FormSheet sheet, Model model) {
        model.addAttribute("pageAddress", ACCESSIBILITY);
        model.addAttribute("sheet", sheet);
        model.addAttribute("offices", cycles.offices());
        return "web/accessibility";
    }
}
