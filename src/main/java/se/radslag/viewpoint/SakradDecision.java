package se.radslag.viewpoint;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How it goes on after a sakråd was called off.
 *
 * @param day the new day; also foreseen when another question is taken up; empty if there will be no sakråd
 * @param reason as everybody will read it
 */
public record SakradDecision(Way way, Optional<LocalDate> day, String reason) {

    public enum Way {
        NEW_DAY,
        OTHER_QUESTION,
        NONE
    }
}
