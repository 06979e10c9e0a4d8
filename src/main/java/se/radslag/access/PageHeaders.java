package se.radslag.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers how little a page may do; runs before everything else, so that refusals and errors carry the headers too.
 *
 * <p>The engine's web applications replace the content policy by their own, which allows what they need.
 */
class PageHeaders extends OncePerRequestFilter {

    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; form-action 'self'; base-uri 'none'; ";

    private final boolean secure;

    PageHeaders(PublicSite site) {
        this.secure = site.isSecure();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        everywhere(response);
        framing(response, path.equals("/arbete") || path.startsWith("/arbete/"));
        if (!path.startsWith("/camunda/")) {
            caching(response, path);
        }
        chain.doFilter(request, response);
    }

    private void everywhere(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** Pages of staff are shown in a frame by Tasklist, and frame the letters they preview; others are neither. */
    private static void framing(HttpServletResponse response, boolean staff) {
        response.setHeader(
                "Content-Security-Policy",
                CONTENT + (staff ? "frame-src 'self'; frame-ancestors 'self'" : "frame-ancestors 'none'"));
        response.setHeader("X-Frame-Options", staff ? "SAMEORIGIN" : "DENY");
    }

    /** Published pages may be kept for a moment; what is personal or internal never, and no search engine lists it. */
    private static void caching(HttpServletResponse response, String path) {
        if (path.startsWith("/svar/")
                || path.startsWith("/sida/")
                || path.startsWith("/bekrafta/")
                || path.startsWith("/arbete")) {
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Robots-Tag", "noindex");
        }
    }
}
