package se.radslag.local;

import java.time.Instant;

/**
 * A date ahead of which something waits.
 *
 * @param matter which year or other matter waits
 * @param what what happens then
 */
public record ComingDate(String matter, String what, Instant at) {

    /** Whether the other tells the same in other words: a room's date is as a rule a timer's too. */
    boolean isAlso(ComingDate other) {
        return matter.equals(other.matter) && at.equals(other.at);
    }
}
