package se.radslag.board;

import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import se.radslag.core.Clock;

/** Reads instants as the wall clock of the offices showed them; templates call it as {@code @moments}. */
@Component("moments")
class Moments {

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    public LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.zone());
    }

    /** The last moment before an instant: «till och med» the end of a day is that day, not the next. */
    public LocalDateTime until(Instant instant) {
        return at(instant.minusSeconds(1));
    }
}
