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
        assertThat(swedish.moment(midnight)).isEqualTo("måndagen den 4\u00a0januari 2027 kl.\u00a024.00");
        assertThat(english.moment(midnight)).isEqualTo("Monday 4\u00a0January 2027, 24:00");
    }

    @Test
    void countsTheHoursAfterMidnightFromNought() {
        Instant early = Instant.parse("2027-01-04T23:07:00Z");
        assertThat(swedish.moment(early)).isEqualTo("tisdagen den 5\u00a0januari 2027 kl.\u00a000.07");
        assertThat(english.moment(early)).isEqualTo("Tuesday 5\u00a0January 2027, 00:07");
    }

    @Test
    void hasSpacesLikeAnyOtherWhereTheTextIsSearchedOrCopied() {
        assertThat(DateWords.plain(swedish.hours("13:00", "16:00"))).isEqualTo("kl. 13.00–16.00");
    }
}
