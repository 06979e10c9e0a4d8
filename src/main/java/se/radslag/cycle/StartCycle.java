package se.radslag.cycle;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;
import se.radslag.core.EmailAddress;

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
        boolean reviewLetters) {

    /** The dialogue has existed since this year. */
    private static final int FIRST_YEAR = 2017;

    private static final int LAST_YEAR = 2100;

    /** Notes all that is wrong, but for the participants, which only the directory can tell. */
    void check(Checks checks, LocalDate today) {
        checks.line(policyArea, "policyArea", 200).line(theme, "theme", 200).line(recordNumber, "recordNumber", 60);
        checks.line(contactAddress, "contactAddress", 254);
        checks.that(isBlank(contactAddress) || isAddress(), "contactAddress", "core.email");
        checks.that(year != null, "year", "core.required");
        checks.that(year == null || (year >= FIRST_YEAR && year <= LAST_YEAR), "year", "cycle.year");
        checks.that(lastProposalDay != null, "lastProposalDay", "core.required");
        checks.that(samradDay != null, "samradDay", "core.required");
        Days.checkProposalDay(checks, lastProposalDay, today);
        Days.checkSamradDay(checks, samradDay, year, today);
        Days.checkOrder(checks, lastProposalDay, samradDay);
    }

    /** The tag that selects who takes part; empty for all. */
    Optional<String> tag() {
        String words = participants == null ? "" : participants.strip();
        return words.isEmpty() || words.equalsIgnoreCase("alla") ? Optional.empty() : Optional.of(words);
    }

    /** The year as it begins; only after {@link #check}. */
    Cycle begin(Instant at) {
        return new Cycle(
                CycleId.random(),
                officeId,
                requireNonNull(policyArea).strip(),
                requireNonNull(theme).strip(),
                requireNonNull(year),
                requireNonNull(recordNumber).strip(),
                requireNonNull(lastProposalDay),
                Optional.empty(),
                requireNonNull(samradDay),
                requireNonNull(contactAddress).strip(),
                reviewLetters,
                Cycle.Status.OPEN,
                "",
                at,
                Optional.empty(),
                0);
    }

    private boolean isAddress() {
        return EmailAddress.isValid(requireNonNull(contactAddress).strip());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
