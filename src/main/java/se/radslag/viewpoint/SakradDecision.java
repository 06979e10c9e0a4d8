package se.radslag.viewpoint;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;

/**
 * How it goes on after a sakråd was called off.
 *
 * @param day the new day, needed also when another question is taken up; empty if there will be no sakråd
 * @param reason as everybody will read it
 */
public record SakradDecision(
        Way way, Optional<LocalDate> day, @Nullable String reason) {

    private static final int LONG_TEXT = 10_000;

    /** The ways open after a sakråd was called off. */
    public enum Way {
        /** The same question, on another day. */
        NEW_DAY,
        /** Another of the questions raised takes its place. */
        OTHER_QUESTION,
        /** There will be no sakråd in its place. */
        NONE
    }

    Checks check(LocalDate today) {
        boolean held = way != Way.NONE;
        return new Checks()
                .that(!held || day.isPresent(), "newDay", "core.required")
                .that(!held || day.map(d -> !d.isBefore(today)).orElse(true), "newDay", "meeting.in-the-past")
                .text(reason, "reason", LONG_TEXT);
    }
}
