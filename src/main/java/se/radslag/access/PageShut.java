package se.radslag.access;

/** A personal page was asked for by somebody who has not opened its link, or not lately; all look the same, also links that there are not. */
class PageShut extends RuntimeException {}
