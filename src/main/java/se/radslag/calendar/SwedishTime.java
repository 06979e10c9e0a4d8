package se.radslag.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The time that entries are written in, and its rules, which go with each: so a reader without a table of the world's zones knows the hour too.
 *
 * <p>The library's own table calls Stockholm Berlin, begins in 1893, and would like to renew itself over the network.
 */
final class SwedishTime {

    /** What holds since 1996; older entries there are none. */
    static final VTimeZone ZONE = zone();

    private static final String NAME = "Europe/Stockholm";
    private static final ZoneId PLACE = ZoneId.of(NAME);

    private SwedishTime() {}

    static ZonedDateTime of(Instant instant) {
        return instant.atZone(PLACE);
    }

    private static VTimeZone zone() {
        VTimeZone zone = new VTimeZone(new PropertyList(), new ComponentList<>());
        zone.add(new TzId(NAME));
        zone.add(rule(new Daylight(new PropertyList()), "CEST", LocalDateTime.of(1996, 3, 31, 2, 0), 1, 2));
        zone.add(rule(new Standard(new PropertyList()), "CET", LocalDateTime.of(1996, 10, 27, 3, 0), 2, 1));
        return zone;
    }

    /** On the last Sunday of the month each year. */
    private static Observance rule(Observance observance, String name, LocalDateTime first, int before, int after) {
        observance.add(new TzName(name));
        observance.add(new DtStart<>(first));
        observance.add(new TzOffsetFrom(ZoneOffset.ofHours(before)));
        observance.add(new TzOffsetTo(ZoneOffset.ofHours(after)));
        observance.add(new RRule<>("FREQ=YEARLY;BYMONTH=%d;BYDAY=-1SU".formatted(first.getMonthValue())));
        return observance;
    }
}
