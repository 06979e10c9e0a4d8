package se.radslag.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;

/** What a plan or a move must hold; everything that is wrong is said at once. */
final class PlanCheck {

    private static final int LINE = 200;
    static final int LONG_TEXT = 10_000;
    private static final int QUESTION = 500;
    private static final int QUESTIONS = 20;

    /** Nobody plans a meeting further ahead; a day beyond is a slip of the pen. */
    private static final int YEARS_AHEAD = 2;

    private PlanCheck() {}

    static void plan(MeetingKind kind, MeetingPlan plan, LocalDate today) {
        Checks checks = new Checks()
                .line(plan.subject(), "subject", LINE)
                .text(plan.purpose(), "purpose", LONG_TEXT)
                .line(plan.leader(), "leader", LINE);
        dates(checks, plan.dates(), today);
        notPast(checks, plan.lastAnswerDay(), "lastAnswerDay", today);
        questions(checks, kind, plan);
        checks.done();
    }

    /** A last day to answer that is left as it was may lie in the past: a new room can be given the day before the meeting. */
    static void move(Meeting meeting, MeetingDates dates, LocalDate today) {
        Checks checks = new Checks();
        dates(checks, dates, today);
        if (!meeting.lastAnswerDay().equals(dates.lastAnswerDay())) {
            notPast(checks, dates.lastAnswerDay(), "lastAnswerDay", today);
        }
        checks.done();
    }

    private static void dates(Checks checks, MeetingDates dates, LocalDate today) {
        required(checks, dates.day(), "day");
        required(checks, dates.startsAt(), "startsAt");
        required(checks, dates.endsAt(), "endsAt");
        required(checks, dates.lastAnswerDay(), "lastAnswerDay");
        checks.line(dates.place(), "place", LINE);
        notPast(checks, dates.day(), "day", today);
        checks.that(isNear(dates.day(), today), "day", "meeting.far-off", YEARS_AHEAD);
        checks.that(inOrder(dates.startsAt(), dates.endsAt()), "endsAt", "meeting.ends-before-start");
        checks.that(inOrder(dates.lastAnswerDay(), dates.day()), "lastAnswerDay", "meeting.answer-day-too-late");
    }

    private static void required(Checks checks, @Nullable Object value, String field) {
        checks.that(value != null, field, "core.required");
    }

    private static void notPast(Checks checks, @Nullable LocalDate day, String field, LocalDate today) {
        checks.that(day == null || !day.isBefore(today), field, "meeting.in-the-past");
    }

    private static boolean isNear(@Nullable LocalDate day, LocalDate today) {
        return day == null || !day.isAfter(today.plusYears(YEARS_AHEAD));
    }

    private static boolean inOrder(@Nullable LocalTime first, @Nullable LocalTime second) {
        return first == null || second == null || first.isBefore(second);
    }

    private static boolean inOrder(@Nullable LocalDate first, @Nullable LocalDate second) {
        return first == null || second == null || first.isBefore(second);
    }

    private static void questions(Checks checks, MeetingKind kind, MeetingPlan plan) {
        var asked = plan.questionsAsked();
        checks.that(kind != MeetingKind.SAKRAD || !asked.isEmpty(), "framingQuestions", "meeting.question-required");
        checks.that(asked.size() <= QUESTIONS, "framingQuestions", "meeting.too-many-questions", QUESTIONS);
        checks.that(
                asked.stream().allMatch(question -> question.length() <= QUESTION),
                "framingQuestions",
                "meeting.question-too-long",
                QUESTION);
    }
}
