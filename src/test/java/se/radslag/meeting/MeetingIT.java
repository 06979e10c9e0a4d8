package se.radslag.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.cycle.CycleService;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialYear;

@RadslagTest
class MeetingIT {

    @Autowired
    MeetingService meetings;

    @Autowired
    CycleService cycles;

    @Autowired
    MeetingOfferService offers;

    @Autowired
    OrganisationService directory;

    @Autowired
    Clock clock;

    private TrialYear year;
    private MeetingId samrad;

    @BeforeEach
    void plan() {
        year = TrialYear.start(cycles, directory, clock);
        samrad = year.planSamrad(meetings);
    }

    @Test
    void keepsWhatWasPlanned() {
        Meeting meeting = meetings.get(samrad);
        assertThat(meeting.subject()).isEqualTo(year.cycle().theme());
        assertThat(meeting.day()).isEqualTo(year.cycle().samradDay());
        assertThat(meeting.lastAnswerDay())
                .isBetween(meeting.day().minusDays(12), meeting.day().minusDays(10)); // a weekday, whatever today is
        assertThat(meeting.framingQuestions()).containsExactly("Vad krävs?");
        assertThat(meetings.ofCycle(year.id())).containsExactly(meeting);
        assertThat(meetings.upcoming()).contains(meeting);
        assertThatThrownBy(() -> meetings.get(MeetingId.random())).isInstanceOf(NotFound.class);
    }

    @Test
    void quotesAQuestionWhereItContinuesASentence() {
        assertThat(meetings.get(meetings.openSakrad(year.id(), 1, "Var bor man?", Optional.empty()))
                        .subject())
                .isEqualTo("frågan «Var bor man?»");
        assertThat(meetings.get(meetings.openSakrad(year.id(), 2, "Bostäder", Optional.empty()))
                        .subject())
                .isEqualTo("«Bostäder»");
        Meeting samrad = meetings.get(meetings.openSamrad(year.id()));
        assertThat(samrad.subject()).isEqualTo(year.cycle().theme());
    }

    @Test
    void foreseesTheSakradSixWeeksAfterTheSamrad() {
        Meeting sakrad = meetings.get(meetings.openSakrad(year.id(), 1, "bostäder", Optional.empty()));
        assertThat(sakrad.day())
                .isBetween(
                        year.cycle().samradDay().plusWeeks(6),
                        year.cycle().samradDay().plusDays(44));
        assertThat(sakrad.day().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(sakrad.leader()).isEqualTo("statssekreteraren");
        assertThat(meetings.endsAt(sakrad.id())).isEqualTo(clock.at(sakrad.day(), LocalTime.of(16, 0)));
    }

    @Test
    void opensAMeetingOutsideAnyYear() {
        UUID request = UUID.randomUUID();
        MeetingId id = meetings.openOther(year.cycle().officeId(), Optional.empty(), request, "A1", "Ett samtal");
        Meeting meeting = meetings.get(id);
        assertThat(meetings.ofScope(request))
                .extracting(OfferedMeeting::meeting)
                .containsExactly(meeting);
        assertThat(meeting.lastAnswerDay()).isBefore(meeting.day()).isAfterOrEqualTo(clock.today());
        assertThat(meetings.sender(id).recordNumber()).isEqualTo("A1");
    }

    @Test
    void takesTheOneCalledOffAsPattern() {
        MeetingOffer offer = new MeetingOffer(true, Set.of(Need.HEARING_LOOP), true, true, true, 2, 30, 0);
        offers.settle(samrad, offer);
        meetings.callOff(samrad, "Statsrådet är sjuk.");
        Meeting again = meetings.get(meetings.openSamrad(year.id()));
        assertThat(offers.of(again.id())).isEqualTo(offer);
        assertThat(again.id()).isNotEqualTo(samrad);
        assertThat(again.status()).isEqualTo(Meeting.Status.PLANNED);
        assertThat(again.place()).isEqualTo("Rosenbad");
        assertThat(again.purpose()).isEqualTo("Att lyssna.");
        assertThat(again.framingQuestions()).containsExactly("Vad krävs?");
        assertThat(again.calledOffReason()).isEmpty();
    }

    @Test
    void refusesAMoveOfWhatSomebodyElseChanged() {
        Meeting read = meetings.get(samrad);
        MeetingDates dates = new MeetingDates(
                read.day().plusDays(1), LocalTime.of(9, 0), read.endsAt(), "Sal", read.lastAnswerDay());
        meetings.move(samrad, dates, read.version());
        assertThatThrownBy(() -> meetings.move(samrad, dates, read.version())).hasMessage("meeting.changed-meanwhile");
        assertThat(meetings.get(samrad).day()).isEqualTo(read.day().plusDays(1));
        assertThat(meetings.beforeMove(samrad)).contains(read.dates());
    }

    @Test
    void remindsAWeekBeforeTheAnswersClose() {
        meetings.invite(samrad);
        assertThat(meetings.answersCloseAt(samrad))
                .isEqualTo(clock.endOf(meetings.get(samrad).lastAnswerDay()));
        assertThat(Duration.between(meetings.answerReminderAt(samrad), meetings.answersCloseAt(samrad)))
                .isEqualTo(Duration.ofDays(7));
    }

    @Test
    void remindsHalfWayWhenThereIsLessTime() {
        meetings.invite(samrad);
        Meeting invited = meetings.get(samrad);
        MeetingDates soon = new MeetingDates(
                invited.day(),
                invited.startsAt(),
                invited.endsAt(),
                "Sal",
                clock.today().plusDays(2));
        meetings.move(samrad, soon, invited.version());
        var start = invited.invitedAt().orElseThrow();
        assertThat(Duration.between(start, meetings.answerReminderAt(samrad)))
                .isEqualTo(
                        Duration.between(start, meetings.answersCloseAt(samrad)).dividedBy(2));
    }

    @Test
    void closesAnswersAtOnce() {
        assertThatThrownBy(() -> meetings.closeAnswersNow(samrad)).hasMessage("meeting.not-invited");
        meetings.invite(samrad);
        meetings.closeAnswersNow(samrad);
        assertThat(meetings.answersCloseAt(samrad)).isBeforeOrEqualTo(clock.now());
    }

    @Test
    void isCalledOffWithItsYear() {
        MeetingId talk = meetings.openOther(
                year.cycle().officeId(), Optional.of(year.id()), year.id().value(), "A1", "Ett samtal");
        cycles.callOff(year.id(), "Ny regering.");
        assertThat(meetings.get(samrad).status()).isEqualTo(Meeting.Status.CALLED_OFF);
        assertThat(meetings.get(samrad).calledOffReason()).isNotEmpty();
        assertThat(meetings.get(talk).status()).isEqualTo(Meeting.Status.PLANNED);
    }
}
