package se.radslag.year;

import static org.assertj.core.api.Assertions.assertThat;
import static se.radslag.year.Play.swedish;
import static se.radslag.year.WholeYearIT.ORGANISATIONS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The third act: two questions are chosen, and a sakråd is held on each; the second is called off once and taken up again. */
final class SakradAct {

    private static final int FIRST_INVITED = 15;
    private static final int SECOND_INVITED = 10;

    private final Play play;
    private final Office office;
    private final LocalDate firstDay;
    private final LocalDate secondDay;
    private final LocalDate newDay;

    /** The first, and the second as it is taken up now. */
    private final List<HeldMeeting> both = new ArrayList<>();

    SakradAct(Play play) {
        this.play = play;
        this.office = play.office;
        this.firstDay = play.today().plusDays(52);
        this.secondDay = firstDay.plusDays(10);
        this.newDay = secondDay.plusDays(10);
    }

    void chooseQuestions() {
        List<String> offered = office.offeredQuestions();
        assertThat(offered).hasSize(3);
        assertThat(office.officer.refused("Välj två frågor", Office.choice(offered.get(0), offered.get(0))))
                .contains("två olika");
        office.chooseFirstTwoQuestions();
        Letters letters = play.expectLetters(ORGANISATIONS, "två frågor", "two questions");
        assertThat(letters.to("verdandi").text())
                .contains(
                        "Hur får vi fler språkkaféer?",
                        "Många ville veta mer.",
                        "Hur når vi föräldrar?",
                        "Det brådskar.");
    }

    void inviteToBoth() {
        both.addAll(office.meetingsToPlan(2));
        invite(both.get(0), FIRST_INVITED, firstDay);
        invite(both.get(1), SECOND_INVITED, secondDay);
    }

    private void invite(HeldMeeting sakrad, int invited, LocalDate day) {
        sakrad.invite(invited);
        sakrad.plan(day, 10, "Att fördjupa frågan.", "Vad har varit avgörande?\nHur kan det spridas?");
        play.expectLetters(invited, "Inbjudan", "Invitation");
    }

    void callOffTheSecond() {
        both.get(1).callOff("Statssekreteraren är sjuk.");
        play.expectLetters(SECOND_INVITED, "Inställt", "Called off");
    }

    void takeTheSecondUpAgain() {
        office.owner.complete(
                "Besluta om sakrådet",
                Map.of("decision", "newDay", "newDay", newDay.toString(), "reason", "Statssekreteraren är åter."));
        Letters decision = play.expectLetters(ORGANISATIONS, "sakråd", "sakråd");
        assertThat(decision.to("verdandi").text()).contains("Statssekreteraren är åter.");
        HeldMeeting again = office.meetingToPlan();
        assertThat(again.id()).isNotEqualTo(both.get(1).id());
        assertThat(again.foreseenDay()).isEqualTo(newDay.toString());
        invite(again, SECOND_INVITED, newDay);
        both.set(1, again);
    }

    void holdBoth() {
        hold(both.get(0), firstDay, FIRST_INVITED);
        hold(both.get(1), newDay, SECOND_INVITED);
    }

    /** Nobody answers, all are reminded, and all come. */
    private void hold(HeldMeeting sakrad, LocalDate day, int invited) {
        play.moveClockTo(day.minusDays(16));
        play.expectLetters(invited, "Påminnelse", "Reminder");
        play.moveClockTo(day.minusDays(9));
        sakrad.settleProgramme("13.00 Inledning");
        play.moveClockTo(day.plusDays(1));
        office.officer.await("Registrera närvaro och synpunkter");
        sakrad.recordAttendance(invited);
        sakrad.recorded();
        sakrad.document();
        Letters followUp = play.expectLetters(invited, "Dokumentationen av", "The documentation of");
        assertThat(play.citizen.open(followUp.first().published()).text())
                .containsSubsequence(
                        "Dokumentation av sakråd den " + swedish(day),
                        "Sakrådets syfte och frågeställningar",
                        "Sakrådets process",
                        "Hantering av synpunkter",
                        "Deltagare under sakrådet");
    }
}
