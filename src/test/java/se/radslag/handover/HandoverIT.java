package se.radslag.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.radslag.access.PersonalLinkService;
import se.radslag.access.PublicSite;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.dialogue.DialogueDraft;
import se.radslag.dialogue.DialogueRequestId;
import se.radslag.dialogue.DialogueService;
import se.radslag.invitation.InvitationService;
import se.radslag.local.CaughtLetter;
import se.radslag.mail.LetterStatus;
import se.radslag.mail.LetterView;
import se.radslag.mail.Outbox;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.Contact;
import se.radslag.organisation.ContactId;
import se.radslag.organisation.Language;
import se.radslag.organisation.OrganisationService;
import se.radslag.organisation.Recipient;
import se.radslag.testing.Letters;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TasklistClient;
import se.radslag.testing.TrialPage;
import se.radslag.testing.TrialYear;

/** Ask's contact says that somebody else ought to get the letters: over HTTP, with real letters, the form in Tasklist and the real engine. */
@RadslagTest
class HandoverIT {

    private static final Pattern LINK = Pattern.compile("http\\S+/svar/\\S+");

    @Autowired
    CycleService cycles;

    @Autowired
    MeetingService meetings;

    @Autowired
    InvitationService invitations;

    @Autowired
    DialogueService dialogue;

    @Autowired
    OrganisationService directory;

    @Autowired
    PersonalLinkService links;

    @Autowired
    Outbox outbox;

    @Autowired
    Letters letters;

    @Autowired
    TaskService tasks;

    @Autowired
    PublicSite site;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String better = "ordforanden." + UUID.randomUUID() + "@forening.example";
    private TrialYear year;
    private Contact former;

    @BeforeEach
    void startYear() {
        year = TrialYear.start(cycles, directory, clock);
        former = ask();
    }

    @Test
    void changesNothingBeforeStaffHaveDecided() {
        TrialPage thanks = say(Map.of());

        assertThat(thanks.document().select("[role=status]").text()).startsWith("Tack! Vi har tagit emot");
        assertThat(thanks.text("mottagare-last")).contains("Ordföranden", better, "Vi har inte bestämt något än");
        assertThat(receipt().text()).contains("Ordföranden, ordförande, " + better, "Brev på engelska", "Jag slutar.");
        assertThat(ask()).isEqualTo(former);
        assertThat(written(better)).isEmpty();
        assertThat(waiting())
                .singleElement()
                .returns(
                        "Byt kontaktperson · "
                                + directory.get(year.organisation("Ask")).name(),
                        Task::getName)
                .returns(cycles.offices().get(0).key(), Task::getTenantId);
    }

    @Test
    void theSameTwiceIsOnceAndSomethingElseReplacesIt() {
        var form = page().form("/mottagare");
        TrialPage.submit(form, fields(Map.of()));
        TrialPage.submit(form, fields(Map.of()));
        letters.awaitSubject(year.email("Ask"), "någon annan ska ha breven");
        assertThat(receipts()).hasSize(1);
        String first = waiting().get(0).getId();

        TrialPage second = say(Map.of("name", "Kassören"));
        assertThat(second.text("mottagare-last")).contains("Kassören").doesNotContain("Ordföranden");
        assertThat(waiting()).singleElement().extracting(Task::getId).isNotEqualTo(first);

        TrialPage.submit(form, fields(Map.of()));
        assertThat(page().text("mottagare-last")).as("the first once more").contains("Kassören");
    }

    @Test
    void hiddenFieldsAloneChangeNothing() {
        TrialPage refused = TrialPage.submit(page().form("/mottagare"), Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#mottagare-wish-error").text()).startsWith("Välj om någon annan");
        assertThat(waiting()).isEmpty();

        TrialPage asked = say(Map.of());
        TrialPage unsure = TrialPage.submit(asked.form("/aterta-byte"), Map.of());
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.document().select("#aterta-sure-error").text()).startsWith("Kryssa i rutan");
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void takesNothingBackUnlessTheBoxIsTicked() {
        TrialPage asked = say(Map.of());
        List.of("", "false").forEach(sure -> TrialPage.submit(asked.form("/aterta-byte"), Map.of("sure", sure)));
        assertThat(waiting()).hasSize(1);
        assertThat(page().text("mottagare-last")).contains("Vi har inte bestämt något än");
    }

    @Test
    void keepsWhatWasTypedInARefusedForm() {
        TrialPage refused = say(Map.of("email", "ordforanden", "name", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".errors a").eachAttr("href"))
                .containsExactlyInAnyOrder("#mottagare-name", "#mottagare-email");
        assertThat(refused.document().select("#mottagare-email").val()).isEqualTo("ordforanden");
        assertThat(refused.document().select("#mottagare-words").val()).isEqualTo("Jag slutar.");
        assertThat(refused.document().select("#mottagare-other[checked], #mottagare-EN[checked]"))
                .hasSize(2);
        assertThat(say(Map.of("wish", "wrong", "words", " "))
                        .document()
                        .select("#mottagare-words-error")
                        .text())
                .isNotEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void canBeTakenBackUntilItIsDecided() {
        TrialPage asked = say(Map.of());
        TrialPage thanks = TrialPage.submit(asked.form("/aterta-byte"), Map.of("sure", "true"));
        assertThat(thanks.document().select("[role=status]").text()).startsWith("Du har tagit tillbaka det");
        assertThat(thanks.document().select("#mottagare-last")).isEmpty();
        assertThat(waiting()).isEmpty();
        assertThat(TrialPage.submit(asked.form("/aterta-byte"), Map.of("sure", "true"))
                        .status())
                .as("twice")
                .isEqualTo(200);
        assertThat(ask()).isEqualTo(former);
    }

    @Test
    void theNewContactGetsALinkOfTheirOwnToWhatTheOrganisationHasAnswered() {
        String old = address();
        UUID otherScope = UUID.randomUUID();
        String elsewhere = site.publicUrl() + "/svar/" + year.token("Ask", otherScope, cycles, links);
        TrialPage.submit(
                page().form("/forslag"), Map.of("title", "Språk", "question", "Hur lär man sig?", "why", "Viktigt."));
        TrialPage.submit(page().form("/kollega"), Map.of("name", "Vikarie", "email", "vikarie@forening.example"));
        say(Map.of());

        decide(Map.of("decision", "new", "name", "Ordföranden Å", "email", better, "language", "EN"));

        CaughtLetter welcome = letters.awaitSubject(better, "come to you from now on");
        assertThat(welcome.text()).contains("Ordföranden Å", year.cycle().title());
        TrialPage theirs = TrialPage.open(link(welcome));
        assertThat(theirs.document().select("article").text()).contains("Hur lär man sig?");
        assertThat(TrialPage.open(old).status()).isEqualTo(404);
        assertThat(TrialPage.open(elsewhere).status()).isEqualTo(404);
        assertThat(recipient())
                .returns("Ordföranden Å", Recipient::contact)
                .returns(better, to -> to.email().value())
                .returns(Language.EN, Recipient::language);
        assertThat(directory.contacts(year.organisation("Ask")))
                .extracting(Contact::id)
                .doesNotContain(former.id());
        assertThat(letters.awaitSubject(year.email("Ask"), "Någon annan får breven")
                        .text())
                .contains("gäller inte längre")
                .doesNotContain(better, "/svar/");
        assertThat(jdbc.sql("""
                                select count(*) from audit_entry join handover on handover.id::text = any (subjects)
                                 where action = 'handover.accept' and actor like 'staff:%' and organisation_id = :organisation
                                """)
                        .param("organisation", year.organisation("Ask").value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anotherContactOfTheDirectoryTakesOver() {
        ContactId office = secondContact();
        say(Map.of());
        decide(Map.of("decision", "other", "otherContact", office.toString()));

        assertThat(letters.awaitSubject(better, "går till dig från och med nu").text())
                .contains("/svar/");
        assertThat(recipient().contactId()).isEqualTo(office);
        assertThat(directory.contacts(year.organisation("Ask")))
                .extracting(Contact::id)
                .containsExactly(office);
    }

    @Test
    void whoeverGotTheLettersBeforeCannotTakeThemFromWhoeverGetsThemNow() {
        String old = address();
        ContactId main = secondContact();
        directory.makeMain(main);
        String mains = address();
        TrialPage.submit(TrialPage.open(old).form("/mottagare"), fields(Map.of("email", "ny@forening.example")));
        assertThat(tasks.getVariable(waiting().get(0).getId(), "details").toString())
                .contains(better);
        decide(Map.of("decision", "new", "name", "Ny", "email", "ny@forening.example", "language", "SV"));

        assertThat(recipient().contactId()).isEqualTo(main);
        assertThat(TrialPage.open(mains).status()).isEqualTo(200);
        assertThat(TrialPage.open(old).status()).isEqualTo(404);
        assertThat(directory.contacts(year.organisation("Ask")))
                .extracting(Contact::id)
                .doesNotContain(former.id());
        assertThat(written("ny@forening.example")).isEmpty();
        assertThat(written(better)).isEmpty();
    }

    private ContactId secondContact() {
        ContactId id = ContactId.random();
        jdbc.sql("insert into contact (id, organisation_id, name, email, main) values (?, ?, 'Kansliet', ?, false)")
                .params(id.value(), year.organisation("Ask").value(), better)
                .update();
        return id;
    }

    @Test
    void theNewContactGetsALinkToWhatIsAskedOutsideAnyYear() {
        DialogueRequestId request = dialogue.initiate(
                year.cycle().officeId(),
                directory.get(year.organisation("Ask")).name(),
                new DialogueDraft("Läxhjälp", "Vi vill tala om läxhjälp."));
        String old = site.publicUrl() + "/svar/" + year.token("Ask", request.value(), cycles, links);
        assertThat(TrialPage.open(old).status()).isEqualTo(200);
        say(Map.of());
        decide(Map.of("decision", "new", "name", "Ordföranden", "email", better, "language", "SV"));

        assertThat(letters.await(better, 2))
                .filteredOn(letter -> letter.text().contains("dialogen Läxhjälp"))
                .singleElement()
                .satisfies(letter ->
                        assertThat(TrialPage.open(link(letter)).status()).isEqualTo(200));
        assertThat(TrialPage.open(old).status()).isEqualTo(404);
    }

    @Test
    void tellsTheNewContactWhatIsAskedNow() {
        say(Map.of("language", "SV"));
        decide(Map.of("decision", "new", "name", "Ordföranden", "email", better, "language", "SV"));
        assertThat(letters.awaitSubject(better, "går till dig från och med nu").text())
                .contains("Det här ber vi er om nu", "Föreslå frågor", "senast");
    }

    @Test
    void lettersThatHaveNotGoneOutGoToTheNewContact() {
        MeetingId samrad = year.planSamrad(meetings);
        invitations.choose(
                samrad, Stream.of("Ask", "Bok").map(year::organisation).collect(Collectors.toMap(id -> id, id -> "")));
        invitations.writeInvitations(samrad);
        say(Map.of());
        decide(Map.of("decision", "new", "name", "Ordföranden", "email", better, "language", "SV"));

        assertThat(written(better))
                .filteredOn(letter -> letter.status() == LetterStatus.HELD)
                .singleElement()
                .satisfies(letter -> assertThat(outbox.preview(letter.id())).contains("Ordföranden"));
        invitations.sendInvitations(samrad);
        assertThat(letters.awaitSubject(better, "Inbjudan").text()).contains("/svar/");
        assertThat(letters.to(year.email("Ask")))
                .noneMatch(letter -> letter.subject().startsWith("Inbjudan"));
    }

    @Test
    void aColleagueMayAskAndTheContactIsTold() {
        String colleague = "vikarie." + UUID.randomUUID() + "@forening.example";
        TrialPage page = page();
        TrialPage named = TrialPage.submit(page.form("/kollega"), Map.of("name", "Vikarie", "email", colleague));
        TrialPage.submit(named.form("/mottagare"), fields(Map.of()));

        assertThat(letters.awaitSubject(colleague, "någon annan ska ha breven").text())
                .contains("Tack för att du hörde av dig")
                .doesNotContain("/svar/");
        assertThat(receipt().text()).contains("Någon som har er personliga länk");
        assertThat(tasks.getVariable(waiting().get(0).getId(), "sender").toString())
                .contains("Vikarie", colleague);

        decide(Map.of("decision", "keep", "reason", "Kontakten vill fortsätta."));
        assertThat(letters.awaitSubject(colleague, "Breven går som förut").text())
                .contains("Kontakten vill fortsätta.");
        assertThat(letters.awaitSubject(year.email("Ask"), "Breven går som förut")
                        .text())
                .contains("Kontakten vill fortsätta.");
        assertThat(page().text("mottagare-last")).contains("Vi har inte ändrat något", "Kontakten vill fortsätta.");
        assertThat(ask()).isEqualTo(former);
    }

    @Test
    void whoeverGotThemByMistakeNeedsToKnowNobody() {
        say(Map.of("wish", "wrong", "words", "Jag har aldrig hört talas om er."));
        assertThat(tasks.getVariables(waiting().get(0).getId()))
                .containsEntry("shownText", "Jag har aldrig hört talas om er.")
                .containsEntry("name", null)
                .extractingByKey("about")
                .asString()
                .startsWith("Breven har kommit fel");

        decide(Map.of("decision", "new", "name", "Kansliet", "email", better, "language", "SV"));
        assertThat(recipient().contact()).isEqualTo("Kansliet");
    }

    private void decide(Map<String, Object> values) {
        TasklistClient tasklist = TasklistClient.signIn(site.publicUrl(), "handlaggare");
        String task = waiting().get(0).getId();
        assertThat(tasklist.tasks().findValuesAsText("id")).contains(task);
        tasklist.complete(task, values);
        assertThat(waiting()).isEmpty();
    }

    private TrialPage say(Map<String, String> changes) {
        return TrialPage.submit(page().form("/mottagare"), fields(changes));
    }

    private Map<String, String> fields(Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "wish",
                "other",
                "name",
                "Ordföranden",
                "role",
                "ordförande",
                "email",
                better,
                "language",
                "EN",
                "words",
                "Jag slutar."));
        fields.putAll(changes);
        return fields;
    }

    private TrialPage page() {
        return TrialPage.open(address());
    }

    private String address() {
        return site.publicUrl() + "/svar/" + year.token("Ask", cycles, links);
    }

    private static String link(CaughtLetter letter) {
        var link = LINK.matcher(letter.text());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private CaughtLetter receipt() {
        return letters.awaitSubject(year.email("Ask"), "någon annan ska ha breven");
    }

    private List<LetterView> receipts() {
        return written(year.email("Ask")).stream()
                .filter(letter -> letter.subject().contains("någon annan ska ha breven"))
                .toList();
    }

    private List<LetterView> written(String email) {
        return outbox.ofCase(year.cycle().recordNumber()).stream()
                .filter(letter -> letter.email().equals(email))
                .toList();
    }

    private List<Task> waiting() {
        return jdbc
                .sql("select id from handover where organisation_id = :organisation")
                .param("organisation", year.organisation("Ask").value())
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> tasks.createTaskQuery().processInstanceBusinessKey(id.toString()).list().stream())
                .toList();
    }

    private Contact ask() {
        return directory.contacts(year.organisation("Ask")).get(0);
    }

    private Recipient recipient() {
        return directory.recipients(List.of(year.organisation("Ask"))).get(0);
    }
}
