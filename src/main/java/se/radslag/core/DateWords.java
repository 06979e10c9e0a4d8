package se.radslag.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Dates and times as people read them, in templates called {@code #when}.
 *
 * <p>A day stays on one line with its month, an hour with its «kl.», where lines are broken by whoever shows them.
 *
 * <p>Takes a {@code LocalDate}, {@code LocalTime} or {@code Instant}, or its ISO text, which is what a letter's model holds.
 */
public final class DateWords {

    /** Keeps what stands before and after it on one line. */
    private static final char UNBROKEN = '\u00a0';

    private static final String DATE = "d" + UNBROKEN + "MMMM y";
    private static final String HOUR = "'kl.'" + UNBROKEN;

    private final Locale locale;
    private final ZoneId zone;

    public DateWords(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    /** A text that is searched, copied or edited, where a space is to be a space. */
    public static String plain(String text) {
        return text.replace(UNBROKEN, ' ');
    }

    /** «tisdagen den 12 december 2017», "Tuesday 12 December 2017". */
    public String day(Object date) {
        return inWords((swedish() ? "EEEE'en den' " : "EEEE ") + DATE, date);
    }

    /** «12 december 2017», "12 December 2017". */
    public String date(Object date) {
        return inWords(DATE, date);
    }

    /** «kl. 13.00», "13:00". */
    public String time(Object time) {
        return inWords(swedish() ? HOUR + "HH.mm" : "HH:mm", time);
    }

    /** «kl. 13.00–16.00», "13:00–16:00". */
    public String hours(Object from, Object until) {
        return time(from) + "–" + inWords(swedish() ? "HH.mm" : "HH:mm", until);
    }

    /**
     * «tisdagen den 12 december 2017 kl. 13.00», "Tuesday 12 December 2017, 13:00".
     *
     * <p>Midnight is the end of a last day, as people count: «kl. 24.00» of the day before.
     */
    public String moment(Object instant) {
        LocalDateTime moment = LocalDateTime.from(temporal(instant));
        boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        LocalDateTime day = midnight ? moment.minusDays(1) : moment;
        return day(day)
                + (swedish() ? " " : ", ")
                + (midnight ? inWords(swedish() ? HOUR + "kk.mm" : "kk:mm", moment) : time(moment));
    }

    private boolean swedish() {
        return !"en".equals(locale.getLanguage());
    }

    private String inWords(String pattern, Object value) {
        return DateTimeFormatter.ofPattern(pattern, swedish() ? Locale.forLanguageTag("sv") : Locale.UK)
                .format(temporal(value));
    }

    private TemporalAccessor temporal(Object value) {
        TemporalAccessor read = value instanceof TemporalAccessor temporal ? temporal : parse(value.toString());
        return read instanceof Instant instant ? instant.atZone(zone) : read;
    }

    private static TemporalAccessor parse(String iso) {
        if (iso.endsWith("Z")) {
            return Instant.parse(iso);
        }
        if (iso.contains("T")) {
            return LocalDateTime.parse(iso);
        }
        return iso.contains(":") ? LocalTime.parse(iso) : LocalDate.parse(iso);
    }
}
