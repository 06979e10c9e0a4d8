package se.radslag.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * The one clock of rooms and engine, in the one zone of the offices (property {@code radslag.zone}).
 *
 * <p>Instants are cut to microseconds, which is what PostgreSQL's {@code timestamptz} keeps.
 */
@Component
public class Clock {

    private final java.time.Clock source;

    public Clock(java.time.Clock source) {
        this.source = source;
    }

    public Instant now() {
        return source.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone());
    }

    public ZoneId zone() {
        return source.getZone();
    }

    public Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone()).toInstant();
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    /** The end of a last day: 24.00 in the offices' zone, also when the clocks change that night. */
    public Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /** So long before, with whole days counted by the calendar: a day is a day, also when the clocks change in it. */
    public Instant before(Instant end, Duration time) {
        return end.atZone(zone())
                .minusDays(time.toDays())
                .minus(time.minusDays(time.toDays()))
                .toInstant();
    }

    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    @Configuration(proxyBeanMethods = false)
    static class Source {

        @Bean
        @ConditionalOnMissingBean
        java.time.Clock timeSource(@Value("${radslag.zone}") ZoneId zone) {
            return java.time.Clock.system(zone);
        }
    }
}
