package se.radslag.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.radslag.access.FormSheet;
import se.radslag.access.PersonalLinkService;
import se.radslag.core.Clock;
import se.radslag.core.Refusal;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.OfficeId;
import se.radslag.cycle.WorkingDays;
import se.radslag.cycle.Years;
import se.radslag.dialogue.DialogueRequest.Answer;
import se.radslag.mail.LetterView;
import se.radslag.mail.Outbox;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.Letters;
import se.radslag.testing.RadslagTest;

@RadslagTest
class DialogueIT {

    private static final String NAME = "Rädda Barnen";
    private static final String ADDRESS = "kontakt@radda-barnen.example";

    @Autowired
    DialogueService dialogue;

    @Autowired
    CycleService cycles;

    @Autowired
    OrganisationService directory;

    @Autowired
    PersonalLinkService links;

    @Autowired
    Letters letters;

    @Autowired
    Outbox outbox;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final String subject = "Läxhjälp " + UUID.randomUUID();
    private OfficeId office;
    private OrganisationId organisation;
    private CycleId year;

    @BeforeEach
    void startYear() {
        office = cycles.offices().get(0).id();
        organisation = directory.findByName(NAME).orElseThrow().id();
        year = cycles.start(Years.starting(cycles, clock.today()));
    }

    @Test
    void tellsWhoAskedUntilWhenTheAnswerComes() {
        DialogueRequestId id = ask();
        DialogueRequest request = dialogue.get(id);
        assertThat(request.answerDue())
                .isEqualTo(clock.endOf(new WorkingDays().after(clock.today(), 10)))
                .isEqualTo(dialogue.answerDue(id));
        assertThat(request.recordNumber()).isEqualTo(cycles.get(year).recordNumber());
        assertThat(dialogue.unanswered()).contains(request);
        assertThat(letters.awaitSubject(ADDRESS, subject).text())
                .contains("Vi behöver ett rum.")
                .contains(String.valueOf(
                        clock.dayOf(request.answerDue()).minusDays(1).getDayOfMonth()))
                .contains("/svar/");
    }

    @Test
    void takesRequestsAfterTheYearHasEnded() {
        cycles.end(year);
        assertThat(dialogue.ofCycle(year)).isEmpty();
        DialogueRequestId id = ask();
        assertThat(dialogue.ofCycle(year)).extracting(DialogueRequest::id).containsExactly(id);
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        refusals(() -> dialogue.request(year, organisation, new DialogueDraft(" ", null), FormSheet.drawn()))
                .extracting(Refusal::field, Refusal::code)
                .containsExactly(tuple("subject", "core.required"), tuple("message", "core.required"));
        refusals(() -> dialogue.request(
                        year, organisation, new DialogueDraft("Ett\r\nBcc: x", "x".repeat(100_000)), FormSheet.drawn()))
                .extracting(Refusal::field, Refusal::code)
                .containsExactly(tuple("subject", "core.one-line"), tuple("message", "core.too-long"));
        refusals(() -> dialogue.initiate(office, "Ingen sådan", new DialogueDraft("", "Text")))
                .extracting(Refusal::field, Refusal::code)
                .containsExactly(
                        tuple("subject", "core.required"), tuple("organisation", "dialogue.unknown-organisation"));
        assertThat(dialogue.ofCycle(year)).isEmpty();
    }

    @Test
    void sendsTheAnswerToWhoeverAsked() {
        DialogueRequestId id = ask();
        refusals(() -> dialogue.answer(id, Optional.empty(), ""))
                .extracting(Refusal::field)
                .containsExactly("answer", "reason");
        dialogue.answer(id, Optional.of(Answer.OTHER_FORM), "Vi ringer er i mars.");
        dialogue.sendAnswer(id);
        assertThat(letters.awaitSubject(ADDRESS, "Svar på er begäran om dialog: " + subject)
                        .text())
                .contains("en annan form än ett möte", "Vi ringer er i mars.", "Vi behöver ett rum.");
        refusals(() -> dialogue.answer(id, Optional.of(Answer.NO), "Ångrat oss."))
                .extracting(Refusal::code)
                .containsExactly("dialogue.answered-already");
        assertThat(dialogue.unanswered()).extracting(DialogueRequest::id).doesNotContain(id);
    }

    @Test
    void marksWhatIsLate() {
        DialogueRequestId id = ask();
        dialogue.escalate(id);
        assertThat(dialogue.get(id).escalated()).isTrue();
        assertThat(dialogue.get(id).answer()).isEmpty();
    }

    @Test
    void carriesAnInitiativeOfStaffOutsideAnyYear() {
        DialogueRequestId id = dialogue.initiate(office, " Rädda Barnen ", new DialogueDraft(subject, "Hur går det?"));
        DialogueRequest request = dialogue.get(id);
        assertThat(request.cycleId()).isEmpty();
        assertThat(request.scope()).isEqualTo(id.value());
        assertThat(request.recordNumber()).isNotEqualTo(cycles.get(year).recordNumber());
        dialogue.answer(id, Optional.of(Answer.MEETING), "Välkomna i april.");
        dialogue.sendAnswer(id);
        assertThat(letters.awaitSubject(ADDRESS, "vill samtala med er: " + subject)
                        .text())
                .contains("Hur går det?", "Ni får en särskild inbjudan.", "Välkomna i april.")
                .doesNotContain("Ni skrev");
    }

    @Test
    void takesARequestFromThePersonalPage() throws IOException {
        Document before = page().get();
        Document after = submit(before, subject, "Vi <b>behöver</b> ett rum.").parse();
        assertThat(after.select("[role=status]").text()).contains("Tack, er begäran är mottagen.");
        assertThat(after.select("#dialog h3").eachText()).contains(subject);
        assertThat(after.select("#dialog .quote").text()).contains("<b>behöver</b>");
    }

    @Test
    void takesADoubleClickForOneRequest() throws IOException {
        Document page = page().get();
        assertThat(List.of(filled(page, subject, "Kom."), filled(page, subject, "Kom.")).parallelStream()
                        .map(DialogueIT::executed)
                        .map(Connection.Response::statusCode))
                .containsOnly(200);
        assertThat(dialogue.ofCycle(year)).extracting(DialogueRequest::message).containsExactly("Kom.");
        submit(page, subject, "Kom hit.");
        assertThat(dialogue.ofCycle(year)).extracting(DialogueRequest::message).containsExactly("Kom hit.", "Kom.");
        assertThat(receipts()).hasSize(2);
    }

    @Test
    void keepsWhatWasTypedWhenARequestIsRefused() throws IOException {
        Connection.Response response = submit(page().get(), "", "Vi behöver ett rum.");
        assertThat(response.statusCode()).isEqualTo(422);
        Document refused = response.parse();
        assertThat(refused.select("#dialog .errors[role=alert] a[href=#dialog-subject]")
                        .text())
                .isEqualTo("Ämne: Fyll i det här fältet.");
        assertThat(refused.getElementById("dialog-message").text()).isEqualTo("Vi behöver ett rum.");
        assertThat(dialogue.ofCycle(year)).isEmpty();
    }

    @Test
    void takesAnotherRequestOnThePageOfAnInitiative() throws IOException {
        DialogueRequestId first = dialogue.initiate(office, NAME, new DialogueDraft(subject, "Hur går det?"));
        submit(page(first.value()).get(), subject + " igen", "Kom hit.");
        assertThat(dialogue.of(first.value(), organisation))
                .extracting(DialogueRequest::subject, DialogueRequest::recordNumber)
                .containsExactly(
                        tuple(subject + " igen", dialogue.get(first).recordNumber()),
                        tuple(subject, dialogue.get(first).recordNumber()));
    }

    private DialogueRequestId ask() {
        return dialogue.request(
                year, organisation, new DialogueDraft(subject, "Vi behöver ett rum."), FormSheet.drawn());
    }

    private static ListAssert<Refusal> refusals(ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        return assertThat(refused.refusals());
    }

    private Connection page() {
        return page(year.value());
    }

    private Connection page(UUID scope) {
        var addressee =
                cycles.correspondents(scope, List.of(organisation)).get(0).addressee();
        String path = links.address(addressee.link().orElseThrow()).getPath();
        return Jsoup.newSession().ignoreHttpErrors(true).url("http://localhost:%d%s".formatted(port, path));
    }

    private static Connection.Response submit(Document page, String subject, String message) {
        return executed(filled(page, subject, message));
    }

    private static Connection filled(Document page, String subject, String message) {
        FormElement form = page.select("#dialog form").forms().get(0);
        form.getElementById("dialog-subject").val(subject);
        form.getElementById("dialog-message").text(message);
        return form.submit().ignoreHttpErrors(true);
    }

    private static Connection.Response executed(Connection request) {
        try {
            return request.execute();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<LetterView> receipts() {
        return outbox.ofCase(cycles.get(year).recordNumber());
    }
}
