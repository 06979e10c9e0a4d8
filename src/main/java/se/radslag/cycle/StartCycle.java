package se.radslag.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a case officer states to start a year. Nothing of it is checked yet.
 *
 * @param participants {@code alla} (or nothing) for all active organisations, else a tag
 */
public record StartCycle(
        OfficeId officeId,
        @Nullable String policyArea,
        @Nullable String theme,
        @Nullable Integer year,
        @Nullable String recordNumber,
        @Nullable LocalDate lastProposalDay,
        @Nullable LocalDate samradDay,
        @Nullable String contactAddress,
        @Nullable String participants,
        boolean reviewLetters) {}
