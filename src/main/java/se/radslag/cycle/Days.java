package se.radslag.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;

/** What makes the two days sensible that a year is started with. A day left out is no concern here. */
final class Days {

    /** Nobody plans further ahead; a day beyond is a slip of the pen. */
    private static final int YEARS_AHEAD = 2;

    private Days() {}

    static void checkProposalDay(Checks checks, @Nullable LocalDate day, LocalDate today) {
        checkNear(checks, "lastProposalDay", day, today);
    }

    /** The samråd may be late, at the beginning of the next year, but no later. */
    static void checkSamradDay(Checks checks, @Nullable LocalDate day, @Nullable Integer year, LocalDate today) {
        checkNear(checks, "samradDay", day, today);
        if (day != null && year != null) {
            int late = day.getYear() - year;
            checks.that(late == 0 || late == 1, "samradDay", "cycle.samrad-in-other-year", text(year), text(year + 1));
        }
    }

    static void checkOrder(Checks checks, @Nullable LocalDate lastProposalDay, @Nullable LocalDate samradDay) {
        boolean wrong = lastProposalDay != null && samradDay != null && !samradDay.isAfter(lastProposalDay);
        checks.that(!wrong, "samradDay", "cycle.samrad-before-proposals");
    }

    private static void checkNear(Checks checks, String field, @Nullable LocalDate day, LocalDate today) {
        checks.that(day == null || !day.isBefore(today), field, "cycle.day-passed");
        checks.that(day == null || !day.isAfter(today.plusYears(YEARS_AHEAD)), field, "cycle.day-far-off", YEARS_AHEAD);
    }

    /** As text, since a message would group the digits of a number. */
    private static String text(int year) {
        return Integer.toString(year);
    }
}
