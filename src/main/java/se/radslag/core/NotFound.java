package se.radslag.core;

/** What was asked for does not exist, or the one who asks may not know that it does: both look the same (404). */
public class NotFound extends RuntimeException {}
