package se.radslag.board;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.StartCycle;

/** Starts years for tests, each with a policy area of its own, without a process behind it. */
class Years {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final CycleService cycles;
    private final Clock clock;

    private Years(CycleService cycles, Clock clock) {
        this.cycles = cycles;
        this.clock = clock;
    }

    static Years in(AutowireCapableBeanFactory context) {
        return new Years(context.getBean(CycleService.class), context.getBean(Clock.class));
    }

    /** A year of the office that the signed-in staff work for. */
    CycleId start() {
        int number = COUNT.incrementAndGet();
        LocalDate today = clock.today();
        return cycles.start(new StartCycle(
                cycles.offices().get(0).id(),
                "Prov " + number,
                "Egen organisering och inflytande",
                today.getYear(),
                "A2027/0%04d/IU".formatted(number),
                today.plusDays(30),
                today.plusDays(90),
                "dialog@radslag.example",
                "alla",
                false));
    }
}
