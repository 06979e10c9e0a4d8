package se.radslag.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** New time and place of a meeting, as staff typed them. Nothing of it is checked yet. */
public record MeetingDates(
        @Nullable LocalDate day,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable String place,
        @Nullable LocalDate lastAnswerDay) {}
