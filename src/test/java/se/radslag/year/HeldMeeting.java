package se.radslag.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.FormElement;

/** A meeting in the hands of its office: its tasks among all tasks of their kind, and its page. */
final class HeldMeeting {

    private final Office office;
    private final String id;

    HeldMeeting(Office office, String id) {
        this.office = office;
        this.id = id;
    }

    String id() {
        return id;
    }

    // Planera mötet

    /** The day with which the form of its planning opens. */
    String foreseenDay() {
        return office.officer.shown(task(office.officer, "Planera mötet"), "day");
    }

    /** Plans it for a day, in Stockholm, with answers until so many days before. */
    void plan(LocalDate day, int daysToAnswerBefore, String purpose, String framingQuestions) {
        complete(
                "Planera mötet",
                Map.of(
                        "day",
                        day.toString(),
                        "purpose",
                        purpose,
                        "place",
                        "Rosenbad, Stockholm",
                        "lastAnswerDay",
                        day.minusDays(daysToAnswerBefore).toString(),
                        "framingQuestions",
                        framingQuestions));
    }

    /** Plans it as the form proposes. */
    void planAsForeseen() {
        complete("Planera mötet", Map.of());
    }

    /** Chooses the first so many of all candidates. */
    void invite(int number) {
        Page page = page();
        List<String> invited = page.document().select("input[name=invited]").stream()
                .map(box -> box.val())
                .limit(number)
                .toList();
        send(page.form("/inbjudna"), Map.of("invited", invited, "commonWhy", "Ni arbetar med frågan."));
    }

    // Before the day

    void moveTo(LocalDate day) {
        send("/datum", Map.of("day", day.toString()));
    }

    void callOff(String reason) {
        send("/stall-in", Map.of("reason", reason, "confirm", "true"));
    }

    void settleProgramme(String programme) {
        complete("Fastställ programmet", Map.of("programme", programme));
    }

    /** Who comes, who does not and who has not answered, as its page says. */
    String answers() {
        return page().document().select("section[aria-labelledby=svar]").text();
    }

    /** What has become of each letter to an address, as its page says. */
    List<String> letters(String address) {
        return page().document()
                .select(".stage tr:has(th:contains(" + address + ")) td:last-child > span")
                .eachText();
    }

    // Registrera närvaro och synpunkter

    /** Ticks those who accepted; if nobody did, the first so many of those invited. */
    void recordAttendance(int expected) {
        Page page = page();
        List<String> boxes = page.document().select("input[name=came]").eachAttr("value");
        List<String> accepted =
                page.document().select("input[name=came][checked]").eachAttr("value");
        List<String> ticked = accepted.isEmpty() ? boxes.subList(0, expected) : accepted;
        assertThat(ticked).hasSize(expected);
        send(page.form("/narvaro"), Map.of("came", ticked));
    }

    void recordViewpoint(String text, String handling) {
        send("/synpunkter", Map.of("text", text, "handling", handling));
    }

    void raiseQuestion(String title) {
        assertThat(send("/fragor", Map.of("title", title)).text()).contains(title);
    }

    void recorded() {
        complete("Registrera närvaro och synpunkter", Map.of("recorded", true));
    }

    // Dokumentera mötet

    /** Writes the documentation as drafted, and approves it. */
    void document() {
        Page writing = office.officer.browser().open("/arbete/dokumentation/" + id);
        FormElement form = writing.document()
                .select("form:has(textarea[name=purpose])")
                .forms()
                .get(0);
        send(form, Map.of("handling", handling(writing)));
        complete("Skriv dokumentation", Map.of("written", true));
        office.owner.complete(task(office.owner, "Godkänn dokumentationen"), Map.of("decision", "approve"));
    }

    /** The draft's text, with something to say where nothing was recorded. */
    private static String handling(Page writing) {
        String draft = writing.typed("handling");
        return draft.isBlank() ? "Synpunkterna tas till vara i det fortsatta arbetet." : draft;
    }

    // Its page and its tasks

    Page page() {
        return office.officer.browser().open("/arbete/mote/" + id);
    }

    private Page send(String addressEnd, Map<String, ?> fields) {
        return send(page().form(addressEnd), fields);
    }

    private Page send(FormElement form, Map<String, ?> fields) {
        Page page = office.officer.browser().submit(form, new HashMap<>(fields));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page;
    }

    private void complete(String name, Map<String, ?> values) {
        office.officer.complete(task(office.officer, name), values);
    }

    /** Its own task of this name, in somebody's list. */
    private JsonNode task(Tasklist person, String name) {
        return person.await(name, task -> person.shown(task, "workspace").endsWith(id));
    }
}
