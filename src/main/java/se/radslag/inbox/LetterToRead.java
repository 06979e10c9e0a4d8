package se.radslag.inbox;

/** A person must read a letter: a person wrote it, or no program can do what it asks. Told once of each letter. */
public record LetterToRead(IncomingLetterId letterId) {}
