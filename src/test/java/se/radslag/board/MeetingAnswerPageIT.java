package se.radslag.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.radslag.casefile.CasefileEntry;
import se.radslag.casefile.CasefileService;
import se.radslag.casefile.Direction;
import se.radslag.invitation.Invitation;
import se.radslag.invitation.InvitationService;
import se.radslag.mail.LetterView;
import se.radslag.mail.Outbox;
import se.radslag.meeting.MeetingService;
import se.radslag.testing.RadslagTest;

/** What one organisation has answered, and the answers that staff note for it. */
@RadslagTest
class MeetingAnswerPageIT {

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory context;

    @Autowired
    MeetingService meetings;

    @Autowired
    InvitationService invitations;

    @Autowired
    CasefileService casefile;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Outbox outbox;

    Desk desk;
    TrialSamrad samrad;
    String meeting;
    String page;

    @BeforeEach
    void inviteThree() {
        samrad = TrialSamrad.in(context);
        samrad.invite();
        desk = Desk.of("handlaggare", port);
        meeting = "/arbete/mote/" + samrad.id();
        page = meeting + "/svar/" + first().id();
    }

    @Test
    void notesAnAnswerThatCameByTelephone() {
        assertThat(desk.read(meeting).select("a[href=" + page + "]")).hasSize(1);

        var answer = desk.submit(page, page, yes());

        assertThat(answer.location()).endsWith(page);
        assertThat(first().status()).isEqualTo(Invitation.Status.ACCEPTED);
        Document after = desk.read(page);
        assertThat(after.select("#historik ~ .card").text())
                .contains("per telefon", "Kommer", "Bo Ek", "Ordföranden ringde.");
        assertThat(receipts()).hasSize(1);
        assertThat(notes())
                .singleElement()
                .satisfies(note ->
                        assertThat(content(note)).contains("Per telefon", "Kommer", "Bo Ek", "Ordföranden ringde."));
    }

    @Test
    void keepsAllAnswersTheLastOfWhichHolds() {
        samrad.accept(0);
        desk.submit(
                page,
                page,
                Map.of("comes", "nej", "declineReason", "Sjukdom", "way", "LETTER", "said", "Brev från ordföranden."));
        assertThat(first().status()).isEqualTo(Invitation.Status.DECLINED);
        assertThat(desk.read(page).select("#historik ~ .card h3").eachText())
                .hasSize(2)
                .first()
                .asString()
                .endsWith("i ett brev");
    }

    @Test
    void notesTheSameOnce() {
        Document form = desk.read(page);
        desk.submit(form, page, yes());
        desk.submit(form, page, yes());
        assertThat(receipts()).hasSize(1);
        assertThat(notes()).hasSize(1);
    }

    @Test
    void saysWhatIsMissingAndKeepsTheRest() {
        var refused = desk.submit(page, page, Map.of("delegates[0].name", "Bo Ek"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.refusals())
                .contains("Välj om ni kommer", "Välj hur svaret kom.", "Skriv vad som sades eller skrevs.");
        assertThat(refused.page().select("input[name='delegates[0].name']").val())
                .isEqualTo("Bo Ek");
        assertThat(first().status()).isEqualTo(Invitation.Status.INVITED);
    }

    @Test
    void notesAnAnswerThatCameAfterTheLastDay() {
        meetings.closeAnswersNow(samrad.id());
        desk.submit(page, page, yes());
        assertThat(first().status()).isEqualTo(Invitation.Status.ACCEPTED);
        assertThat(outbox.preview(receipts().get(0).id())).contains("Tiden för att svara har gått ut, så skriv till");
    }

    @Test
    void isOpenToTheMeetingsOfficeAlone() {
        assertThat(Desk.anonymous(port).status(page)).isNotEqualTo(200);
        String other = "/arbete/mote/" + TrialSamrad.in(context).id();
        assertThat(desk.status(other + "/svar/" + first().id())).isEqualTo(404);
    }

    private static Map<String, String> yes() {
        return Map.of("comes", "ja", "delegates[0].name", "Bo Ek", "way", "TELEPHONE", "said", "Ordföranden ringde.");
    }

    private Invitation first() {
        return invitations.ofMeeting(samrad.id()).get(0);
    }

    private List<LetterView> receipts() {
        return outbox.ofCase(recordNumber()).stream()
                .filter(letter -> letter.subject().startsWith("Ert svar"))
                .toList();
    }

    private List<CasefileEntry> notes() {
        return casefile.entries(recordNumber()).stream()
                .filter(entry -> entry.direction() == Direction.NOTE)
                .toList();
    }

    private String content(CasefileEntry note) {
        byte[] bytes = jdbc.sql("select content from casefile_entry where record_number = ? and running_number = ?")
                .params(note.recordNumber(), note.runningNumber())
                .query(byte[].class)
                .single();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String recordNumber() {
        return meetings.get(samrad.id()).recordNumber();
    }
}
