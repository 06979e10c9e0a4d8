package se.radslag.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A meeting as letters and pages tell it: days and hours are words of the reader's language.
 *
 * @param kind name of the {@link MeetingKind}; {@code meeting.kind.…} says it in words
 * @param day as «onsdag 12 maj 2027»
 * @param time as «10.00–15.00»
 */
public record MeetingFacts(
        String kind,
        String subject,
        String purpose,
        String day,
        String time,
        String place,
        String leader,
        String lastAnswerDay,
        List<String> framingQuestions) {

    /** Tells a meeting in a language. */
    public static MeetingFacts of(Meeting meeting, Locale language) {
        return new MeetingFacts(
                meeting.kind().name(),
                meeting.subject(),
                meeting.purpose(),
                day(meeting.day(), language),
                time(meeting.startsAt(), meeting.endsAt(), language),
                meeting.place(),
                meeting.leader(),
                day(meeting.lastAnswerDay(), language),
                meeting.framingQuestions());
    }

    /** A day in words, as «onsdag 12 maj 2027». */
    public static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language).format(day);
    }

    private static String time(LocalTime from, LocalTime until, Locale language) {
        String pattern = language.getLanguage().equals("sv") ? "HH.mm" : "HH:mm";
        DateTimeFormatter hour = DateTimeFormatter.ofPattern(pattern, language);
        return hour.format(from) + "–" + hour.format(until);
    }
}
