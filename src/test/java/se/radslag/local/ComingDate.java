package se.radslag.local;

import java.time.Instant;

/**
 * A date ahead of which something waits.
 *
 * @param matter which year or other matter waits
 * @param what what happens then
 */
public record ComingDate(String matter, String what, Instant at) {}
