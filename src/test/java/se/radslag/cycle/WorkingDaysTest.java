package se.radslag.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-01",
                "2027-01-06",
                "2027-03-26",
                "2027-03-28",
                "2027-03-29",
                "2027-05-06",
                "2028-05-01",
                "2028-06-06",
                "2027-06-26",
                "2027-11-06",
                "2028-12-25",
                "2028-12-26"
            })
    void restsOnPublicHolidays(LocalDate holiday) {
        assertThat(days.isWorkingDay(holiday)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-06-25", "2027-12-24", "2027-12-31"})
    void restsOnTheThreeEvesThatTheLawTreatsAsHolidays(LocalDate eve) {
        assertThat(days.isWorkingDay(eve)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-06", "2027-02-07"})
    void restsAtWeekends(LocalDate day) {
        assertThat(days.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // two plain weeks
        "2027-02-01, 2027-02-15",
        // Good Friday and Easter Monday
        "2027-03-22, 2027-04-07",
        // Midsummer Eve
        "2027-06-21, 2027-07-06",
        // Christmas Eve, New Year's Eve, Epiphany
        "2027-12-20, 2028-01-05",
        // asked on a Saturday
        "2027-02-06, 2027-02-19"
    })
    void countsTenWorkingDaysAfterTheDayOfAsking(LocalDate asked, LocalDate due) {
        assertThat(days.after(asked, 10)).isEqualTo(due);
    }

    @Test
    void countsAnOrdinaryTuesday() {
        assertThat(days.isWorkingDay(LocalDate.of(2027, 2, 2))).isTrue();
    }

    /** Good Friday to Easter Monday. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-25, 2027-03-25, 2027-03-25",
        "2027-03-26, 2027-03-25, 2027-03-30",
        "2027-03-28, 2027-03-25, 2027-03-30",
        "2027-03-29, 2027-03-25, 2027-03-30"
    })
    void findsTheWorkingDaysNextToOthers(LocalDate day, LocalDate before, LocalDate after) {
        assertThat(days.onOrBefore(day)).isEqualTo(before);
        assertThat(days.onOrAfter(day)).isEqualTo(after);
    }
}
