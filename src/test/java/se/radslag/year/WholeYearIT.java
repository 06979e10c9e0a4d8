package se.radslag.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.radslag.year.Postbox.Letter;

/**
 * A whole year with 34 organisations, played from outside over HTTP and SMTP: as Tasklist, workspace pages, personal pages and the local
 * clock are used. Every letter is counted, every published page read, and the program is killed and started again three times on the way.
 */
class WholeYearIT {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("sv"));
    private static final int ORGANISATIONS = 34;

    @TempDir
    static Path data;

    private static Postbox postbox;
    private static Program program;

    private final LocalDate today = LocalDate.now(SWEDEN);
    private final LocalDate lastProposalDay = today.plusDays(40);
    private final LocalDate samradDay = today.plusDays(100);
    private final int year = samradDay.getYear();

    private final Browser citizen = new Browser(program.address());
    private final Tasklist officer = new Tasklist(program.address(), "handlaggare");
    private final Tasklist owner = new Tasklist(program.address(), "processagare");

    /** Each organisation's personal link, by e-mail address. */
    private final Map<String, String> links = new HashMap<>();

    @BeforeAll
    static void open() {
        postbox = new Postbox();
        program = new Program(data, postbox.port());
    }

    @AfterAll
    static void close() {
        program.close();
        postbox.close();
    }

    @Test
    void aYearRunsFromTheCallToTheClosingLetter() {
        String cycle = start();
        call();
        propose();
        program.killAndStartAgain();
        signInAgain();
        remind();
        settleAgenda(cycle);

        String samrad = planSamrad();
        program.killAndStartAgain();
        signInAgain();
        LocalDate heldOn = moveSamrad(samrad);
        answerSamrad(heldOn);
        holdSamrad(samrad, heldOn);
        chooseQuestions();

        twoSakrad();
        askForFurtherDialogue();
        documentYear(cycle);
        answerFurtherDialogue();
        assertThatAllIsDone(cycle);
    }

    // ------------------------------------------------------------------------------------------ agenda

    private String start() {
        Map<String, Object> form = new HashMap<>(Map.of(
                "policyArea",
                "Integration",
                "theme",
                "civilsamhällets roller i arbetet mot socioekonomisk segregation",
                "year",
                year,
                "recordNumber",
                "A" + year + "/00017/IU",
                "lastProposalDay",
                today.minusDays(1).toString(),
                "samradDay",
                samradDay.toString(),
                "contactAddress",
                "integration@arbetsmarknad.example",
                "participants",
                "alla",
                "reviewLetters",
                false));
        var refused = officer.start("dialogue-cycle", form);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Sista dag för agendaförslag").doesNotContain("ENGINE");

        form.put("lastProposalDay", lastProposalDay.toString());
        var started = officer.start("dialogue-cycle", form);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        String workspace = workspace(officer.await("Välj deltagare"));
        return workspace.substring(workspace.lastIndexOf('/') + 1);
    }

    private void call() {
        assertThat(officer.refused("Välj deltagare", Map.of("confirmed", false)))
                .contains("Kryssa i rutan");
        officer.complete("Välj deltagare", Map.of("confirmed", true));
        List<Letter> call = expectLetters(ORGANISATIONS, "Föreslå frågor", "Propose questions");
        assertThat(addresses(call)).hasSize(ORGANISATIONS);
        call.forEach(letter -> links.put(letter.to(), letter.link()));
        assertThat(new TreeSet<>(links.values()))
                .as("a link of its own for each")
                .hasSize(ORGANISATIONS);
        assertThat(letterTo(call, "radda-barnen").text()).contains(swedish(lastProposalDay));
        assertThat(letterTo(call, "radda-barnen").html()).contains(links.get(address("radda-barnen")));
    }

    private void propose() {
        Page refused = citizen.submit(
                personalPage("radda-barnen").form("/forslag"),
                Map.of("title", "Barn", "question", "x".repeat(100_000), "why", "<b>Viktigt</b>"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("textarea[name=question]").first().val())
                .hasSize(100_000);
        assertThat(refused.document().select("textarea[name=why]").first().val())
                .isEqualTo("<b>Viktigt</b>");

        propose("radda-barnen", "Barns fritid");
        propose("radda-barnen", "Skolans roll");
        propose("svenska-kyrkan", "Språkkaféer");
        propose("roda-korset", "Språkstöd för vuxna");
        propose("scouterna", "Outdoor life");
        List<Letter> receipts = expectLetters(5, "Kvitto", "Receipt");
        assertThat(letterTo(receipts, "svenska-kyrkan").text()).contains("Språkkaféer");

        citizen.submit(personalPage("abf").form("/avstar"), Map.of("sure", "true"));
        expectLetters(1, "Kvitto", "Receipt");
        assertThat(citizen.open(links.get(address("abf")) + "x").status()).isEqualTo(404);
    }

    private void propose(String organisation, String title) {
        Page page = citizen.submit(
                personalPage(organisation).form("/forslag"),
                Map.of("title", title, "question", "Hur gör vi?", "why", "Många berörs.", "example", "true"));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text()).contains(title);
    }

    private void remind() {
        moveClockTo(lastProposalDay.minusDays(6));
        Set<String> reminded = addresses(expectLetters(ORGANISATIONS - 5, "Påminnelse", "Reminder"));
        assertThat(reminded)
                .doesNotContain(
                        address("radda-barnen"),
                        address("svenska-kyrkan"),
                        address("roda-korset"),
                        address("scouterna"),
                        address("abf"));
    }

    private void settleAgenda(String cycle) {
        moveClockTo(lastProposalDay.plusDays(1));
        officer.await("Bered agendan");
        assertThat(personalPage("verdandi").document().select("form[action$=/forslag]"))
                .isEmpty();
        assertThat(officer.refused("Bered agendan", Map.of("prepared", true))).isNotBlank();

        String page = "/arbete/ar/" + cycle;
        String cafe = proposalId(page, "Språkkaféer");
        decide(page, "Barns fritid", Map.of("decision", "ON_AGENDA", "reason", "Många har frågat."));
        decide(page, "Språkkaféer", Map.of("decision", "ON_AGENDA", "reason", "Det berör alla."));
        decide(page, "Språkstöd för vuxna", Map.of("decision", "MERGED", "mergedInto", cafe, "reason", "Samma fråga."));
        decide(page, "Skolans roll", Map.of("decision", "ELSEWHERE", "reason", "Tas i skolsamrådet."));
        decide(page, "Outdoor life", Map.of("decision", "NOT_THIS_YEAR", "reason", "Ryms inte i år."));
        officer.complete("Bered agendan", Map.of("prepared", true));
        owner.complete("Godkänn agendan", Map.of("decision", "sendBack", "comment", "Motivera bättre."));
        assertThat(officer.shown(officer.await("Bered agendan"))
                        .path("earlierComment")
                        .path("value")
                        .asText())
                .isEqualTo("Motivera bättre.");
        officer.complete("Bered agendan", Map.of("prepared", true));
        owner.complete("Godkänn agendan", Map.of("decision", "approve"));

        List<Letter> letters = expectLetters(4 + ORGANISATIONS, "Svar på|Agendan", "Answers|The agenda");
        List<Letter> answers = letters.stream()
                .filter(letter -> letter.subject().matches("(Svar på|Answers).*"))
                .toList();
        assertThat(addresses(answers))
                .containsExactlyInAnyOrder(
                        address("radda-barnen"),
                        address("svenska-kyrkan"),
                        address("roda-korset"),
                        address("scouterna"));
        assertThat(letterTo(answers, "radda-barnen").text())
                .contains("Barns fritid", "Många har frågat.", "Skolans roll", "Tas i skolsamrådet.");
        assertThat(letterTo(answers, "roda-korset").text()).contains("Samma fråga.", "Språkkaféer");
        assertThat(letterTo(answers, "scouterna").text()).contains("Ryms inte i år.");
        assertThat(personalPage("roda-korset").text()).contains("Samma fråga.");
    }

    private String proposalId(String page, String title) {
        String address = proposalForm(page, title).attr("action");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private FormElement proposalForm(String address, String title) {
        Page page = officer.browser().open(address);
        return page.document().select("form[action*=/forslag/]").forms().stream()
                .filter(form -> form.closest("article").text().contains(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form for «" + title + "» on " + page.text()));
    }

    private void decide(String page, String title, Map<String, String> decision) {
        Page decided = officer.browser().submit(proposalForm(page, title), decision);
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
    }

    // ------------------------------------------------------------------------------------------ samråd

    private String planSamrad() {
        JsonNode task = officer.await("Planera mötet");
        String samrad = id(workspace(task));
        assertThat(officer.shown(task).path("day").path("value").asText()).isEqualTo(samradDay.toString());
        assertThat(officer.refused(
                        "Planera mötet",
                        Map.of("lastAnswerDay", samradDay.plusDays(1).toString())))
                .isNotBlank();
        officer.complete(
                "Planera mötet",
                Map.of(
                        "purpose", "Att lyssna till organisationernas erfarenheter.",
                        "place", "Rosenbad, Stockholm",
                        "lastAnswerDay", samradDay.minusDays(20).toString(),
                        "framingQuestions", "Vad fungerar?\nVad hindrar?"));
        List<Letter> invitations = expectLetters(ORGANISATIONS, "Inbjudan", "Invitation");
        assertThat(addresses(invitations)).hasSize(ORGANISATIONS);
        assertThat(letterTo(invitations, "verdandi").text())
                .contains("Rosenbad, Stockholm", swedish(samradDay), "Vad hindrar?", links.get(address("verdandi")));
        return samrad;
    }

    private LocalDate moveSamrad(String samrad) {
        LocalDate moved = samradDay.plusDays(7);
        Page page = officer.browser()
                .submit(
                        officer.browser().open("/arbete/mote/" + samrad).form("/datum"),
                        Map.of("day", moved.toString()));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        List<Letter> letters = expectLetters(ORGANISATIONS, "Ändrat", "Changed");
        assertThat(letterTo(letters, "verdandi").text()).contains(swedish(moved));
        return moved;
    }

    private void answerSamrad(LocalDate day) {
        List<String> all = new ArrayList<>(new TreeSet<>(links.keySet()));
        List<String> silent = all.subList(0, 2);
        List<String> declining = all.subList(2, 5);
        List<String> coming = all.subList(5, ORGANISATIONS);
        Page nothingChosen = citizen.submit(openInvitation(coming.get(0)), Map.of());
        assertThat(nothingChosen.status()).isEqualTo(422);
        coming.subList(0, 20).forEach(this::accept);
        declining.forEach(this::declineInvitation);
        expectLetters(23, "Ert svar", "Your answer");

        moveClockTo(samradDay.minusDays(26));
        Set<String> reminded = addresses(expectLetters(11, "Påminnelse", "Reminder"));
        assertThat(reminded).containsAll(silent).doesNotContainAnyElementsOf(declining);
        coming.subList(20, coming.size()).forEach(this::accept);
        expectLetters(9, "Ert svar", "Your answer");

        moveClockTo(samradDay.minusDays(19));
        officer.complete("Fastställ programmet", Map.of("programme", "10.00 Inledning\n10.30 Gruppsamtal"));
        List<Letter> programme = expectLetters(2 * 29, "Program", "Programme");
        assertThat(addresses(programme))
                .containsAll(coming)
                .doesNotContainAnyElementsOf(declining)
                .doesNotContainAnyElementsOf(silent);
        assertThat(letterTo(programme, "verdandi").text()).contains("10.30 Gruppsamtal");
        assertThat(citizen.open(links.get(silent.get(0))).document().select("form[action*=/inbjudan/]"))
                .isEmpty();
        moveClockTo(day.plusDays(1));
    }

    private void accept(String address) {
        Page page = answer(
                address,
                Map.of(
                        "comes", "ja",
                        "delegates[0].name", "Ordförande",
                        "delegates[0].role", "ordförande",
                        "delegates[0].email", "ordforande." + address));
        assertThat(page.text()).contains("Ordförande");
    }

    private void declineInvitation(String address) {
        answer(address, Map.of("comes", "nej", "declineReason", "Vi har årsmöte."));
    }

    private Page answer(String address, Map<String, String> answer) {
        Page page = citizen.submit(openInvitation(address), answer);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page;
    }

    /** The form of the one invitation that the organisation can answer now. */
    private FormElement openInvitation(String address) {
        Page page = citizen.open(links.get(address));
        List<FormElement> forms =
                page.document().select("form[action*=/inbjudan/]").forms();
        assertThat(forms)
                .as("open invitations of " + address + ": " + page.text())
                .hasSize(1);
        return forms.get(0);
    }

    private void holdSamrad(String samrad, LocalDate day) {
        assertThat(officer.refused("Registrera närvaro och synpunkter", Map.of("recorded", true)))
                .isNotBlank();
        recordAttendance(samrad, 29);
        recordViewpoint(samrad, "Språkkaféer behöver lokaler.", "Tas med i budgetarbetet.");
        assertThat(officer.refused("Registrera närvaro och synpunkter", Map.of("recorded", true)))
                .contains("två frågor");
        raise(samrad, "Hur får vi fler språkkaféer?");
        raise(samrad, "Hur når vi föräldrar?");
        raise(samrad, "Hur fördelas lokaler?");
        officer.complete("Registrera närvaro och synpunkter", Map.of("recorded", true));

        Letter followUp = document(samrad, 29).get(0);
        String address = published(followUp);
        Page page = citizen.open(address);
        assertThat(page.text())
                .containsSubsequence(
                        "Arbetsmarknadsdepartementet",
                        "Dokumentation av samråd den " + swedish(day),
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

    private void recordAttendance(String meeting, int expected) {
        Page page = officer.browser().open("/arbete/mote/" + meeting);
        FormElement form = page.form("/narvaro");
        List<String> boxes = page.document().select("input[name=came]").eachAttr("value");
        List<String> accepted =
                page.document().select("input[name=came][checked]").eachAttr("value");
        List<String> ticked = accepted.isEmpty() ? boxes.subList(0, expected) : accepted;
        assertThat(ticked).hasSize(expected);
        Page recorded = officer.browser().submit(form, Map.of("came", ticked));
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(200);
    }

    private void recordViewpoint(String meeting, String text, String handling) {
        Page page = officer.browser()
                .submit(
                        officer.browser().open("/arbete/mote/" + meeting).form("/synpunkter"),
                        Map.of("text", text, "handling", handling));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
    }

    private void raise(String meeting, String title) {
        Page page = officer.browser()
                .submit(officer.browser().open("/arbete/mote/" + meeting).form("/fragor"), Map.of("title", title));
        assertThat(page.text()).contains(title);
    }

    /** Documentation of a meeting from the draft to the follow-up letters, which are returned. */
    private List<Letter> document(String meeting, int participants) {
        Page writing = officer.browser().open("/arbete/dokumentation/" + meeting);
        Page saved = officer.browser()
                .submit(
                        writing.document()
                                .select("form:has(textarea[name=purpose])")
                                .forms()
                                .get(0),
                        Map.of("handling", handling(writing)));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        officer.complete(taskOf(officer, "Skriv dokumentation", meeting), Map.of("written", true));
        owner.complete(taskOf(owner, "Godkänn dokumentationen", meeting), Map.of("decision", "approve"));
        return expectLetters(participants, "Dokumentation av", "The documentation of");
    }

    /** The draft's text, with something to say where nothing was recorded. */
    private static String handling(Page writing) {
        String draft =
                writing.document().select("textarea[name=handling]").first().val();
        return draft.isBlank() ? "Synpunkterna tas till vara i det fortsatta arbetet." : draft;
    }

    private static String published(Letter letter) {
        return letter.text()
                .lines()
                .map(String::strip)
                .filter(line -> line.contains("/dokumentation/"))
                .map(line -> line.substring(line.indexOf("http")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(letter.text()));
    }

    // ------------------------------------------------------------------------------------------ sakråd

    private void chooseQuestions() {
        JsonNode task = officer.await("Välj två frågor");
        List<String> questions = new ArrayList<>();
        Tasklist.parsed(officer.shown(task).path("questions").path("value"))
                .forEach(question -> questions.add(question.path("value").asText()));
        assertThat(questions).hasSize(3);
        assertThat(officer.refused("Välj två frågor", choice(questions.get(0), questions.get(0))))
                .contains("två olika");
        officer.complete("Välj två frågor", choice(questions.get(0), questions.get(1)));
        List<Letter> letters = expectLetters(ORGANISATIONS, "två frågor", "two questions");
        assertThat(letterTo(letters, "verdandi").text())
                .contains(
                        "Hur får vi fler språkkaféer?",
                        "Många ville veta mer.",
                        "Hur når vi föräldrar?",
                        "Det brådskar.");
    }

    private static Map<String, String> choice(String first, String second) {
        return Map.of(
                "firstQuestion",
                first,
                "firstReason",
                "Många ville veta mer.",
                "secondQuestion",
                second,
                "secondReason",
                "Det brådskar.");
    }

    private void twoSakrad() {
        List<JsonNode> tasks = officer.await("Planera mötet", 2);
        String first = id(workspace(tasks.get(0)));
        String second = id(workspace(tasks.get(1)));
        invite(first, 15);
        planSakrad(tasks.get(0), today.plusDays(160));
        expectLetters(15, "Inbjudan", "Invitation");
        invite(second, 10);
        planSakrad(tasks.get(1), today.plusDays(170));
        expectLetters(10, "Inbjudan", "Invitation");

        callOff(second);
        expectLetters(10, "Inställt", "Called off");
        program.killAndStartAgain();
        signInAgain();
        owner.complete(
                "Besluta om sakrådet",
                Map.of(
                        "decision", "newDay",
                        "newDay", today.plusDays(180).toString(),
                        "reason", "Statssekreteraren är åter."));
        List<Letter> decision = expectLetters(ORGANISATIONS, "sakråd", "sakråd");
        assertThat(letterTo(decision, "verdandi").text()).contains("Statssekreteraren är åter.");
        JsonNode again = officer.await("Planera mötet");
        String anew = id(workspace(again));
        assertThat(anew).isNotEqualTo(second);
        assertThat(officer.shown(again).path("day").path("value").asText())
                .isEqualTo(today.plusDays(180).toString());
        invite(anew, 10);
        planSakrad(again, today.plusDays(180));
        expectLetters(10, "Inbjudan", "Invitation");

        hold(first, today.plusDays(160), 15);
        hold(anew, today.plusDays(180), 10);
    }

    private void invite(String meeting, int number) {
        Page page = officer.browser().open("/arbete/mote/" + meeting);
        List<String> invited = page.document().select("input[name=invited]").stream()
                .map(box -> box.val())
                .limit(number)
                .toList();
        Page chosen = officer.browser()
                .submit(page.form("/inbjudna"), Map.of("invited", invited, "commonWhy", "Ni arbetar med frågan."));
        assertThat(chosen.status()).as(chosen.text()).isEqualTo(200);
    }

    private void planSakrad(JsonNode task, LocalDate day) {
        officer.complete(
                task,
                Map.of(
                        "day", day.toString(),
                        "purpose", "Att fördjupa frågan.",
                        "place", "Rosenbad, Stockholm",
                        "lastAnswerDay", day.minusDays(10).toString(),
                        "framingQuestions", "Vad har varit avgörande?\nHur kan det spridas?"));
    }

    private void callOff(String meeting) {
        Page page = officer.browser()
                .submit(
                        officer.browser().open("/arbete/mote/" + meeting).form("/stall-in"),
                        Map.of("reason", "Statssekreteraren är sjuk.", "confirm", "true"));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
    }

    /** Nobody answers in time but one; some come all the same. */
    private void hold(String meeting, LocalDate day, int came) {
        moveClockTo(day.minusDays(16));
        expectLetters(came, "Påminnelse", "Reminder");
        moveClockTo(day.minusDays(9));
        officer.complete("Fastställ programmet", Map.of("programme", "13.00 Inledning"));
        moveClockTo(day.plusDays(1));
        officer.await("Registrera närvaro och synpunkter");
        recordAttendance(meeting, came);
        officer.complete("Registrera närvaro och synpunkter", Map.of("recorded", true));
        Page page = citizen.open(published(document(meeting, came).get(0)));
        assertThat(page.text())
                .containsSubsequence(
                        "Dokumentation av sakråd den " + swedish(day),
                        "Sakrådets syfte och frågeställningar",
                        "Sakrådets process",
                        "Hantering av synpunkter",
                        "Deltagare under sakrådet");
    }

    // ------------------------------------------------------------------------------------------ end

    private void askForFurtherDialogue() {
        Page page = citizen.submit(
                personalPage("skyddsvarnet").form("/dialog"),
                Map.of("subject", "Frivård", "message", "Vi vill fortsätta samtalet."));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        expectLetters(1, "Vi har tagit emot", "We have received");
        officer.await("Bedöm begäran");
    }

    private void documentYear(String cycle) {
        Page writing = officer.browser().open("/arbete/dokumentation/ar/" + cycle);
        assertThat(writing.status()).isEqualTo(200);
        officer.complete("Sammanställ årets dokumentation", Map.of("written", true));
        owner.complete("Godkänn årets dokumentation", Map.of("decision", "approve"));
        List<Letter> closing = expectLetters(ORGANISATIONS, "Årets dialog är avslutad", "This year’s dialogue is over");
        Page page = citizen.open(published(letterTo(closing, "verdandi")));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Språkkaféer", "Samma fråga.", "Hur når vi föräldrar?", "Statssekreteraren är sjuk.");
    }

    private void answerFurtherDialogue() {
        assertThat(officer.refused("Bedöm begäran", Map.of("answer", "otherForm")))
                .contains("Motivering");
        officer.complete("Bedöm begäran", Map.of("answer", "otherForm", "reason", "Vi ringer er i juni."));
        Letter answer = expectLetters(1, "Svar på er begäran", "Answer").get(0);
        assertThat(answer.to()).isEqualTo(address("skyddsvarnet"));
        assertThat(answer.text()).contains("Vi ringer er i juni.");
    }

    private void assertThatAllIsDone(String cycle) {
        Tasklist admin = new Tasklist(program.address(), "admin");
        assertThat(admin.read("/process-instance?maxResults=100"))
                .as("nothing runs any more")
                .isEmpty();
        assertThat(admin.read("/incident?maxResults=100")).isEmpty();
        JsonNode ended = admin.read("/history/process-instance?processInstanceBusinessKey=" + cycle + "&maxResults=10");
        assertThat(ended).hasSize(1);
        assertThat(ended.get(0).path("state").asText()).isEqualTo("COMPLETED");
        assertThat(postbox.fresh()).as("no letter but those counted").isEmpty();
        assertThat(citizen.open("/")
                        .document()
                        .select("a[href*=/dokumentation/]")
                        .eachAttr("href"))
                .as("published: samråd, two sakråd, the year")
                .hasSize(4);
        assertThat(officer.browser().open("/arbete/ar/" + cycle).status()).isEqualTo(200);
        assertThat(citizen.open("/arbete/ar/" + cycle).status()).isEqualTo(401);
    }

    // ------------------------------------------------------------------------------------------ means

    /** Exactly so many letters have come since the last time, each with one of these subjects, Swedish or English. */
    private List<Letter> expectLetters(int count, String swedish, String english) {
        List<Letter> letters = postbox.take(count);
        assertThat(letters)
                .allSatisfy(letter -> assertThat(letter.subject()).containsPattern("(?i)" + swedish + "|" + english));
        assertThat(letters).hasSize(count);
        return letters;
    }

    private static Set<String> addresses(List<Letter> letters) {
        return letters.stream().map(Letter::to).collect(Collectors.toSet());
    }

    private Letter letterTo(List<Letter> letters, String organisation) {
        return letters.stream()
                .filter(letter -> letter.to().equals(address(organisation)))
                .findFirst()
                .orElseThrow();
    }

    private static String address(String organisation) {
        return "kontakt@" + organisation + ".example";
    }

    private Page personalPage(String organisation) {
        Page page = citizen.open(links.get(address(organisation)));
        assertThat(page.status()).isEqualTo(200);
        return page;
    }

    /** The path of the workspace page that a task's form links to. */
    private String workspace(JsonNode task) {
        return officer.shown(task).path("workspace").path("value").asText();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static JsonNode taskOf(Tasklist person, String name, String meeting) {
        person.await(name);
        return person.tasks(name).stream()
                .filter(task -> person.shown(task)
                        .path("workspace")
                        .path("value")
                        .asText()
                        .endsWith(meeting))
                .findFirst()
                .orElseThrow();
    }

    private void moveClockTo(LocalDate day) {
        var moved = citizen.post("/lokalt/klocka", "application/x-www-form-urlencoded", "till=" + day);
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
    }

    private void signInAgain() {
        officer.signIn();
        owner.signIn();
    }

    private static String swedish(LocalDate day) {
        return DAY.format(day);
    }
}
