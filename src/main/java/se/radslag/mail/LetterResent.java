package se.radslag.mail;

/** A letter that was lost has been put in line again, or another in its place. */
public record LetterResent(LetterId letterId) {}
