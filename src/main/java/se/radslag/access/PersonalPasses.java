package se.radslag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import se.radslag.core.Clock;

/**
 * The cookie for which a browser exchanges the secret of a personal link, so that no secret stays in an address.
 *
 * <p>It says until when it holds and, if not for the contact person, for whom, under a seal over the link and its edition: nothing of it is stored, and it dies with the link. A browser
 * has one for each link, so that whoever acts for two organisations never answers for the wrong one.
 */
@Component
class PersonalPasses {

    private static final String DOT = ".";

    private final LinkSecrets secrets;
    private final PublicSite site;
    private final AccessProperties properties;
    private final Clock clock;

    PersonalPasses(LinkSecrets secrets, PublicSite site, AccessProperties properties, Clock clock) {
        this.secrets = secrets;
        this.site = site;
        this.properties = properties;
        this.clock = clock;
    }

    /** Lets the browser come back for a while, as whoever holds the link now; called anew it lets it stay longer. */
    void give(PersonalLink link, HttpServletResponse response) {
        String pass = clock.now().plus(properties.stay()).getEpochSecond()
                + DOT
                + link.colleague().map(ColleagueId::toString).orElse("");
        ResponseCookie cookie = ResponseCookie.from(nameFor(link.id()), pass + DOT + seal(link, pass))
                .path("/")
                .httpOnly(true)
                .secure(site.isSecure())
                .sameSite("Lax") // a strict one would not come with the redirect from a letter
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** The link in the visitor's hands, if the browser has exchanged its secret, as it now is, not too long ago. */
    Optional<PersonalLink> find(PersonalLink link, HttpServletRequest request) {
        return pass(link, request)
                .filter(parts -> clock.now().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[0]))))
                .map(parts -> link.inHandsOf(colleague(parts[1])));
    }

    /** The link in the hands of the colleague who has named themselves in this browser before, if anybody has since its secret is what it is. */
    PersonalLink asKnown(PersonalLink link, HttpServletRequest request) {
        return pass(link, request)
                .map(parts -> link.inHandsOf(colleague(parts[1])))
                .orElse(link);
    }

    /** The parts of the cookie that the browser has for the link, whether it still holds or not. */
    private Optional<String[]> pass(PersonalLink link, HttpServletRequest request) {
        return cookie(link.id(), request)
                .filter(value -> isSealed(link, value))
                .map(value -> value.split(Pattern.quote(DOT)));
    }

    private static Optional<ColleagueId> colleague(String id) {
        return Optional.of(id).filter(given -> !given.isEmpty()).map(ColleagueId::of);
    }

    private boolean isSealed(PersonalLink link, String value) {
        int end = Math.max(0, value.lastIndexOf(DOT));
        String sealed = value.substring(0, end) + DOT + seal(link, value.substring(0, end));
        return MessageDigest.isEqual(bytes(sealed), bytes(value));
    }

    private String seal(PersonalLink link, String pass) {
        return secrets.seal("%s.%d.%s".formatted(link.id(), link.edition(), pass));
    }

    private Optional<String> cookie(LinkId id, HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, nameFor(id))).map(found -> found.getValue());
    }

    /** Browsers take the prefix for a promise that no other host has set it, and insist on TLS for it. */
    private String nameFor(LinkId id) {
        return (site.isSecure() ? "__Host-" : "") + "sida-" + id;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
