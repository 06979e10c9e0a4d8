package se.radslag.mail;

/** There are letters to deliver once this transaction has committed. */
record LettersPosted() {}
