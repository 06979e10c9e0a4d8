package se.radslag.year;

import static org.assertj.core.api.Assertions.assertThat;
import static se.radslag.year.Play.swedish;
import static se.radslag.year.WholeYearIT.ORGANISATIONS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The second act: the samråd is planned, moved, answered, held and documented. */
final class SamradAct {

    /** Of 34 organisations, two never answer and three decline. */
    private static final int COMING = ORGANISATIONS - 2 - 3;

    private final Play play;
    private final Office office;
    private final Organisations organisations;
    private final LocalDate foreseen;
    private final LocalDate moved;
    private final HeldMeeting samrad;

    /** @param foreseen the day for which it is foreseen; it is held a week later */
    SamradAct(Play play, LocalDate foreseen) {
        this.play = play;
        this.office = play.office;
        this.organisations = play.organisations;
        this.foreseen = foreseen;
        this.moved = foreseen.plusDays(7);
        this.samrad = office.meetingToPlan();
    }

    void plan() {
        assertThat(samrad.foreseenDay()).isEqualTo(foreseen.toString());
        assertThat(office.officer.refused(
                        "Planera mötet",
                        Map.of("lastAnswerDay", foreseen.plusDays(1).toString())))
                .isNotBlank();
        samrad.plan(foreseen, 20, "Att lyssna till organisationernas erfarenheter.", "Vad fungerar?\nVad hindrar?");
        Letters invitations = play.expectLetters(ORGANISATIONS, "Inbjudan", "Invitation");
        assertThat(invitations.addresses()).hasSize(ORGANISATIONS);
        assertThat(invitations.to("verdandi").text())
                .contains("Rosenbad, Stockholm", swedish(foreseen), "Vad hindrar?", organisations.link("verdandi"));
    }

    void move() {
        samrad.moveTo(moved);
        Letters letters = play.expectLetters(ORGANISATIONS, "Ändrat", "Changed");
        assertThat(letters.to("verdandi").text()).contains(swedish(moved));
    }

    void answer() {
        List<String> all = organisations.all();
        List<String> silent = all.subList(0, 2);
        List<String> declining = all.subList(2, 5);
        List<String> coming = all.subList(5, ORGANISATIONS);
        assertThat(organisations.answer(coming.get(0), Map.of()).status())
                .as("nothing chosen")
                .isEqualTo(422);
        coming.subList(0, 20).forEach(organisations::accept);
        declining.forEach(organisations::decline);
        play.expectLetters(23, "Ert svar", "Your answer");

        play.moveClockTo(foreseen.minusDays(26));
        Letters reminders = play.expectLetters(11, "Påminnelse", "Reminder");
        assertThat(reminders.addresses()).containsAll(silent).doesNotContainAnyElementsOf(declining);
        coming.subList(20, COMING).forEach(organisations::accept);
        play.expectLetters(9, "Ert svar", "Your answer");

        play.moveClockTo(foreseen.minusDays(19));
        samrad.settleProgramme("10.00 Inledning\n10.30 Gruppsamtal");
        readProgramme(coming);
        assertThat(Organisations.invitations(organisations.pageOf(silent.get(0))))
                .as("too late to answer")
                .isEmpty();
    }

    /** The programme goes to each organisation that comes and to its delegate, and to nobody else. */
    private void readProgramme(List<String> coming) {
        Letters programme = play.expectLetters(2 * COMING, "Program", "Programme");
        assertThat(programme.addresses())
                .containsAll(coming)
                .doesNotContainAnyElementsOf(organisations.all().subList(0, 5));
        assertThat(programme.to("verdandi").text()).contains("10.30 Gruppsamtal");
    }

    void hold() {
        play.moveClockTo(moved.plusDays(1));
        assertThat(refusedRecord()).isNotBlank();
        samrad.recordAttendance(COMING);
        samrad.recordViewpoint("Språkkaféer behöver lokaler.", "Tas med i budgetarbetet.");
        assertThat(refusedRecord()).contains("två frågor");
        samrad.raiseQuestion("Hur får vi fler språkkaféer?");
        samrad.raiseQuestion("Hur når vi föräldrar?");
        samrad.raiseQuestion("Hur fördelas lokaler?");
        samrad.recorded();
    }

    private String refusedRecord() {
        return office.officer.refused("Registrera närvaro och synpunkter", Map.of("recorded", true));
    }

    void document() {
        samrad.document();
        Letters followUp = play.expectLetters(COMING, "Dokumentationen av", "The documentation of");
        Page page = play.citizen.open(followUp.first().published());
        assertThat(page.text())
                .containsSubsequence(
                        "Arbetsmarknadsdepartementet",
                        "Dokumentation av samråd den " + swedish(moved),
                        "Samrådets syfte och frågeställningar",
                        "Samrådets process",
                        "Tjugonio organisationer",
                        "Hantering av synpunkter",
                        "Vad fungerar?",
                        "Språkkaféer behöver lokaler.",
                        "Deltagare under samrådet",
                        "Verdandi");
        assertThat(page.text()).doesNotContain("Ordförande");
    }
}
