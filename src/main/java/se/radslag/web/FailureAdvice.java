package se.radslag.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import se.radslag.core.NotFound;
import se.radslag.core.Refusal;
import se.radslag.core.Refused;

/**
 * What pages answer when something is not there, or when a button without a form of its own is refused.
 *
 * <p>All that is not found ends in the container's own 404, so that nobody can tell an address that never was from one that may not be seen.
 */
@ControllerAdvice
class FailureAdvice {

    private final MessageSource messages;

    FailureAdvice(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler(NotFound.class)
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    @ExceptionHandler
    void malformed(MethodArgumentTypeMismatchException mismatch, HttpServletResponse response) throws IOException {
        boolean inPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError((inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
    String refused(Refused refused, Locale locale, Model model) {
        model.addAttribute("reasons", reasons(refused, locale));
        return "web/refused";
    }

    private List<String> reasons(Refused refused, Locale locale) {
        return refused.refusals().stream()
                .map(refusal -> reason(refusal, locale))
                .toList();
    }

    private String reason(Refusal refusal, Locale locale) {
        return messages.getMessage(refusal.code(), refusal.arguments().toArray(), locale);
    }
}
