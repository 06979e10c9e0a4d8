package se.radslag.cycle;

import java.time.LocalDate;
import java.util.UUID;

/** Years to try things on, each of a policy area of its own. */
public final class Years {

    private Years() {}

    /** A year of all organisations: proposals for a month from {@code today}, the samråd another month later. */
    public static StartCycle starting(CycleService cycles, LocalDate today) {
        return ending(cycles, today.plusMonths(1));
    }

    /** A year whose proposals are taken until the end of that day. */
    public static StartCycle ending(CycleService cycles, LocalDate lastProposalDay) {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        LocalDate samradDay = lastProposalDay.plusMonths(1);
        return new StartCycle(
                cycles.offices().get(0).id(),
                "Integration " + unique,
                "Språk och arbete",
                samradDay.getYear(),
                "A2027/" + unique + "/IU",
                lastProposalDay,
                samradDay,
                "dialog@arbetsmarknad.example",
                "alla",
                false);
    }
}
