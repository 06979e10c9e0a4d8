package se.radslag.year;

import static org.assertj.core.api.Assertions.assertThat;

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
        agenda.propose();
        play.killAndStartAgain();
        agenda.remind();
        agenda.settle();

        SamradAct samrad = new SamradAct(play, agenda.samradDay());
        samrad.plan();
        play.killAndStartAgain();
        samrad.move();
        samrad.answer();
        samrad.hold();
        samrad.document();

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
