package se.radslag.local;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Reads where somebody wants the clock to be, or says in Swedish why it cannot be there. */
record Move(Instant to) {

    private static final Duration FARTHEST = Duration.ofDays(3660);

    /** Why the clock stays where it is. */
    static class NotPossible extends RuntimeException {
        NotPossible(String why) {
            super(why);
        }
    }

    /**
     * @param text an ISO date, meaning the start of that day, or an ISO instant with Z or an offset
     * @throws NotPossible if it is neither, or behind, or very far ahead
     */
    static Move read(String text, Clock clock) {
        var to = instant(text.strip(), clock.getZone());
        if (to.isBefore(clock.instant())) {
            throw new NotPossible("Klockan kan bara gå framåt, och den tiden har redan varit.");
        }
        if (to.isAfter(clock.instant().plus(FARTHEST))) {
            throw new NotPossible("Så långt fram kan klockan inte gå på en gång: högst tio år.");
        }
        return new Move(to);
    }

    /** A plus that was not encoded arrives as a space. */
    private static Instant instant(String typed, ZoneId zone) {
        var text = typed.replace(' ', '+');
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            throw new NotPossible("Skriv ett datum som 2027-03-01, eller en tidpunkt som 2027-03-01T09:00:00+01:00.");
        }
    }
}
