package se.radslag.casefile;

/** Which way a document went. */
public enum Direction {
    IN,
    OUT,
    PUBLISHED,
    /** It went nowhere: what was done is noted. */
    NOTE
}
