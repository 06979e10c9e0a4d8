package se.radslag.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan of a meeting as staff typed it. Nothing of it is checked yet. */
public record MeetingPlan(
        @Nullable String subject,
        @Nullable String purpose,
        @Nullable LocalDate day,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable String place,
        @Nullable String leader,
        @Nullable LocalDate lastAnswerDay,
        List<String> framingQuestions) {

    MeetingDates dates() {
        return new MeetingDates(day, startsAt, endsAt, place, lastAnswerDay);
    }

    /** The framing questions without the rows that were left blank. */
    List<String> questionsAsked() {
        return framingQuestions.stream()
                .map(String::strip)
                .filter(question -> !question.isEmpty())
                .toList();
    }
}
