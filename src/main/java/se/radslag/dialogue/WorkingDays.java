package se.radslag.dialogue;

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
final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

    boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.isHoliday(day);
    }

    /** The n-th working day after a day, that day itself not counted. */
    LocalDate after(LocalDate day, int n) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                .filter(this::isWorkingDay)
                .skip(n - 1L)
                .findFirst()
                .orElseThrow();
    }
}
