package se.radslag.board;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import se.radslag.meeting.MeetingDates;

/** Time and place of a meeting as typed, and the version of the meeting they were read from. */
record MeetingDatesForm(
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
        @DateTimeFormat(iso = ISO.TIME) @Nullable LocalTime startsAt,
        @DateTimeFormat(iso = ISO.TIME) @Nullable LocalTime endsAt,
        @Nullable String place,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate lastAnswerDay,
        int version) {

    MeetingDates dates() {
        return new MeetingDates(day, startsAt, endsAt, place, lastAnswerDay);
    }
}
