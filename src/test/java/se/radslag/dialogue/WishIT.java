package se.radslag.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.radslag.access.ConfirmationService;
import se.radslag.access.PublicSite;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.dialogue.DialogueRequest.Answer;
import se.radslag.local.CaughtLetter;
import se.radslag.local.LocalClock;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;
import se.radslag.organisation.Recipient;
import se.radslag.testing.Letters;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TasklistClient;
import se.radslag.testing.TrialPage;
import se.radslag.testing.TrialYear;

/** Organisations without a link of ours ask for dialogue: over HTTP, without JavaScript, with real letters. */
@RadslagTest
class WishIT {

    private static final Pattern LINK = Pattern.compile("http\\S+/svar/\\S+");

    @Autowired
    DialogueService dialogue;

    @Autowired
    ConfirmationService confirmations;

    @Autowired
    CycleService cycles;

    @Autowired
    OrganisationService directory;

    @Autowired
    Letters letters;

    @Autowired
    Clock clock;

    @Autowired
    LocalClock localClock;

    @Autowired
    PublicSite site;

    private final String unique = UUID.randomUUID().toString();
    private final String subject = "Simskola " + unique;
    private final String email = "simma." + unique + "@forening.example";

    /** Another test may have asked a moment ago. */
    @BeforeEach
    void passAnHour() {
        localClock.moveTo(clock.now().plus(Duration.ofHours(2)));
    }

    @Test
    void takesTheRequestOnceTheAddressIsConfirmed() {
        TrialPage sent = ask(Map.of());
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.document().select("main").text()).contains(email);
        CaughtLetter letter = letters.awaitSubject(email, "Bekräfta er begäran");
        assertThat(letter.text()).doesNotContain(subject, "Simklubben", "bassäng");
        TrialPage question = TrialPage.open(link(letter));
        assertThat(request()).isEmpty();
        assertThat(press(question).document().select("h1").text()).startsWith("Tack");
        DialogueRequest request = request().get(0);
        assertThat(request.organisationId()).isEmpty();
        assertThat(request.asker().orElseThrow().organisation()).isEqualTo("Simklubben");
        assertThat(request.recordNumber()).isNotBlank();
        assertThat(letters.awaitSubject(email, subject).text())
                .contains("Vi saknar en bassäng.")
                .doesNotContain("/svar/");
    }

    @Test
    void answersTheAddressThatAsked() {
        ask(Map.of());
        press(TrialPage.open(link(letters.awaitSubject(email, "Bekräfta"))));
        DialogueRequestId id = request().get(0).id();
        dialogue.answer(id, Optional.of(Answer.NO), "Det är kommunens sak.");
        dialogue.sendAnswer(id);
        assertThat(letters.awaitSubject(email, "Svar på er begäran").text()).contains("Det är kommunens sak.");
    }

    @Test
    void confirmsOnceAndChangesNothingWithoutTheButton() {
        ask(Map.of());
        String link = link(letters.awaitSubject(email, "Bekräfta"));
        TrialPage question = TrialPage.open(link);
        TrialPage.open(link);
        TrialPage unanswered = TrialPage.submit(question.form("/bekrafta/"), Map.of());
        assertThat(unanswered.status()).isEqualTo(422);
        assertThat(unanswered.document().select("[role=alert]").text()).isNotEmpty();
        assertThat(request()).isEmpty();
        press(question);
        press(question);
        assertThat(request()).hasSize(1);
        assertThat(TrialPage.open(link).document().select("h1").text()).startsWith("Tack");
    }

    @Test
    void forgetsWhatNobodyConfirms() {
        ask(Map.of());
        String link = link(letters.awaitSubject(email, "Bekräfta"));
        TrialPage question = TrialPage.open(link);
        localClock.moveTo(clock.now().plus(Duration.ofDays(3)).plusSeconds(60));
        assertThat(TrialPage.open(link).status()).isEqualTo(404);
        assertThat(press(question).status()).isEqualTo(403);
        confirmations.eraseLapsed();
        assertThat(wishes()).isZero();
        assertThat(request()).isEmpty();
    }

    @Test
    void namesEveryFieldThatIsWrongAndKeepsWhatWasTyped() {
        TrialPage refused = ask(Map.of("organisation", " ", "email", "simma", "person", "", "message", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".errors a").eachAttr("href"))
                .containsExactlyInAnyOrder("#organisation", "#person", "#email", "#message");
        assertThat(refused.document().select("#email").val()).isEqualTo("simma");
        assertThat(refused.document().select("#subject").val()).isEqualTo(subject);
        assertThat(TrialPage.submit(form(), Map.of()).status()).isEqualTo(422);
        assertThat(wishes()).isZero();
    }

    @Test
    void sendsOneLetterForOneSheet() {
        FormElement form = form();
        TrialPage.submit(form, fields(Map.of()));
        TrialPage.submit(form, fields(Map.of()));
        letters.await(email, 1);
        ask(Map.of("message", "Något annat."));
        letters.await(email, 2);
        assertThat(letters.to(email)).hasSize(2);
        assertThat(wishes()).isEqualTo(2);
    }

    @Test
    void floodsNobodysMailbox() {
        List<String> spellings = List.of(email, email.replace("@", "+a@"), email.replace("simma", "SIMMA"));
        spellings.forEach(spelling -> assertThat(ask(Map.of("email", spelling, "message", "Vi " + spelling))
                        .status())
                .isEqualTo(200));
        TrialPage braked = ask(Map.of("message", "En fjärde gång, tack."));
        assertThat(braked.status()).isEqualTo(429);
        assertThat(braked.document().select("#email-error").text()).contains("flera brev");
        assertThat(braked.document().select("#message").val()).isEqualTo("En fjärde gång, tack.");
        localClock.moveTo(clock.now().plus(Duration.ofHours(1)).plusSeconds(5));
        assertThat(ask(Map.of("message", "En fjärde gång, tack.")).status()).isEqualTo(200);
    }

    @Test
    void knowsWhomTheAddressBelongsTo() {
        TrialYear year = TrialYear.start(cycles, directory, clock);
        ask(Map.of("email", year.email("Ask")));
        press(TrialPage.open(link(letters.awaitSubject(year.email("Ask"), "Bekräfta"))));
        assertThat(request().get(0).organisationId()).hasValue(year.organisation("Ask"));
    }

    @Test
    void staffMeetWhomTheDirectoryDoesNotKnow() {
        String club = "Simklubben " + unique;
        Task task = toAssess(club);
        assertThat(tasks.getVariable(task.getId(), "matter")).isEqualTo(club);
        assertThat(tasks.getVariable(task.getId(), "sender").toString())
                .contains(email, "Adressen finns inte i katalogen.", "läggs den till");
        DialogueRequestId id = request().get(0).id();

        assess(task, "meeting");

        OrganisationId added = directory.findByName(club).orElseThrow().id();
        assertThat(directory.recipients(List.of(added)))
                .singleElement()
                .returns("Kassören", Recipient::contact)
                .returns(email, to -> to.email().value());
        assertThat(dialogue.get(id).organisationId()).hasValue(added);
    }

    @Test
    void staffMayAnswerNoToWhomTheDirectoryDoesNotKnow() {
        String club = "Simklubben " + unique;
        assess(toAssess(club), "no");
        assertThat(directory.findByName(club)).isEmpty();
        assertThat(request()).isEmpty();
    }

    private Task toAssess(String club) {
        ask(Map.of("organisation", club));
        press(TrialPage.open(link(letters.awaitSubject(email, "Bekräfta"))));
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(request().get(0).id().toString())
                .singleResult();
    }

    private void assess(Task task, String answer) {
        TasklistClient tasklist = TasklistClient.signIn(site.publicUrl(), "handlaggare");
        assertThat(tasklist.tasks().findValuesAsText("id")).contains(task.getId());
        tasklist.complete(task.getId(), Map.of("answer", answer, "reason", "Tack för frågan."));
    }

    @Autowired
    TaskService tasks;

    @Test
    void writesInTheLanguageOfThePage() {
        TrialPage.submit(TrialPage.open(site.publicUrl() + "/dialog?sprak=en").form("/dialog"), fields(Map.of()));
        assertThat(letters.awaitSubject(email, "Confirm your request").text()).contains("Was it you?");
    }

    @Autowired
    JdbcClient jdbc;

    private long wishes() {
        return jdbc.sql("select count(*) from dialogue_wish where subject = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    private List<DialogueRequest> request() {
        return dialogue.unanswered().stream()
                .filter(request -> request.subject().equals(subject))
                .toList();
    }

    private TrialPage ask(Map<String, String> other) {
        return TrialPage.submit(form(), fields(other));
    }

    private FormElement form() {
        return TrialPage.open(site.publicUrl() + "/dialog").form("/dialog");
    }

    private Map<String, String> fields(Map<String, String> other) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "organisation",
                "Simklubben",
                "person",
                "Kassören",
                "email",
                email,
                "subject",
                subject,
                "message",
                "Vi saknar en bassäng."));
        fields.putAll(other);
        return fields;
    }

    private static TrialPage press(TrialPage question) {
        return TrialPage.submit(question.form("/bekrafta/"), Map.of("mine", "ja"));
    }

    private static String link(CaughtLetter letter) {
        var found = LINK.matcher(letter.text());
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
