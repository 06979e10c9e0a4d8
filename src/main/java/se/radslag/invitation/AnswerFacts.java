package se.radslag.invitation;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.radslag.meeting.Need;

/** An organisation's answer as letters and pages tell it; {@code invitation/_answer} draws it. */
public record AnswerFacts(
        Invitation.Status status,
        List<Delegate> delegates,
        List<Needed> needed,
        String needs,
        String declineReason,
        List<Written> written,
        String example,
        @Nullable DayPart hours,
        boolean travel) {

    /** A need that somebody has, with words that may be empty. */
    public record Needed(Need need, String words) {}

    /** A framing question that was answered in writing. */
    public record Written(String question, String text) {}

    /** @param questions the meeting's framing questions */
    public static AnswerFacts of(Invitation invitation, List<String> questions) {
        return of(
                invitation.status(),
                invitation.delegates(),
                invitation.needs(),
                invitation.declineReason(),
                invitation.particulars(),
                questions);
    }

    static AnswerFacts of(
            Invitation.Status status,
            List<Delegate> people,
            String needs,
            String reason,
            Particulars told,
            List<String> questions) {
        return new AnswerFacts(
                status,
                people,
                told.needs().entrySet().stream()
                        .map(need -> new Needed(need.getKey(), need.getValue()))
                        .toList(),
                needs,
                reason,
                written(told.written(), questions),
                told.example(),
                told.hours(),
                told.travel());
    }

    private static List<Written> written(List<String> answers, List<String> questions) {
        return IntStream.range(0, Math.min(answers.size(), questions.size()))
                .filter(row -> !answers.get(row).isEmpty())
                .mapToObj(row -> new Written(questions.get(row), answers.get(row)))
                .toList();
    }
}
