package se.radslag.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One year's dialogue of an office in a policy area.
 *
 * @param lastProposalDay proposals are taken until the end of this day
 * @param proposalsClosedAt set when staff closed the collection before its last day had ended
 * @param samradDay the day foreseen for the samråd; once the meeting is planned its own day holds
 * @param reviewLetters whether staff look at each stage's letters before they are sent
 */
public record Cycle(
        CycleId id,
        OfficeId officeId,
        String policyArea,
        String theme,
        int year,
        String recordNumber,
        LocalDate lastProposalDay,
        Optional<Instant> proposalsClosedAt,
        LocalDate samradDay,
        String contactAddress,
        boolean reviewLetters,
        Status status,
        Instant startedAt,
        int version) {

    /** Where a year can be. */
    public enum Status {
        /** The year runs. */
        OPEN,
        /** The year's documentation is published and the closing letter written. */
        ENDED,
        /** Staff called the year off. */
        CALLED_OFF
    }

    /** What people call the year, as «Integration 2027». */
    public String title() {
        return policyArea + " " + year;
    }
}
