package se.radslag.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DateWordsTest {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final DateWords swedish = new DateWords(Locale.forLanguageTag("sv"), SWEDEN);
    private final DateWords english = new DateWords(Locale.ENGLISH, SWEDEN);

    @Test
    void endsALastDayAtMidnight() {
        Instant midnight = Instant.parse("2027-01-04T23:00:00Z");
        assertThat(swedish.moment(midnight)).isEqualTo("måndagen den 4 januari 2027 kl. 24.00");
        assertThat(english.moment(midnight)).isEqualTo("Monday 4 January 2027, 24:00");
    }

    @Test
    void countsTheHoursAfterMidnightFromNought() {
        Instant early = Instant.parse("2027-01-04T23:07:00Z");
        assertThat(swedish.moment(early)).isEqualTo("tisdagen den 5 januari 2027 kl. 00.07");
        assertThat(english.moment(early)).isEqualTo("Tuesday 5 January 2027, 00:07");
    }
}
