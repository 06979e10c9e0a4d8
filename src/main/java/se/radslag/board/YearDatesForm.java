package se.radslag.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** The dates of a year as typed, and the version of the year they were read from. */
record YearDatesForm(
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate lastProposalDay,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate samradDay,
        int version) {}
