package se.radslag.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.FormElement;
import se.radslag.testing.StartedProgram;

/** The office that holds the dialogue: a case officer and the process owner, in Tasklist and on the pages of years and meetings. */
final class Office {

    /** The case officer: plans, prepares, records, writes. */
    final Tasklist officer;

    /** The head, who approves and decides. */
    final Tasklist owner;

    Office(StartedProgram program) {
        officer = new Tasklist(program, "handlaggare");
        owner = new Tasklist(program, "processagare");
    }

    /** Signs everybody in, anew after the program was started again. */
    void signIn() {
        officer.signIn();
        owner.signIn();
    }

    /** The form of a year in which all organisations take part, and letters leave without being reviewed. */
    static Map<String, Object> yearForm(String policyArea, LocalDate lastProposalDay, LocalDate samradDay) {
        Map<String, Object> form = new HashMap<>();
        form.put("policyArea", policyArea);
        form.put("theme", "civilsamhällets roller i arbetet mot socioekonomisk segregation");
        form.put("year", samradDay.getYear());
        form.put("recordNumber", "A" + samradDay.getYear() + "/00017/" + policyArea);
        form.put("lastProposalDay", lastProposalDay.toString());
        form.put("samradDay", samradDay.toString());
        form.put("contactAddress", "integration@arbetsmarknad.example");
        form.put("participants", "alla");
        form.put("reviewLetters", false);
        return form;
    }

    /** Starts a year, and returns its identity. */
    String startYear(Map<String, ?> form) {
        var started = officer.start("dialogue-cycle", form);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        return id(officer.await("Välj deltagare"));
    }

    /** The one meeting that waits to be planned. */
    HeldMeeting meetingToPlan() {
        return meetingsToPlan(1).get(0);
    }

    List<HeldMeeting> meetingsToPlan(int number) {
        return officer.await("Planera mötet", number).stream()
                .map(task -> new HeldMeeting(this, id(task)))
                .toList();
    }

    /** The identity of what a task is about, at the end of the address of the page that its form links to. */
    private String id(JsonNode task) {
        String page = officer.shown(task, "workspace");
        return page.substring(page.lastIndexOf('/') + 1);
    }

    Page yearPage(String year) {
        return officer.browser().open("/arbete/ar/" + year);
    }

    /** The titles of what came in, as the case file of a year has them. */
    List<String> filed(String year) {
        return yearPage(year)
                .document()
                .select("section[aria-labelledby=register] tr:has(td:eq(2):matchesOwn(^In$)) td:last-child")
                .eachText();
    }

    /** Puts an item of the office's own on the agenda. */
    void addItem(String year, String title) {
        FormElement form = yearPage(year).form("/" + year + "/forslag");
        Page added = officer.browser().submit(form, Map.of("title", title, "question", "Hur?", "why", "Det brådskar."));
        assertThat(added.status()).as(added.text()).isEqualTo(200);
        assertThat(added.text()).contains(title);
    }

    /** Has the agenda prepared by the officer and approved by the owner. */
    void settleAgenda() {
        officer.complete("Bered agendan", Map.of("prepared", true));
        owner.complete("Godkänn agendan", Map.of("decision", "approve"));
    }

    /** The identity of the one request for further dialogue that waits for an answer. */
    String requestToAssess() {
        return id(officer.await("Bedöm begäran"));
    }

    /** Decides on the proposal with this title. */
    void decide(String year, String title, Map<String, String> decision) {
        Page decided = officer.browser().submit(proposal(year, title), decision);
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
    }

    /** The identity of the proposal with this title. */
    String proposalId(String year, String title) {
        String address = proposal(year, title).attr("action");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private FormElement proposal(String year, String title) {
        Page page = yearPage(year);
        return page.document().select("form[action*=/forslag/]").forms().stream()
                .filter(form -> form.closest("article").text().contains(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form for «" + title + "» on " + page.text()));
    }

    /** Chooses the first two of the questions that the task offers. */
    void chooseFirstTwoQuestions() {
        List<String> offered = offeredQuestions();
        officer.complete("Välj två frågor", choice(offered.get(0), offered.get(1)));
    }

    /** The identities of the questions from which two are chosen. */
    List<String> offeredQuestions() {
        return officer.list(officer.await("Välj två frågor"), "questions").findValuesAsText("value");
    }

    static Map<String, String> choice(String first, String second) {
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

    /** Writes the year's documentation as drafted, and approves it. */
    void documentYear(String year) {
        Page writing = officer.browser().open("/arbete/dokumentation/ar/" + year);
        assertThat(writing.status()).isEqualTo(200);
        officer.complete("Sammanställ årets dokumentation", Map.of("written", true));
        owner.complete("Godkänn årets dokumentation", Map.of("decision", "approve"));
    }
}
