package se.radslag.process;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives people the plain message of a refused form.
 *
 * <p>The engine wraps what a listener throws in words of its own («ENGINE-03051 …», HTTP 500), and Tasklist shows all of that. The refusal
 * is therefore noted on the request, and the answer replaced by the message alone (HTTP 400).
 */
@Component
class RefusedForms extends OncePerRequestFilter {

    private static final String REFUSAL = RefusedForms.class.getName();
    private static final JsonMapper JSON = new JsonMapper();

    /** Notes a refusal on the request at hand, if there is one. */
    static FormRefused mark(FormRefused refusal) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(REFUSAL, refusal.words(), RequestAttributes.SCOPE_REQUEST);
        }
        return refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().startsWith("/camunda/api/engine/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        Object message = request.getAttribute(REFUSAL);
        if (message != null && held.getStatus() >= 400) {
            held.resetBuffer();
            held.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            held.setContentType(MediaType.APPLICATION_JSON_VALUE);
            JSON.writeValue(held.getOutputStream(), Map.of("type", "FormRefused", "message", message));
        }
        held.copyBodyToResponse();
    }
}
