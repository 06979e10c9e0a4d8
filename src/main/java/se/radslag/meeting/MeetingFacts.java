package se.radslag.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A meeting as letters and pages tell it; {@code meeting/_facts} draws it. */
public record MeetingFacts(
        MeetingKind kind,
        String subject,
        String purpose,
        LocalDate day,
        LocalTime startsAt,
        LocalTime endsAt,
        String place,
        String leader,
        LocalDate lastAnswerDay,
        List<String> framingQuestions) {

    /** What a meeting is like now. */
    public static MeetingFacts of(Meeting meeting) {
        return new MeetingFacts(
                meeting.kind(),
                meeting.subject(),
                meeting.purpose(),
                meeting.day(),
                meeting.startsAt(),
                meeting.endsAt(),
                meeting.place(),
                meeting.leader(),
                meeting.lastAnswerDay(),
                meeting.framingQuestions());
    }
}
