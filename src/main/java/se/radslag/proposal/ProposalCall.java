package se.radslag.proposal;

import java.time.LocalDate;
import se.radslag.cycle.CycleId;

/**
 * The call for proposals of a year, once it is written.
 *
 * @param toldLastDay the last day that those who are asked have been told, be it by the call or by a later letter
 * @param sent whether it has left the house; until then it is kept for review
 */
record ProposalCall(CycleId cycleId, LocalDate toldLastDay, boolean sent) {

    boolean tells(LocalDate lastDay) {
        return toldLastDay.equals(lastDay);
    }
}
