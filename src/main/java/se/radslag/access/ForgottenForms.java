package se.radslag.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Refuses, but gives a form of ours back whose cookie the browser has lost. One that another site has sent is only refused: shown again, it
 * would look like our own.
 */
class ForgottenForms implements AccessDeniedHandler {

    private final PublicSite site;

    ForgottenForms(PublicSite site) {
        this.site = site;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (refusal instanceof CsrfException && isOurs(request)) {
            request.getRequestDispatcher(TurnedAway.FORGOTTEN).forward(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean isOurs(HttpServletRequest request) {
        return site.origin().equals(request.getHeader(HttpHeaders.ORIGIN));
    }
}
