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
    private Letters moves = new Letters(List.of());

    /** @param foreseen the day for which it is foreseen; it is held a week later */
    SamradAct(Play play, LocalDate foreseen) {
        this.play = play;
        this.office = play.office;
        this.organisations = play.organisations;
        this.foreseen = foreseen;
        this.moved = foreseen.plusDays(7);
        this.samrad = office.meetingToPlan();
    }

    /** The identity of the meeting. */
    String id() {
        return samrad.id();
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
        moves = play.expectLetters(ORGANISATIONS, "Ändrat", "Changed");
        assertThat(moves.to("verdandi").text()).contains(swedish(moved));
    }

    void answer() {
        List<String> all = organisations.all();
        List<String> silent = all.subList(0, 2);
        List<String> declining = all.subList(2, 5);
        List<String> coming = all.subList(5, ORGANISATIONS);
        assertThat(organisations.answer(coming.get(0), Map.of()).status())
                .as("nothing chosen")
                .isEqualTo(422);
        String undecided = coming.get(1);
        answerInCalendar(coming.get(0), undecided, declining.get(0));
        coming.subList(2, 20).forEach(organisations::accept);
        declining.subList(1, 3).forEach(organisations::decline);
        play.expectLetters(20, "Ert svar", "Your answer");

        play.moveClockTo(foreseen.minusDays(26));
        Letters reminders = play.expectLetters(12, "Påminnelse", "Reminder");
        assertThat(reminders.addresses())
                .containsAll(silent)
                .contains(undecided)
                .doesNotContainAnyElementsOf(declining);
        organisations.accept(undecided);
        coming.subList(20, COMING).forEach(organisations::accept);
        play.expectLetters(10, "Ert svar", "Your answer");

        play.moveClockTo(foreseen.minusDays(19));
        samrad.settleProgramme("10.00 Inledning\n10.30 Gruppsamtal");
        readProgramme(coming);
        assertThat(Organisations.invitations(organisations.pageOf(silent.get(0))))
                .as("too late to answer")
                .isEmpty();
    }

    /** Three answer with the button in their calendar program. */
    private void answerInCalendar(String coming, String undecided, String declining) {
        play.correspondents.answer(moves.toAddress(coming), "ACCEPTED");
        play.correspondents.answer(moves.toAddress(undecided), "TENTATIVE");
        play.correspondents.answer(moves.toAddress(declining), "DECLINED");
        Letters receipts = play.expectLetters(3, "Ert svar", "Your answer");
        assertThat(receipts.addresses()).containsExactlyInAnyOrder(coming, undecided, declining);
        assertThat(receipts.toAddress(undecided).text()).containsAnyOf("Svar: Kommer kanske", "Answer: May come");
    }

    /** The programme goes to each organisation that comes and to its delegate, if a calendar program did not leave it out, and to nobody else. */
    private void readProgramme(List<String> coming) {
        Letters programme = play.expectLetters(2 * COMING - 1, "Program", "Programme");
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
