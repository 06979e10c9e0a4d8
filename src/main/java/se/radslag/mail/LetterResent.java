package se.radslag.mail;

/** A letter that was given up has been put in line again. */
public record LetterResent(LetterId letterId) {}
