package se.radslag.year;

import static org.assertj.core.api.Assertions.assertThat;
import static se.radslag.year.Organisations.address;
import static se.radslag.year.Play.swedish;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Years that do not go as planned, with the six organisations of one tag: all that {@link WholeYearIT} passes by. */
class UnevenYearIT {

    private static final String TAG = "samrad-2019";
    private static final int ORGANISATIONS = 6;

    @TempDir
    static Path data;

    @AutoClose
    private static Play play;

    private final Office office = play.office;
    private final Organisations organisations = play.organisations;
    private final LocalDate start = play.today();
    private final LocalDate lastProposalDay = start.plusDays(10);
    private final LocalDate samradDay = start.plusDays(60);
    private final LocalDate newDay = start.plusDays(70);
    private final LocalDate sakradDay = start.plusDays(100);

    @BeforeAll
    static void open() {
        play = new Play(data, "uneven-year");
    }

    @Test
    void lettersWaitForTheirReviewASamradForItsNewDayAndADialogueOutlivesItsYear() {
        String year = startYear("Integration", true);
        organisations.keepLinks(review(ORGANISATIONS, "Föreslå frågor", "Propose questions"));
        settleAgenda(year);
        review(1 + ORGANISATIONS, "Svar på|Agendan", "Answers|The agenda");

        HeldMeeting calledOff = inviteToTheSamrad();
        review(ORGANISATIONS, "Inbjudan", "Invitation");
        callOff(calledOff, ORGANISATIONS);
        HeldMeeting samrad = takeUpOnANewDay(calledOff);
        holdTheSamrad(samrad);

        office.chooseFirstTwoQuestions();
        review(ORGANISATIONS, "två frågor", "two questions");
        holdOneSakradOfTwo();

        String request = agreeOnFurtherDialogue();
        HeldMeeting meeting = office.meetingToPlan();
        endTheYear(year);
        holdTheMeeting(meeting);
        play.assertThatNothingIsLeft();
        play.assertThatItEnded(request);
        assertThat(play.published())
                .as("published: samråd, one sakråd, the year, the meeting")
                .hasSize(4);
    }

    @Test
    void aYearIsClosedWithItsSamrad() {
        String year = startYear("Idrott", false);
        organisations.keepLinks(play.expectLetters(ORGANISATIONS, "Föreslå frågor", "Propose questions"));
        play.moveClockTo(lastProposalDay.minusDays(6));
        play.expectLetters(ORGANISATIONS, "Påminnelse", "Reminder");
        play.moveClockTo(lastProposalDay.plusDays(1));
        office.officer.await("Bered agendan");
        office.addItem(year, "Språkkaféer");
        office.settleAgenda();
        play.expectLetters(ORGANISATIONS, "Agendan", "The agenda");

        HeldMeeting samrad = office.meetingToPlan();
        samrad.invite(4);
        samrad.plan(samradDay, 20, "Att lyssna.", "");
        play.expectLetters(4, "Inbjudan", "Invitation");
        callOff(samrad, 4);
        closeTheYear(year);
    }

    // ---------------------------------------------------------------------------------------------- review

    /** So many letters are written; not one of them leaves before somebody has reviewed them, and then they all do. */
    private Letters review(int count, String swedish, String english) {
        JsonNode task = office.officer.await("Granska utskicket");
        assertThat(office.officer.shown(task, "count")).isEqualTo(String.valueOf(count));
        assertThat(office.officer.list(task, "rows")).hasSize(count);
        assertThat(office.officer.refused("Granska utskicket", Map.of("reviewed", false)))
                .contains("Kryssa i rutan");
        Page page = office.officer.browser().open(office.officer.shown(task, "workspace"));
        assertThat(page.document().select(".stage .status").eachText()).contains(count + " väntar på granskning");
        play.expectNoLetter();

        office.officer.complete(task, Map.of("reviewed", true));
        return play.expectLetters(count, swedish, english);
    }

    // ---------------------------------------------------------------------------------------------- agenda

    private String startYear(String policyArea, boolean reviewed) {
        Map<String, Object> form = Office.yearForm(policyArea, lastProposalDay, samradDay);
        form.put("participants", TAG);
        form.put("reviewLetters", reviewed);
        String year = office.startYear(form);
        office.officer.complete("Välj deltagare", Map.of("confirmed", true));
        return year;
    }

    private void settleAgenda(String year) {
        organisations.propose("riffi", "Språkkaféer");
        play.expectLetters(1, "Kvitto", "Receipt");
        play.moveClockTo(lastProposalDay.minusDays(6));
        play.expectLetters(ORGANISATIONS - 1, "Påminnelse", "Reminder");
        play.moveClockTo(lastProposalDay.plusDays(1));
        office.officer.await("Bered agendan");
        office.decide(year, "Språkkaféer", Map.of("decision", "ON_AGENDA", "reason", "Det berör alla."));
        office.settleAgenda();
    }

    // ---------------------------------------------------------------------------------------------- samråd

    private HeldMeeting inviteToTheSamrad() {
        HeldMeeting samrad = office.meetingToPlan();
        samrad.plan(samradDay, 20, "Att lyssna.", "Vad hindrar?");
        return samrad;
    }

    /** Those who were invited are told at once: this is no stage whose letters wait. */
    private void callOff(HeldMeeting samrad, int invited) {
        samrad.callOff("Statsrådet är sjuk.");
        Letters letters = play.expectLetters(invited, "Inställt", "Called off");
        assertThat(letters.all()).allSatisfy(letter -> assertThat(letter.text()).contains("Statsrådet är sjuk."));
    }

    /** The owner sets the day; what was planned for the first samråd stands in the form of the second. */
    private HeldMeeting takeUpOnANewDay(HeldMeeting calledOff) {
        JsonNode decision = office.owner.await("Besluta om samrådet");
        assertThat(office.owner.shown(decision, "details")).isEqualTo("Statsrådet är sjuk.");
        assertThat(office.owner.refused("Besluta om samrådet", Map.of("decision", "newDay")))
                .contains("Ny dag");
        office.owner.complete(decision, Map.of("decision", "newDay", "newDay", newDay.toString()));

        HeldMeeting samrad = office.meetingToPlan();
        assertThat(samrad.id()).isNotEqualTo(calledOff.id());
        assertThat(samrad.foreseenDay()).isEqualTo(newDay.toString());
        samrad.planAsForeseen();
        Letters again = review(ORGANISATIONS, "Inbjudan", "Invitation");
        assertThat(again.to("riffi").text()).contains("Rosenbad, Stockholm", swedish(newDay), "Vad hindrar?");
        return samrad;
    }

    private void holdTheSamrad(HeldMeeting samrad) {
        List<String> all = organisations.all();
        all.subList(1, ORGANISATIONS).forEach(organisations::accept);
        organisations.decline(all.get(0));
        play.expectLetters(ORGANISATIONS, "Ert svar", "Your answer");
        hold(samrad, newDay, ORGANISATIONS - 1, "samråd");
    }

    /** From the last answer to the published page; all who answered that they come do. */
    private void hold(HeldMeeting meeting, LocalDate day, int coming, String kind) {
        play.moveClockTo(day.minusDays(9));
        meeting.settleProgramme("10.00 Inledning");
        review(2 * coming, "Program", "Programme");
        play.moveClockTo(day.plusDays(1));
        office.officer.await("Registrera närvaro och synpunkter");
        meeting.recordAttendance(coming);
        if (kind.equals("samråd")) {
            meeting.raiseQuestion("Hur får vi fler språkkaféer?");
            meeting.raiseQuestion("Hur når vi föräldrar?");
        }
        meeting.recorded();
        meeting.document();
        Letters followUp = review(coming, "Dokumentationen av", "The documentation of");
        assertThat(play.citizen.open(followUp.first().published()).text())
                .contains("Dokumentation av " + kind + " den " + swedish(day));
    }

    // ---------------------------------------------------------------------------------------------- sakråd

    /** The second is called off before anybody was invited, and is not taken up again. */
    private void holdOneSakradOfTwo() {
        List<HeldMeeting> both = office.meetingsToPlan(2);
        both.get(1).callOff("Frågan utreds redan.");
        office.owner.complete(
                "Besluta om sakrådet", Map.of("decision", "none", "reason", "Utredningen hör er i stället."));
        Letters dropped = play.expectLetters(ORGANISATIONS, "sakråd", "sakråd");
        assertThat(dropped.to("riffi").text()).contains("Utredningen hör er i stället.");

        HeldMeeting sakrad = both.get(0);
        sakrad.invite(3);
        sakrad.plan(sakradDay, 10, "Att fördjupa frågan.", "Vad har varit avgörande?");
        Letters invitations = review(3, "Inbjudan", "Invitation");
        organisations.keepLinks(invitations);
        invitations.addresses().forEach(organisations::accept);
        play.expectLetters(3, "Ert svar", "Your answer");
        hold(sakrad, sakradDay, 3, "sakråd");
    }

    // ---------------------------------------------------------------------------------------------- dialogue

    private String agreeOnFurtherDialogue() {
        organisations.askForDialogue("riffi", "Frivård", "Vi vill fortsätta samtalet.");
        play.expectLetters(1, "Vi har tagit emot", "We have received");
        String request = office.requestToAssess();
        office.officer.complete("Bedöm begäran", Map.of("answer", "meeting", "reason", "Vi vill höra mer."));
        Letter answer = play.expectLetters(1, "Svar på er begäran", "Answer").first();
        assertThat(answer.to()).isEqualTo(address("riffi"));
        assertThat(answer.text()).contains("Vi vill höra mer.");
        return request;
    }

    private void endTheYear(String year) {
        office.documentYear(year);
        Letters closing = review(ORGANISATIONS, "Årets dialog är avslutad", "This year’s dialogue is over");
        assertThat(play.citizen.open(closing.to("riffi").published()).text())
                .contains("Språkkaféer", "Statsrådet är sjuk.", "Frågan utreds redan.");
        play.assertThatItEnded(year);
    }

    /** It runs as any meeting does, and its letters are reviewed as those of the year in which it was asked for. */
    private void holdTheMeeting(HeldMeeting meeting) {
        LocalDate day = play.today().plusDays(30);
        meeting.plan(day, 10, "Att fortsätta samtalet.", "");
        Letter invitation = review(1, "Inbjudan", "Invitation").first();
        assertThat(invitation.to()).isEqualTo(address("riffi"));
        organisations.accept(address("riffi"));
        play.expectLetters(1, "Ert svar", "Your answer");
        hold(meeting, day, 1, "möte");
    }

    // ---------------------------------------------------------------------------------------------- ways out

    private void closeTheYear(String year) {
        assertThat(office.owner.refused("Besluta om samrådet", Map.of("decision", "closeYear")))
                .contains("Skäl");
        office.owner.complete(
                "Besluta om samrådet", Map.of("decision", "closeYear", "reason", "Statsrådet har avgått."));
        Letters told =
                play.expectLetters(ORGANISATIONS, "Årets dialog är inställd", "This year’s dialogue is called off");
        assertThat(told.addresses()).hasSize(ORGANISATIONS);
        assertThat(told.to("riffi").text()).contains("Statsrådet har avgått.");
        play.assertThatNothingIsLeft();
        play.assertThatItEnded(year);
        assertThat(office.yearPage(year).text()).contains("Året är inställt: Statsrådet har avgått.");
    }
}
