package se.radslag.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.HandlerMapping;
import se.radslag.core.NotFound;
import se.radslag.core.Refusal;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleId;
import se.radslag.mail.LetterId;
import se.radslag.meeting.MeetingId;

/** Shows a workspace page again when one of its forms was refused, so that no handler needs to. */
@ControllerAdvice(basePackageClasses = RefusedPages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedPages {

    private final YearPage years;
    private final MeetingPage meetings;
    private final LetterPage letters;
    private final ApplicationsPage applications;

    RefusedPages(YearPage years, MeetingPage meetings, LetterPage letters, ApplicationsPage applications) {
        this.years = years;
        this.meetings = meetings;
        this.letters = letters;
        this.applications = applications;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
    String refused(Refused refused, HttpServletRequest request, Model model) {
        return again(request, refused.refusals(), model);
    }

    /** What was typed is no date, number or choice. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
    String malformed(BindException malformed, HttpServletRequest request, Model model) {
        List<Refusal> refusals = malformed.getFieldErrors().stream()
                .map(FieldError::getField)
                .map(RefusedPages::malformed)
                .toList();
        return again(request, refusals, model);
    }

    /** What a form does not show nobody can mend in it: one that has lost its version must be opened anew. */
    private static Refusal malformed(String field) {
        return new Refusal(field, field.equals("version") ? "core.unversioned" : "board.malformed", List.of());
    }

    private String again(HttpServletRequest request, List<Refusal> refusals, Model model) {
        String address =
                request.getRequestURI().substring(request.getContextPath().length());
        model.addAttribute("forms", Forms.refused(address, request.getParameterMap(), refusals));
        return page(request, model);
    }

    private String page(HttpServletRequest request, Model model) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> ids) {
            if (ids.get("cycle") instanceof String cycle) {
                return years.show(CycleId.of(cycle), model);
            }
            if (ids.containsKey("application") && ids.get("meeting") instanceof String meeting) {
                return applications.show(MeetingId.of(meeting), model);
            }
            if (ids.get("meeting") instanceof String meeting) {
                return meetings.show(MeetingId.of(meeting), model);
            }
            if (ids.get("letter") instanceof String letter) {
                return letters.show(LetterId.of(letter), model);
            }
        }
        throw new NotFound();
    }
}
