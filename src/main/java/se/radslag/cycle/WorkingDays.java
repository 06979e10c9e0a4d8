package se.radslag.cycle;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Swedish working days.
 *
 * <p>Not counted are Saturdays, Sundays and the public holidays of lagen (1989:253) om allmänna helgdagar, and besides them Midsummer Eve, Christmas Eve
 * and New Year's Eve, which 2 § lagen (1930:173) om beräkning av lagstadgad tid treats alike. The calendar of the library holds all of them.
 */
public final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.isHoliday(day);
    }

    /** The day itself if work is done then, or else the next such day. */
    public LocalDate onOrAfter(LocalDate day) {
        return isWorkingDay(day) ? day : after(day, 1);
    }

    /** The day itself if work is done then, or else the last such day before it. */
    public LocalDate onOrBefore(LocalDate day) {
        return Stream.iterate(day, before -> before.minusDays(1))
                .filter(this::isWorkingDay)
                .findFirst()
                .orElseThrow();
    }

    /** The n-th working day after a day, that day itself not counted. */
    public LocalDate after(LocalDate day, int n) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                .filter(this::isWorkingDay)
                .skip(n - 1L)
                .findFirst()
                .orElseThrow();
    }
}
