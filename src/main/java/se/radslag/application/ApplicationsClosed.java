package se.radslag.application;

/** The meeting takes no applications, or takes them no longer. */
class ApplicationsClosed extends RuntimeException {}
