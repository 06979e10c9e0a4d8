package se.radslag.mail;

import se.radslag.core.Id;

/**
 * The letters that one step of a year or a meeting sends together; they are written held, may be reviewed, and are released together.
 *
 * @param owner identity of the cycle, meeting or request
 * @param name as {@code proposal-call}
 */
public record Stage(Id owner, String name) {

    @Override
    public String toString() {
        return owner.value() + ":" + name;
    }
}
