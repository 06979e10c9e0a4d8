package se.radslag.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/**
 * Swedish, whatever the browser asks for, until the reader chooses English with {@code ?sprak=en}; a cookie remembers the choice.
 */
@Component("localeResolver")
class LanguageChoice implements LocaleResolver, HandlerInterceptor {

    private static final String NAME = "sprak";
    private static final Set<String> LANGUAGES = Set.of("sv", "en");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Locale.forLanguageTag(
                chosen(request).or(() -> remembered(request)).orElse("sv"));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The reader chooses the language, with ?sprak=");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        chosen(request).ifPresent(language -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, language)));
        return true;
    }

    /**
     * What answers a post stands at an address that cannot be opened: there the other language is chosen at the page that the form belongs
     * to, which its room names {@code pageAddress}, or else on the start page.
     */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && !isRead(request) && !isRedirect(page)) {
            page.addObject("otherLanguageAt", page.getModel().getOrDefault("pageAddress", "/"));
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return Set.of("GET", "HEAD").contains(request.getMethod());
    }

    private static boolean isRedirect(ModelAndView page) {
        return Optional.ofNullable(page.getViewName())
                .filter(name -> name.startsWith("redirect:"))
                .isPresent();
    }

    private static Optional<String> chosen(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(NAME)).filter(LANGUAGES::contains);
    }

    private static Optional<String> remembered(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .map(Cookie::getValue)
                .filter(LANGUAGES::contains);
    }

    private static String cookie(HttpServletRequest request, String language) {
        return ResponseCookie.from(NAME, language)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }
}
