package se.radslag.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.radslag.access.PublicSite;
import se.radslag.casefile.CasefileEntry;
import se.radslag.casefile.CasefileService;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.mail.LetterStatus;
import se.radslag.mail.LetterView;
import se.radslag.mail.Outbox;
import se.radslag.organisation.OrganisationService;
import se.radslag.proposal.ProposalService;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TasklistClient;
import se.radslag.testing.TrialYear;
import se.radslag.testing.Visitor;

/** What becomes of letters that come in: the tasks of staff, and the page on which a letter is read. */
@RadslagTest
class IncomingTasksIT {

    private static final String BOUNCE = """
            From: MAILER-DAEMON@forening.example
            To: radslag@localhost
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            Your letter could not be delivered.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.forening.example

            Final-Recipient: rfc822; %s
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 No such user

            --b
            Content-Type: text/rfc822-headers

            Message-ID: <%s@localhost>
            --b--
            """;

    private static final String QUESTION = """
            From: Ask <%s>
            To: radslag@localhost
            Subject: Var =?UTF-8?Q?h=C3=A5lls?= det? <script>alert(1)</script>
            In-Reply-To: <%s@localhost>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain; charset=utf-8

            Finns det <b>hiss</b>?
            --b
            Content-Type: application/pdf; name="karta.pdf"
            Content-Disposition: attachment; filename="karta.pdf"
            Content-Transfer-Encoding: base64

            JVBERi0=
            --b--
            """;

    @Autowired
    Filing filing;

    @Autowired
    ProposalService proposals;

    @Autowired
    CycleService cycles;

    @Autowired
    OrganisationService directory;

    @Autowired
    Outbox outbox;

    @Autowired
    CasefileService casefile;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PublicSite site;

    @Autowired
    Clock clock;

    private final String mailbox = UUID.randomUUID().toString();
    private TrialYear year;

    @BeforeEach
    void callForProposals() {
        year = TrialYear.start(cycles, directory, clock);
        proposals.writeCall(year.id());
        proposals.sendCall(year.id());
        await().until(() -> call().status() == LetterStatus.SENT);
    }

    @Test
    void aBounceMarksLetterAndContactAndAsksForACheck() {
        comes(BOUNCE.formatted(year.email("Ask"), call().id()));

        assertThat(call())
                .returns(LetterStatus.BOUNCED, LetterView::status)
                .extracting(LetterView::reply)
                .asString()
                .contains("550 5.1.1 No such user");
        var contact = directory.contacts(year.organisation("Ask")).get(0);
        assertThat(contact.notReachedSince()).isPresent();
        assertThat(task(contact.id().toString())).returns("Kontrollera adressen", Task::getName);
        assertThat(proposals.unreached(year.id())).containsExactly(year.organisation("Ask"));
        proposals.remind(year.id());
        assertThat(letters("Ask")).isEqualTo(1);
        assertThat(letters("Bok")).isEqualTo(2);
    }

    @Test
    void aBounceOfNoLetterThatWeKnowIsReadByStaff() {
        comes(BOUNCE.formatted("nagon@forening.example", UUID.randomUUID()));
        assertThat(task(id().toString())).returns("Läs och besvara", Task::getName);
    }

    @Test
    void aLetterFromAPersonIsReadAndAnswered() {
        comes(QUESTION.formatted(year.email("Ask"), call().id()));
        Task task = task(id().toString());
        assertThat(task.getTenantId()).isEqualTo(cycles.offices().get(0).key());

        var tasklist = TasklistClient.signIn(site.publicUrl(), "handlaggare");
        assertThat(tasklist.tasks().findValuesAsText("id")).contains(task.getId());
        tasklist.complete(task.getId(), Map.of("decision", "answered", "note", "Ja, det finns hiss. Ringde."));

        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isZero();
        assertThat(casefile.entries(year.cycle().recordNumber()))
                .extracting(CasefileEntry::title)
                .contains("Anteckning om ett inkommet brev");
    }

    @Test
    void theLetterIsShownAsPlainTextAndFetchedAsAFile() {
        comes(QUESTION.formatted(year.email("Ask"), call().id()));
        var page = visitor("handlaggare").get("/arbete/inkommet/" + id());

        assertThat(page.body())
                .contains("<h1>Var hålls det? &lt;script&gt;alert(1)&lt;/script&gt;</h1>")
                .contains("Finns det &lt;b&gt;hiss&lt;/b&gt;?")
                .contains("karta.pdf", "application/pdf, ungefär 1 kB")
                .contains(directory.get(year.organisation("Ask")).name())
                .contains("/arbete/brev/" + call().id());
        var original = visitor("handlaggare").get("/arbete/inkommet/" + id() + "/original");
        assertThat(original.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(original.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"%s.eml\"".formatted(id()));
        assertThat(original.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(original.body()).startsWith("From: Ask <" + year.email("Ask"));
    }

    @Test
    void nobodyElseReadsIt() {
        comes(QUESTION.formatted(year.email("Ask"), call().id()));
        String path = "/arbete/inkommet/" + id();
        assertThat(new Visitor(site.publicUrl()).get(path).statusCode()).isNotEqualTo(200);
        assertThat(visitor("admin").get(path + "/original").statusCode()).isNotEqualTo(200);
        assertThat(visitor("handlaggare")
                        .get("/arbete/inkommet/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    private void comes(String letter) {
        filing.keep(List.of(new Arrival(
                new Place(mailbox, 1, 1), letter.replace("\n", "\r\n").getBytes(UTF_8), "")));
        filing.fileAll();
    }

    private IncomingLetterId id() {
        return jdbc.sql("select id from incoming_letter where mailbox = ?")
                .param(mailbox)
                .query((row, number) -> new IncomingLetterId(row.getObject("id", UUID.class)))
                .single();
    }

    private Task task(String businessKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).singleResult();
    }

    private LetterView call() {
        return ofAsk().get(ofAsk().size() - 1);
    }

    private List<LetterView> ofAsk() {
        return outbox.ofCase(year.cycle().recordNumber()).stream()
                .filter(letter -> letter.email().equals(year.email("Ask")))
                .toList();
    }

    private long letters(String name) {
        return outbox.ofCase(year.cycle().recordNumber()).stream()
                .filter(letter -> letter.email().equals(year.email(name)))
                .count();
    }

    private Visitor visitor(String user) {
        var visitor = new Visitor(site.publicUrl());
        assertThat(visitor.signIn(user, user).statusCode()).isEqualTo(200);
        return visitor;
    }
}
