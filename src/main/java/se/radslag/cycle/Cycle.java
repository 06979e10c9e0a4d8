package se.radslag.cycle;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;
import se.radslag.core.Clock;
import se.radslag.core.Refused;

/**
 * One year's dialogue of an office in a policy area.
 *
 * @param lastProposalDay proposals are taken until the end of this day
 * @param proposalsClosedAt set when staff closed the collection before its last day had ended
 * @param samradDay the day foreseen for the samråd; once the meeting is planned its own day holds
 * @param reviewLetters whether staff look at each stage's letters before they are sent
 * @param calledOffReason why the year was called off, as everybody may read it; empty unless it was
 * @param participantsSettledAt when it was settled who takes part; empty until then
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
        String calledOffReason,
        Instant startedAt,
        Optional<Instant> participantsSettledAt,
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

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    /** When the collection of proposals ends: at the end of its last day, or when staff closed it. */
    public Instant proposalsCloseAt(Clock clock) {
        return proposalsClosedAt.orElseGet(() -> clock.endOf(lastProposalDay));
    }

    /** Whether organisations may still propose, change and decline. */
    public boolean takesProposals(Clock clock) {
        return isOpen() && clock.now().isBefore(proposalsCloseAt(clock));
    }

    /** The reminder goes out {@code before} the end, or half-way through the time given if that is shorter. */
    Instant proposalReminderAt(Clock clock, Duration before) {
        Instant from = participantsSettledAt.orElse(startedAt);
        Instant end = proposalsCloseAt(clock);
        Instant reminder = clock.before(end, before);
        return reminder.isAfter(from)
                ? reminder
                : from.plus(Duration.between(from, end).dividedBy(2));
    }

    /** It stands who takes part. */
    Cycle settleParticipants(Instant at) {
        guardParticipantsOpen();
        return with(lastProposalDay, proposalsClosedAt, samradDay, status, calledOffReason, Optional.of(at));
    }

    /** @throws Refused unless nobody has been asked yet */
    void guardParticipantsOpen() {
        guardOpen();
        if (participantsSettledAt.isPresent()) {
            throw new Refused("", "cycle.participants-settled");
        }
    }

    /** Moves the days that are still to come. */
    Cycle reschedule(LocalDate newProposalDay, LocalDate newSamradDay, Clock clock) {
        guardOpen();
        Checks checks = new Checks();
        if (!newProposalDay.equals(lastProposalDay)) {
            checks.that(takesProposals(clock), "lastProposalDay", "cycle.proposals-closed");
            Days.checkProposalDay(checks, newProposalDay, clock.today());
        }
        if (!newSamradDay.equals(samradDay)) {
            Days.checkSamradDay(checks, newSamradDay, year, clock.today());
        }
        Days.checkOrder(checks, newProposalDay, newSamradDay);
        checks.done();
        return with(newProposalDay, proposalsClosedAt, newSamradDay, status, calledOffReason, participantsSettledAt);
    }

    /** Ends the collection of proposals before its last day has ended. */
    Cycle closeProposals(Clock clock) {
        guardOpen();
        if (!takesProposals(clock)) {
            throw new Refused("", "cycle.proposals-closed");
        }
        return with(
                lastProposalDay, Optional.of(clock.now()), samradDay, status, calledOffReason, participantsSettledAt);
    }

    /** Calls the year off for a reason that everybody may read. */
    Cycle callOff(@Nullable String reason) {
        guardOpen();
        new Checks().text(reason, "reason", 10_000).done();
        return with(
                lastProposalDay,
                proposalsClosedAt,
                samradDay,
                Status.CALLED_OFF,
                requireNonNull(reason).strip(),
                participantsSettledAt);
    }

    /** The year is over. */
    Cycle end() {
        guardOpen();
        return with(
                lastProposalDay, proposalsClosedAt, samradDay, Status.ENDED, calledOffReason, participantsSettledAt);
    }

    private void guardOpen() {
        if (!isOpen()) {
            throw new Refused("", "cycle.not-open");
        }
    }

    private Cycle with(
            LocalDate lastProposalDay,
            Optional<Instant> proposalsClosedAt,
            LocalDate samradDay,
            Status status,
            String calledOffReason,
            Optional<Instant> participantsSettledAt) {
        return new Cycle(
                id,
                officeId,
                policyArea,
                theme,
                year,
                recordNumber,
                lastProposalDay,
                proposalsClosedAt,
                samradDay,
                contactAddress,
                reviewLetters,
                status,
                calledOffReason,
                startedAt,
                participantsSettledAt,
                version);
    }
}
