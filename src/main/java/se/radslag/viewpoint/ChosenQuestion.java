package se.radslag.viewpoint;

/**
 * A question chosen for a sakråd.
 *
 * @param ordinal 1 or 2
 * @param reason why it was chosen, as everybody will read it
 */
public record ChosenQuestion(int ordinal, QuestionId questionId, String title, String reason) {}
