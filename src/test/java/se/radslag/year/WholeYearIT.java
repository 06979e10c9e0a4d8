package se.radslag.year;

import static org.assertj.core.api.Assertions.assertThat;
import static se.radslag.year.Camera.Screen.DESK;
import static se.radslag.year.Camera.Screen.DESK_AT_NIGHT;
import static se.radslag.year.Camera.Screen.PHONE;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole year with 34 organisations, played from outside over HTTP and SMTP: as Tasklist, workspace pages, personal pages and the local
 * clock are used. Every letter is counted, every published page read, and the program is killed and started again three times on the way.
 */
class WholeYearIT {

    static final int ORGANISATIONS = 34;

    @TempDir
    static Path data;

    @AutoClose
    private static Play play;

    @BeforeAll
    static void open() {
        play = new Play(data, "whole-year");
    }

    @Test
    void aYearRunsFromTheCallToTheClosingLetter() {
        AgendaAct agenda = new AgendaAct(play);
        agenda.start();
        agenda.call();
        pictureTheCall();
        agenda.propose();
        pictureTheProposals();
        play.killAndStartAgain();
        agenda.remind();
        agenda.settle();
        pictureTheAgenda(agenda.year());

        SamradAct samrad = new SamradAct(play, agenda.samradDay());
        samrad.plan();
        pictureTheInvitation(samrad.id());
        play.killAndStartAgain();
        samrad.move();
        samrad.answer();
        pictureTheAnswers(samrad.id());
        samrad.hold();
        samrad.document();
        pictureTheDocumentation();

        SakradAct sakrad = new SakradAct(play);
        sakrad.chooseQuestions();
        sakrad.inviteToBoth();
        sakrad.callOffTheSecond();
        play.killAndStartAgain();
        sakrad.takeTheSecondUpAgain();
        sakrad.holdBoth();

        askForFurtherDialogue();
        documentYear(agenda.year());
        answerFurtherDialogue();
        assertThatAllIsDone(agenda.year());
        pictureTheEnd();
    }

    private static void pictureTheCall() {
        play.camera.page("start", "/", DESK);
        play.camera.letter("call-for-proposals", "Föreslå frågor", PHONE);
        play.camera.page("personal-page", play.organisations.link("radda-barnen"), DESK);
        play.camera.page("propose-on-the-phone", play.organisations.link("roda-korset") + "#forslag", PHONE);
    }

    private static void pictureTheProposals() {
        play.camera.letter("receipt-of-a-proposal", "Kvitto", PHONE);
        play.camera.page("own-proposals", play.organisations.link("radda-barnen") + "#forslag", DESK);
    }

    private static void pictureTheAgenda(String year) {
        play.camera.letter("answers-to-proposals", "Svar på", DESK);
        play.camera.page("answered-proposals", play.organisations.link("roda-korset") + "#forslag", PHONE);
        play.camera.page("year-and-agenda", "/ar/" + year, DESK);
        play.camera.staff("workspace-of-the-year", "handlaggare", "/arbete/ar/" + year);
    }

    private static void pictureTheInvitation(String meeting) {
        play.camera.letter("invitation", "Inbjudan", DESK);
        play.camera.page("answer-on-the-phone", play.organisations.link("verdandi") + "#inbjudningar", PHONE);
        play.camera.page("meeting", "/mote/" + meeting, DESK);
    }

    private static void pictureTheAnswers(String meeting) {
        play.camera.page("answered-invitation", play.organisations.link("verdandi") + "#inbjudningar", PHONE);
        play.camera.staff("workspace-of-a-meeting", "handlaggare", "/arbete/mote/" + meeting);
    }

    private static void pictureTheDocumentation() {
        play.camera.page("documentation", play.published().get(0), DESK);
        play.camera.staff("tasklist", "handlaggare", "/camunda/app/tasklist/default/");
    }

    private static void pictureTheEnd() {
        play.camera.page("start-at-night", "/", DESK_AT_NIGHT);
        play.camera.page("archive", "/arkiv", DESK);
    }

    private static void askForFurtherDialogue() {
        play.organisations.askForDialogue("skyddsvarnet", "Frivård", "Vi vill fortsätta samtalet.");
        play.expectLetters(1, "Vi har tagit emot", "We have received");
        play.office.officer.await("Bedöm begäran");
    }

    private static void documentYear(String year) {
        play.office.documentYear(year);
        Letters closing = play.expectLetters(ORGANISATIONS, "Årets dialog är avslutad", "This year’s dialogue is over");
        Page page = play.citizen.open(closing.to("verdandi").published());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Språkkaféer", "Samma fråga.", "Hur når vi föräldrar?", "Statssekreteraren är sjuk.");
    }

    private static void answerFurtherDialogue() {
        Tasklist officer = play.office.officer;
        assertThat(officer.refused("Bedöm begäran", Map.of("answer", "otherForm")))
                .contains("Motivering");
        officer.complete("Bedöm begäran", Map.of("answer", "otherForm", "reason", "Vi ringer er i juni."));
        Letter answer = play.expectLetters(1, "Svar på er begäran", "Answer").first();
        assertThat(answer.to()).isEqualTo(Organisations.address("skyddsvarnet"));
        assertThat(answer.text()).contains("Vi ringer er i juni.");
    }

    private static void assertThatAllIsDone(String year) {
        play.assertThatNothingIsLeft();
        play.assertThatItEnded(year);
        assertThat(play.published())
                .as("published: samråd, two sakråd, the year")
                .hasSize(4);
        assertThat(play.office.yearPage(year).status()).isEqualTo(200);
        assertThat(play.citizen.open("/arbete/ar/" + year).status()).isEqualTo(401);
    }
}
