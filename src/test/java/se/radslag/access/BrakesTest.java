package se.radslag.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

class BrakesTest {

    private final AccessProperties properties = LinkSecretsTest.properties("a key of at least thirty-two characters");
    private final Brakes brakes = new Brakes(properties);

    @Test
    void stopsALinkThatSendsFasterThanPeopleDo() {
        for (int sent = 0; sent < properties.postsByLink(); sent++) {
            pass("POST", "192.0.2." + sent, "a");
        }

        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(() -> pass("POST", "192.0.2.99", "a"))
                .satisfies(stopped ->
                        assertThat(stopped.patience()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1)));
        assertThatCode(() -> pass("POST", "192.0.2.99", "b")).doesNotThrowAnyException();
    }

    @Test
    void stopsAnAddressThatSendsFasterThanAnOfficeDoes() {
        for (int sent = 0; sent < properties.postsFromAddress(); sent++) {
            pass("POST", "192.0.2.1", "link " + sent);
        }

        assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> pass("POST", "192.0.2.1", "another"));
        assertThatCode(() -> pass("POST", "192.0.2.2", "another")).doesNotThrowAnyException();
    }

    @Test
    void letsAnybodyReadAsMuchAsTheyLike() {
        assertThatCode(() -> {
                    for (int read = 0; read < 100; read++) {
                        pass("GET", "192.0.2.1", "a");
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void stopsWhoeverTriesLinks() {
        MockHttpServletRequest guesser = from("192.0.2.1");
        for (int tried = 0; tried < properties.failuresFromAddress(); tried++) {
            brakes.noteFailure(guesser);
        }

        assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> brakes.noteFailure(guesser));
        assertThatCode(() -> brakes.noteFailure(from("192.0.2.2"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false"
    })
    void takesAnIpv6NetworkForOneSender(String one, String other, boolean same) {
        assertThat(Brakes.network(one).equals(Brakes.network(other))).isEqualTo(same);
    }

    private void pass(String method, String address, String link) {
        MockHttpServletRequest request = from(address);
        request.setMethod(method);
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("link", link));
        brakes.preHandle(request, new MockHttpServletResponse(), this);
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
