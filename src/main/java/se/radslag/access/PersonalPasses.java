package se.radslag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import se.radslag.core.Clock;

/**
 * The cookie for which a browser exchanges the secret of a personal link, so that no secret stays in an address.
 *
 * <p>It says until when it holds, under a seal over the link and its edition: nothing of it is stored, and it dies with the link. A browser
 * has one for each link, so that whoever acts for two organisations never answers for the wrong one.
 */
@Component
class PersonalPasses {

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

    /** Lets the browser come back for a while; called anew it lets it stay longer. */
    void give(PersonalLink link, HttpServletResponse response) {
        String until = Long.toString(clock.now().plus(properties.stay()).getEpochSecond());
        ResponseCookie cookie = ResponseCookie.from(nameFor(link.id()), until + "." + seal(link, until))
                .path("/")
                .httpOnly(true)
                .secure(site.isSecure())
                .sameSite("Lax") // a strict one would not come with the redirect from a letter
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Whether the browser has exchanged this link's secret, as it now is, not too long ago. */
    boolean has(PersonalLink link, HttpServletRequest request) {
        return cookie(link.id(), request)
                .map(value -> value.split("\\.", 2))
                .filter(parts -> parts.length == 2 && isSealed(link, parts[0], parts[1]))
                .filter(parts -> clock.now().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[0]))))
                .isPresent();
    }

    private boolean isSealed(PersonalLink link, String until, String seal) {
        return MessageDigest.isEqual(bytes(seal(link, until)), bytes(seal));
    }

    private String seal(PersonalLink link, String until) {
        return secrets.seal("%s.%d.%s".formatted(link.id(), link.edition(), until));
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
