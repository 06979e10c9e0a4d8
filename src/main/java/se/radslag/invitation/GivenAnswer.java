package se.radslag.invitation;

import java.time.Instant;

/**
 * An answer as it was once given; a later one may have taken its place.
 *
 * @param said what was said when it was given, if staff noted it; may be empty
 */
public record GivenAnswer(Instant at, Origin origin, AnswerFacts answer, String said) {}
