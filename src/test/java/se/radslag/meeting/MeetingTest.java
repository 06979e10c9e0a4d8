package se.radslag.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import se.radslag.core.Refusal;
import se.radslag.core.Refused;
import se.radslag.cycle.OfficeId;

class MeetingTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate DAY = LocalDate.of(2027, 5, 12);
    private static final LocalDate LAST = LocalDate.of(2027, 5, 2);
    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final LocalTime ONE = LocalTime.of(13, 0);
    private static final LocalTime FOUR = LocalTime.of(16, 0);

    private final Meeting opened = meeting(MeetingKind.SAKRAD);
    private final Meeting planned = opened.planned(plan(DAY, ONE, FOUR, LAST, List.of(" Vad krävs? ", "")), TODAY);

    @Test
    void keepsWhatWasPlanned() {
        assertThat(planned.place()).isEqualTo("Rosenbad");
        assertThat(planned.framingQuestions()).containsExactly("Vad krävs?");
        assertThat(planned.status()).isEqualTo(Meeting.Status.PLANNED);
    }

    @Test
    void saysEverythingThatIsMissing() {
        MeetingPlan nothing = new MeetingPlan(null, " ", null, null, null, null, null, null, List.of());
        assertThat(refusals(() -> opened.planned(nothing, TODAY)))
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder(
                        "subject",
                        "purpose",
                        "leader",
                        "day",
                        "startsAt",
                        "endsAt",
                        "lastAnswerDay",
                        "place",
                        "framingQuestions");
    }

    @Test
    void rejectsDaysInThePast() {
        assertThat(refusals(
                        () -> opened.planned(plan(TODAY.minusDays(1), ONE, FOUR, TODAY.minusDays(2), one()), TODAY)))
                .extracting(Refusal::field, Refusal::code)
                .containsExactlyInAnyOrder(
                        tuple("day", "meeting.in-the-past"), tuple("lastAnswerDay", "meeting.in-the-past"));
    }

    @Test
    void rejectsADayThatIsASlipOfThePen() {
        assertThat(codes(() -> opened.planned(plan(DAY.plusYears(20), ONE, FOUR, LAST, one()), TODAY)))
                .containsExactly("meeting.far-off");
    }

    @Test
    void rejectsALastAnswerDayThatIsNotBeforeTheMeeting() {
        assertThat(codes(() -> opened.planned(plan(DAY, ONE, FOUR, DAY, one()), TODAY)))
                .containsExactly("meeting.answer-day-too-late");
    }

    @Test
    void rejectsAnEndThatIsNotAfterTheStart() {
        assertThat(codes(() -> opened.planned(plan(DAY, ONE, ONE, LAST, one()), TODAY)))
                .containsExactly("meeting.ends-before-start");
    }

    @Test
    void rejectsTooManyOrTooLongQuestions() {
        assertThat(codes(() -> opened.planned(plan(DAY, ONE, FOUR, LAST, Collections.nCopies(21, "Vad?")), TODAY)))
                .containsExactly("meeting.too-many-questions");
        assertThat(codes(() -> opened.planned(plan(DAY, ONE, FOUR, LAST, List.of("å".repeat(501))), TODAY)))
                .containsExactly("meeting.question-too-long");
    }

    @Test
    void rejectsLineBreaksThatWouldReachAHeader() {
        MeetingPlan plan = new MeetingPlan("Ett\nBcc: x", "Syfte", DAY, ONE, FOUR, "A\rB", "C\nD", LAST, one());
        assertThat(refusals(() -> opened.planned(plan, TODAY)))
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder("subject", "place", "leader");
    }

    @Test
    void needsNoQuestionForASamrad() {
        assertThat(meeting(MeetingKind.SAMRAD)
                        .planned(plan(DAY, ONE, FOUR, LAST, List.of()), TODAY)
                        .framingQuestions())
                .isEmpty();
    }

    @Test
    void invitesOnceAndOnlyWhenPlanned() {
        assertThat(codes(() -> opened.invited(NOW))).containsExactly("meeting.not-planned");
        Meeting invited = planned.invited(NOW);
        assertThat(invited.invitedAt()).contains(NOW);
        assertThat(codes(() -> invited.invited(NOW))).containsExactly("meeting.already-invited");
        assertThat(codes(() -> invited.planned(plan(DAY, ONE, FOUR, LAST, one()), TODAY)))
                .containsExactly("meeting.already-invited");
    }

    @Test
    void opensClosedAnswersAgainWithANewLastDay() {
        Meeting closed = planned.invited(NOW).answersClosed(NOW);
        MeetingDates otherRoom = new MeetingDates(DAY, ONE, FOUR, "Sal 2", LAST);
        MeetingDates otherDay = new MeetingDates(DAY.plusDays(7), ONE, FOUR, "Sal 2", LAST.plusDays(7));
        assertThat(closed.moved(otherRoom, TODAY).answersClosedAt()).contains(NOW);
        assertThat(closed.moved(otherDay, TODAY).answersClosedAt()).isEmpty();
    }

    @Test
    void canGetAnotherRoomAfterTheLastAnswerDay() {
        Meeting invited = planned.invited(NOW);
        LocalDate late = LAST.plusDays(3);
        assertThat(invited.moved(new MeetingDates(DAY, ONE, FOUR, "Sal 2", LAST), late)
                        .place())
                .isEqualTo("Sal 2");
        assertThat(codes(() -> invited.moved(new MeetingDates(DAY, ONE, FOUR, "Sal 2", LAST.plusDays(1)), late)))
                .containsExactly("meeting.in-the-past");
    }

    @Test
    void isHeldOnlyWhenItHasEnded() {
        Meeting settled = planned.invited(NOW).programmeSettled("13.00 Inledning");
        Instant end = Instant.parse("2027-05-12T14:00:00Z");
        assertThat(codes(() -> settled.held(end.minusSeconds(1), end))).containsExactly("meeting.not-ended");
        assertThat(settled.held(end, end).status()).isEqualTo(Meeting.Status.HELD);
    }

    @Test
    void cannotBeCalledOffTwiceOrAfterwards() {
        assertThat(refusals(() -> planned.calledOff(" ")))
                .extracting(Refusal::field)
                .containsExactly("reason");
        Meeting off = planned.calledOff("Statssekreteraren är sjuk.");
        assertThat(codes(() -> off.calledOff("Igen"))).containsExactly("meeting.over");
        assertThat(codes(() -> off.moved(new MeetingDates(DAY, ONE, FOUR, "Sal", LAST), TODAY)))
                .containsExactly("meeting.over");
        assertThat(codes(() -> off.invited(NOW))).containsExactly("meeting.already-invited");
    }

    @Test
    void takesOverWordsOnlyForTheSameTopic() {
        assertThat(opened.patternedOn(planned).purpose()).isEqualTo("Att lyssna.");
        Meeting other = meeting(MeetingKind.SAKRAD, "bostäder").patternedOn(planned);
        assertThat(other.subject()).isEqualTo("bostäder");
        assertThat(other.purpose()).isEmpty();
        assertThat(other.framingQuestions()).isEmpty();
        assertThat(other.place()).isEqualTo("Rosenbad");
    }

    @Test
    void showsOtherwiseInCalendarsWhenTimeOrPlaceChangesOrItIsOff() {
        Meeting asked = meeting(MeetingKind.SAKRAD)
                .planned(plan(DAY, ONE, FOUR, LAST, one()), TODAY)
                .invited(Instant.EPOCH);
        assertThat(asked.calendarSequence()).isZero();
        assertThat(List.of(
                        asked.moved(new MeetingDates(DAY.plusDays(1), ONE, FOUR, "Rosenbad", LAST), TODAY),
                        asked.moved(new MeetingDates(DAY, ONE.plusHours(1), FOUR, "Rosenbad", LAST), TODAY),
                        asked.moved(new MeetingDates(DAY, ONE, FOUR.plusHours(1), "Rosenbad", LAST), TODAY),
                        asked.moved(new MeetingDates(DAY, ONE, FOUR, "Sal två", LAST), TODAY),
                        asked.calledOff("Sjukdom")))
                .extracting(Meeting::calendarSequence)
                .containsOnly(1);
    }

    @Test
    void showsTheSameInCalendarsWhateverElseHappens() {
        Meeting planned = meeting(MeetingKind.SAKRAD).planned(plan(DAY, ONE, FOUR, LAST, one()), TODAY);
        Meeting asked = planned.invited(Instant.EPOCH);
        assertThat(List.of(
                        planned.moved(new MeetingDates(DAY.plusDays(1), ONE, FOUR, "Rosenbad", LAST), TODAY),
                        asked.moved(new MeetingDates(DAY, ONE, FOUR, "Rosenbad", LAST.minusDays(1)), TODAY),
                        asked.answersClosed(Instant.EPOCH),
                        asked.programmeSettled("13.00 Inledning")))
                .extracting(Meeting::calendarSequence)
                .containsOnly(0);
    }

    private static Meeting meeting(MeetingKind kind) {
        return meeting(kind, "samverkan");
    }

    private static Meeting meeting(MeetingKind kind, String topic) {
        return new Meeting(
                MeetingId.random(),
                OfficeId.random(),
                Optional.empty(),
                UUID.randomUUID(),
                kind,
                1,
                "A2027/1",
                topic,
                topic,
                "",
                DAY,
                ONE,
                FOUR,
                "",
                "statssekreteraren",
                LAST,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                Meeting.Status.PLANNED,
                "",
                0,
                0);
    }

    private static MeetingPlan plan(
            LocalDate day, LocalTime from, LocalTime until, LocalDate last, List<String> questions) {
        return new MeetingPlan(
                "samverkan", "Att lyssna.", day, from, until, "Rosenbad", "statssekreteraren", last, questions);
    }

    private static List<String> one() {
        return List.of("Vad krävs?");
    }

    private static List<String> codes(Supplier<Meeting> step) {
        return refusals(step).stream().map(Refusal::code).toList();
    }

    private static List<Refusal> refusals(Supplier<Meeting> step) {
        try {
            step.get();
            return List.of();
        } catch (Refused refused) {
            return refused.refusals();
        }
    }
}
