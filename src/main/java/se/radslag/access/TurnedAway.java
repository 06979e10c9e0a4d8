package se.radslag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Tells those whom a door stops how they get in, and gives them back what they typed. */
@Controller
@ControllerAdvice
class TurnedAway {

    /** Where the filter chain forwards forms that the browser has forgotten; no address that can be opened. */
    static final String FORGOTTEN = "/fel/igen";

    private static final String VIEW = "access/again";

    @ExceptionHandler(PageShut.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String shut(HttpServletRequest request, Model model) {
        return show(Again.of(request, Again.Reason.SHUT), model);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
    String busy(TooManyRequests many, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(many.patience().toSeconds()));
        return show(Again.of(request, Again.Reason.BUSY), model);
    }

    @RequestMapping(FORGOTTEN)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String forgotten(HttpServletRequest request, Model model) {
        return show(Again.of(request, Again.Reason.FORGOTTEN), model);
    }

    private static String show(Again again, Model model) {
        model.addAttribute("again", again);
        return VIEW;
    }
}
