package se.radslag.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.radslag.core.Clock;

class PersonalPassesTest {

    private static final Instant NOON = Instant.parse("2027-03-01T11:00:00Z");

    private final AccessProperties properties = LinkSecretsTest.properties("a key of at least thirty-two characters");
    private final PersonalLink link = link(LinkId.random(), 1);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void letsTheBrowserComeBackForAWhile() {
        passesAt(NOON).give(link, response);

        assertThat(passesAt(NOON.plus(properties.stay()).minusSeconds(1)).find(link, comingBack()))
                .contains(link);
        assertThat(passesAt(NOON.plus(properties.stay())).find(link, comingBack()))
                .isEmpty();
    }

    @Test
    void letsNobodyInWithoutAPass() {
        assertThat(passesAt(NOON).find(link, new MockHttpServletRequest())).isEmpty();
    }

    @Test
    void holdsForOneLinkAndOneEditionOfIt() {
        passesAt(NOON).give(link, response);
        PersonalLink other = link(LinkId.random(), 1);

        assertThat(passesAt(NOON).find(other, with(named(other), value()))).isEmpty();
        assertThat(passesAt(NOON).find(link(link.id(), 2), comingBack())).isEmpty();
    }

    @Test
    void holdsNoLongerThanItSays() {
        passesAt(NOON).give(link, response);
        String later = Long.toString(NOON.plus(Duration.ofDays(9)).getEpochSecond());

        assertThat(passesAt(NOON).find(link, with(named(link), later + value().substring(value().indexOf('.')))))
                .isEmpty();
        assertThat(passesAt(NOON).find(link, with(named(link), "nonsense"))).isEmpty();
        assertThat(passesAt(NOON).find(link, with(named(link), "1.2.3"))).isEmpty();
    }

    @Test
    void remembersInWhoseHandsTheLinkIs() {
        PersonalLink handedOn = link.inHandsOf(Optional.of(ColleagueId.random()));
        passesAt(NOON).give(handedOn, response);
        String other =
                value().replace(handedOn.actor().toString(), UUID.randomUUID().toString());

        assertThat(passesAt(NOON).find(link, comingBack())).contains(handedOn);
        assertThat(passesAt(NOON).find(link, with(named(link), other))).isEmpty();
    }

    @Test
    void knowsTheColleagueAgainWhenTheLinkIsOpenedAnew() {
        PersonalLink handedOn = link.inHandsOf(Optional.of(ColleagueId.random()));
        passesAt(NOON).give(handedOn, response);
        PersonalPasses later = passesAt(NOON.plus(properties.stay()).plusSeconds(1));

        assertThat(later.find(link, comingBack())).isEmpty();
        assertThat(later.asKnown(link, comingBack())).isEqualTo(handedOn);
        assertThat(later.asKnown(link, new MockHttpServletRequest())).isEqualTo(link);
        PersonalLink renewed = link(link.id(), 2);
        assertThat(later.asKnown(renewed, comingBack())).isEqualTo(renewed);
    }

    @Test
    void showsTheCookieToNoScriptAndNoOtherSite() {
        passesAt(NOON).give(link, response);

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-sida-" + link.id())
                .contains("Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
    }

    private MockHttpServletRequest comingBack() {
        return with(named(link), value());
    }

    private String value() {
        return response.getHeader("Set-Cookie").split("[=;]")[1];
    }

    private static String named(PersonalLink link) {
        return "__Host-sida-" + link.id();
    }

    private static MockHttpServletRequest with(String name, String value) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie(name, value));
        return request;
    }

    private PersonalPasses passesAt(Instant now) {
        return new PersonalPasses(
                new LinkSecrets(properties),
                new PublicSite("https://radslag.example"),
                properties,
                new Clock(java.time.Clock.fixed(now, ZoneOffset.UTC)));
    }

    private static PersonalLink link(LinkId id, int edition) {
        return new PersonalLink(
                id,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                NOON.plus(Duration.ofDays(99)),
                edition,
                Optional.empty());
    }
}
