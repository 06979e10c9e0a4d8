package se.radslag.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.radslag.core.Checks;
import se.radslag.core.Clock;
import se.radslag.core.Refusal;
import se.radslag.core.Refused;

class CycleTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 2, 15);
    private static final LocalDate SAMRAD_DAY = LocalDate.of(2027, 5, 4);
    private static final Clock START = clock("2027-01-11T08:00:00Z");
    private static final Clock LAST_MOMENT = clock("2027-02-15T22:59:59.999Z");
    private static final Clock TOO_LATE = clock("2027-02-15T23:00:00Z");

    private final Cycle cycle = begun(LAST_DAY, SAMRAD_DAY);

    @Test
    void isNamedByPolicyAreaAndYear() {
        assertThat(cycle.title()).isEqualTo("Integration 2027");
    }

    @Test
    void takesProposalsUntilTheLastDayHasEnded() {
        assertThat(cycle.takesProposals(LAST_MOMENT)).isTrue();
        assertThat(cycle.takesProposals(TOO_LATE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-27, 2027-03-27T23:00:00Z", // the night before summer time begins
        "2027-03-28, 2027-03-28T22:00:00Z", // the day of 23 hours
        "2027-10-30, 2027-10-30T22:00:00Z",
        "2027-10-31, 2027-10-31T23:00:00Z" // the day of 25 hours
    })
    void endsTheLastDayAtMidnightAlsoWhenTheClocksChange(LocalDate lastDay, Instant end) {
        assertThat(begun(lastDay, lastDay.plusDays(30)).proposalsCloseAt(START)).isEqualTo(end);
    }

    @Test
    void remindsSomeTimeBeforeTheEnd() {
        assertThat(cycle.proposalReminderAt(START, Duration.ofDays(7)))
                .isEqualTo(Instant.parse("2027-02-08T23:00:00Z"));
    }

    @Test
    void remindsAtTheSameHourAlsoWhenTheClocksChangeInBetween() {
        Cycle overTheChange = begun(LocalDate.of(2027, 3, 31), LocalDate.of(2027, 5, 3));
        assertThat(overTheChange.proposalReminderAt(START, Duration.ofDays(7).plusHours(16)))
                .isEqualTo(Instant.parse("2027-03-24T07:00:00Z"));
    }

    @Test
    void remindsHalfWayWhenTheTimeIsShort() {
        Cycle asked = cycle.settleParticipants(Instant.parse("2027-02-13T23:00:00Z"));
        assertThat(asked.proposalReminderAt(START, Duration.ofDays(7)))
                .isEqualTo(Instant.parse("2027-02-14T23:00:00Z"));
    }

    @Test
    void closesTheCollectionEarlyOnce() {
        Cycle closed = cycle.closeProposals(START);
        assertThat(closed.proposalsCloseAt(START)).isEqualTo(START.now());
        assertThat(closed.takesProposals(START)).isFalse();
        assertRefused(() -> closed.closeProposals(START), "", "cycle.proposals-closed");
    }

    @Test
    void movesBothDays() {
        Cycle moved = cycle.reschedule(LAST_DAY.plusDays(7), SAMRAD_DAY.plusDays(7), LAST_MOMENT);
        assertThat(moved.lastProposalDay()).isEqualTo("2027-02-22");
        assertThat(moved.samradDay()).isEqualTo("2027-05-11");
        assertThat(moved.takesProposals(TOO_LATE)).isTrue();
    }

    @Test
    void movesNoDayThatHasPassed() {
        assertRefused(
                () -> cycle.reschedule(LAST_DAY.plusDays(7), SAMRAD_DAY, TOO_LATE),
                "lastProposalDay",
                "cycle.proposals-closed");
        assertRefused(
                () -> cycle.reschedule(TODAY.minusDays(1), SAMRAD_DAY, START), "lastProposalDay", "cycle.day-passed");
    }

    @Test
    void movesTheSamradAlsoAfterTheProposals() {
        assertThat(cycle.reschedule(LAST_DAY, SAMRAD_DAY.plusDays(7), TOO_LATE).samradDay())
                .isEqualTo("2027-05-11");
    }

    @Test
    void keepsTheSamradAfterTheProposals() {
        assertRefused(
                () -> cycle.reschedule(SAMRAD_DAY, SAMRAD_DAY, START), "samradDay", "cycle.samrad-before-proposals");
    }

    @Test
    void isCalledOffForAReason() {
        Cycle off = cycle.callOff(" Ny regering. ");
        assertThat(off.status()).isEqualTo(Cycle.Status.CALLED_OFF);
        assertThat(off.calledOffReason()).isEqualTo("Ny regering.");
        assertRefused(() -> cycle.callOff(" "), "reason", "core.required");
    }

    @Test
    void changesNothingOnceItIsOver() {
        for (Cycle over : new Cycle[] {cycle.end(), cycle.callOff("Ny regering.")}) {
            assertRefused(over::end, "", "cycle.not-open");
            assertRefused(() -> over.callOff("Igen."), "", "cycle.not-open");
            assertRefused(() -> over.closeProposals(START), "", "cycle.not-open");
            assertRefused(() -> over.reschedule(LAST_DAY, SAMRAD_DAY, START), "", "cycle.not-open");
            assertRefused(() -> over.settleParticipants(START.now()), "", "cycle.not-open");
            assertThat(over.takesProposals(START)).isFalse();
        }
    }

    @Test
    void settlesTheParticipantsOnce() {
        Cycle settled = cycle.settleParticipants(START.now());
        assertRefused(settled::guardParticipantsOpen, "", "cycle.participants-settled");
        assertRefused(() -> settled.settleParticipants(START.now()), "", "cycle.participants-settled");
    }

    @Test
    void asksForEveryField() {
        assertThat(refusals(new StartCycle(OfficeId.random(), null, " ", null, null, null, null, "", null, false)))
                .extracting(Refusal::field, Refusal::code)
                .containsExactlyInAnyOrder(
                        tuple("policyArea", "core.required"),
                        tuple("theme", "core.required"),
                        tuple("recordNumber", "core.required"),
                        tuple("contactAddress", "core.required"),
                        tuple("year", "core.required"),
                        tuple("lastProposalDay", "core.required"),
                        tuple("samradDay", "core.required"));
    }

    @Test
    void refusesWhatMakesNoSense() {
        StartCycle command = new StartCycle(
                OfficeId.random(),
                "Integration\nBcc: alla@forening.example",
                "t".repeat(201),
                2016,
                "A".repeat(61),
                TODAY.minusDays(1),
                TODAY.minusDays(2),
                "ingen adress",
                "alla",
                false);
        assertThat(refusals(command))
                .extracting(Refusal::field, Refusal::code)
                .contains(
                        tuple("policyArea", "core.one-line"),
                        tuple("theme", "core.too-long"),
                        tuple("recordNumber", "core.too-long"),
                        tuple("contactAddress", "core.email"),
                        tuple("year", "cycle.year"),
                        tuple("lastProposalDay", "cycle.day-passed"),
                        tuple("samradDay", "cycle.day-passed"),
                        tuple("samradDay", "cycle.samrad-before-proposals"),
                        tuple("samradDay", "cycle.samrad-in-other-year"));
    }

    @Test
    void refusesDaysThatAreFarOff() {
        assertThat(refusals(command(TODAY.plusYears(2).plusDays(1), TODAY.plusYears(3))))
                .extracting(Refusal::code)
                .contains("cycle.day-far-off")
                .doesNotContain("cycle.day-passed");
    }

    @Test
    void acceptsASamradEarlyTheNextYear() {
        assertThat(refusals(command(LAST_DAY, LocalDate.of(2028, 1, 31)))).isEmpty();
        assertThat(refusals(command(LAST_DAY, SAMRAD_DAY))).isEmpty();
    }

    private static Iterable<Refusal> refusals(StartCycle command) {
        Checks checks = new Checks();
        command.check(checks, TODAY);
        Refused refused = catchThrowableOfType(Refused.class, checks::done);
        return refused == null ? List.of() : refused.refusals();
    }

    private static void assertRefused(Runnable deed, String field, String code) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::field, Refusal::code)
                                .containsExactly(tuple(field, code)));
    }

    private static Cycle begun(LocalDate lastDay, LocalDate samradDay) {
        return command(lastDay, samradDay).begin(START.now());
    }

    private static StartCycle command(LocalDate lastDay, LocalDate samradDay) {
        return new StartCycle(
                OfficeId.random(),
                " Integration ",
                "Språk och arbete",
                2027,
                "A2027/00123/IU",
                lastDay,
                samradDay,
                " dialog@arbetsmarknad.example ",
                "alla",
                false);
    }

    private static Clock clock(String instant) {
        return new Clock(java.time.Clock.fixed(Instant.parse(instant), ZoneId.of("Europe/Stockholm")));
    }
}
