package se.radslag.board;

import java.util.List;
import java.util.stream.IntStream;

/** A framing question, and what organisations have answered to it in writing. */
record WrittenAnswers(String question, List<By> answers) {

    /** What one organisation has written. */
    record By(String organisation, String text) {}

    /** For each question, in their order; those that nobody answered too. */
    static List<WrittenAnswers> of(List<String> questions, List<GuestRow> guests) {
        return IntStream.range(0, questions.size())
                .mapToObj(row -> new WrittenAnswers(questions.get(row), to(row, guests)))
                .toList();
    }

    private static List<By> to(int row, List<GuestRow> guests) {
        return guests.stream()
                .map(guest -> new By(guest.organisation(), guest.written(row)))
                .filter(by -> !by.text().isEmpty())
                .toList();
    }
}
