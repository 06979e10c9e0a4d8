package se.radslag.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.util.LinkedMultiValueMap;
import se.radslag.testing.Letters;
import se.radslag.testing.RadslagTest;

@RadslagTest
class LocalPagesIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    LocalClock clock;

    @Autowired
    JavaMailSender sender;

    @Autowired
    Letters letters;

    @Test
    void movesTheClockToTheStartOfADay() {
        var day = clock.instant().atZone(clock.getZone()).toLocalDate().plusDays(3);
        assertThat(move(day.toString()).getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(Duration.between(day.atStartOfDay(clock.getZone()).toInstant(), clock.instant()))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @Test
    void movesTheClockToAnInstant() {
        var instant = clock.instant().plus(Duration.ofHours(5));
        assertThat(move(instant.toString()).getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(clock.instant()).isAfterOrEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "i morgon", "2026-13-01", "2000-01-01", "2000-01-01T00:00:00Z", "+999999999-01-01T00:00:00Z"
            })
    void refusesToMoveTheClockElsewhere(String till) {
        var before = clock.instant();
        var answer = move(till);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(page(answer).select("[role=alert]").text()).startsWith("Klockan står kvar");
        assertThat(Duration.between(before, clock.instant())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void showsALetterWithoutLettingItDoAnything() throws Exception {
        var message = sender.createMimeMessage();
        var letter = new MimeMessageHelper(message, true, "UTF-8");
        letter.setFrom("dialog@radslag.example");
        letter.setTo("lokalt@radslag.example");
        letter.setSubject("Åäö <b>");
        letter.setText("Ren text", "<p>Rik text</p><script>alert(1)</script>");
        sender.send(message);
        int number = letters.awaitSubject("lokalt@radslag.example", "Åäö").number();

        var shown = page(http.getForEntity("/lokalt/brev/" + number, String.class));
        assertThat(shown.select("h1").text()).isEqualTo("Åäö <b>");
        assertThat(shown.select("#text").text()).isEqualTo("Ren text");
        assertThat(shown.select("iframe").attr("sandbox")).doesNotContain("allow-scripts", "allow-same-origin");
        var html = http.getForEntity("/lokalt/brev/%d/html".formatted(number), String.class);
        assertThat(html.getBody()).contains("<p>Rik text</p>");
        assertThat(html.getHeaders().getFirst("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(page(http.getForEntity("/lokalt/brev", String.class))
                        .select("tbody tr a")
                        .first()
                        .text())
                .isEqualTo("Åäö <b>");
    }

    @Test
    void knowsNoLetterThatNeverCame() {
        assertThat(http.getForEntity("/lokalt/brev/100000", String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    private ResponseEntity<String> move(String till) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("till", till);
        return http.withRedirects(Redirects.DONT_FOLLOW).postForEntity("/lokalt/klocka", form, String.class);
    }

    private static Document page(ResponseEntity<String> answer) {
        return Jsoup.parse(String.valueOf(answer.getBody()));
    }
}
