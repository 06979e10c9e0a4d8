package se.radslag.year;

import static org.assertj.core.api.Assertions.assertThat;
import static se.radslag.year.Organisations.address;
import static se.radslag.year.Organisations.addresses;
import static se.radslag.year.Play.swedish;
import static se.radslag.year.WholeYearIT.ORGANISATIONS;

import java.time.LocalDate;
import java.util.Map;

/** The first act: a year is started, organisations propose what to talk about, and the agenda is settled. */
final class AgendaAct {

    private final Play play;
    private final Office office;
    private final Organisations organisations;
    private final LocalDate lastProposalDay;
    private final LocalDate samradDay;
    private String year = "";

    AgendaAct(Play play) {
        this.play = play;
        this.office = play.office;
        this.organisations = play.organisations;
        this.lastProposalDay = play.today().plusDays(40);
        this.samradDay = play.today().plusDays(100);
    }

    /** The day foreseen for the samråd. */
    LocalDate samradDay() {
        return samradDay;
    }

    /** The identity of the year that was started. */
    String year() {
        return year;
    }

    void start() {
        var refused =
                office.officer.start("dialogue-cycle", startForm(play.today().minusDays(1)));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Sista dag för agendaförslag").doesNotContain("ENGINE");

        year = office.startYear(startForm(lastProposalDay));
    }

    private Map<String, Object> startForm(LocalDate proposalsUntil) {
        return Office.yearForm("Integration", proposalsUntil, samradDay);
    }

    void call() {
        assertThat(office.officer.refused("Välj deltagare", Map.of("confirmed", false)))
                .contains("Kryssa i rutan");
        office.officer.complete("Välj deltagare", Map.of("confirmed", true));
        Letters call = play.expectLetters(ORGANISATIONS, "Föreslå frågor", "Propose questions");
        assertThat(call.addresses()).hasSize(ORGANISATIONS);
        organisations.keepLinks(call);
        assertThat(call.to("radda-barnen").text()).contains(swedish(lastProposalDay));
        assertThat(call.to("radda-barnen").html()).contains(organisations.link("radda-barnen"));
    }

    void propose() {
        proposeTooMuch();
        organisations.propose("radda-barnen", "Barns fritid");
        organisations.propose("radda-barnen", "Skolans roll");
        organisations.propose("svenska-kyrkan", "Språkkaféer");
        organisations.propose("roda-korset", "Språkstöd för vuxna");
        organisations.propose("scouterna", "Outdoor life");
        Letters receipts = play.expectLetters(5, "Kvitto", "Receipt");
        assertThat(receipts.to("svenska-kyrkan").text()).contains("Språkkaféer");

        organisations.proposeNothing("abf");
        play.expectLetters(1, "Kvitto", "Receipt");
        assertThat(play.citizen.open(organisations.link("abf") + "x").status()).isEqualTo(404);
    }

    /** What is refused stays in its fields. */
    private void proposeTooMuch() {
        Page refused = organisations.submitProposal(
                "radda-barnen", Map.of("title", "Barn", "question", "x".repeat(100_000), "why", "<b>Viktigt</b>"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.typed("question")).hasSize(100_000);
        assertThat(refused.typed("why")).isEqualTo("<b>Viktigt</b>");
    }

    /** Only those are reminded who have neither proposed nor said that they will not. */
    void remind() {
        play.moveClockTo(lastProposalDay.minusDays(6));
        Letters reminders = play.expectLetters(ORGANISATIONS - 5, "Påminnelse", "Reminder");
        assertThat(reminders.addresses())
                .doesNotContainAnyElementsOf(
                        addresses("radda-barnen", "svenska-kyrkan", "roda-korset", "scouterna", "abf"));
    }

    void settle() {
        play.moveClockTo(lastProposalDay.plusDays(1));
        office.officer.await("Bered agendan");
        assertThat(organisations.page("verdandi").document().select("form[action$=/forslag]"))
                .isEmpty();
        assertThat(office.officer.refused("Bered agendan", Map.of("prepared", true)))
                .isNotBlank();
        decideOnEach();
        approveAtTheSecondTry();
        readAnswers(play.expectLetters(4 + ORGANISATIONS, "Svar på|Agendan", "Answers|The agenda"));
        assertThat(organisations.page("roda-korset").text()).contains("Samma fråga.");
    }

    private void decideOnEach() {
        String cafe = office.proposalId(year, "Språkkaféer");
        decide("Barns fritid", Map.of("decision", "ON_AGENDA", "reason", "Många har frågat."));
        decide("Språkkaféer", Map.of("decision", "ON_AGENDA", "reason", "Det berör alla."));
        decide("Språkstöd för vuxna", Map.of("decision", "MERGED", "mergedInto", cafe, "reason", "Samma fråga."));
        decide("Skolans roll", Map.of("decision", "ELSEWHERE", "reason", "Tas i skolsamrådet."));
        decide("Outdoor life", Map.of("decision", "NOT_THIS_YEAR", "reason", "Ryms inte i år."));
    }

    private void decide(String title, Map<String, String> decision) {
        office.decide(year, title, decision);
    }

    private void approveAtTheSecondTry() {
        office.officer.complete("Bered agendan", Map.of("prepared", true));
        office.owner.complete("Godkänn agendan", Map.of("decision", "sendBack", "comment", "Motivera bättre."));
        assertThat(office.officer.shown(office.officer.await("Bered agendan"), "earlierComment"))
                .isEqualTo("Motivera bättre.");
        office.officer.complete("Bered agendan", Map.of("prepared", true));
        office.owner.complete("Godkänn agendan", Map.of("decision", "approve"));
    }

    /** Whoever proposed gets one answer to everything that was proposed; everybody gets the agenda. */
    private static void readAnswers(Letters letters) {
        Letters answers = letters.about("Svar på", "Answers");
        assertThat(answers.all())
                .extracting(Letter::to)
                .containsExactlyInAnyOrder(
                        address("radda-barnen"),
                        address("svenska-kyrkan"),
                        address("roda-korset"),
                        address("scouterna"));
        assertThat(answers.to("radda-barnen").text())
                .contains("Barns fritid", "Många har frågat.", "Skolans roll", "Tas i skolsamrådet.");
        assertThat(answers.to("roda-korset").text()).contains("Samma fråga.", "Språkkaféer");
        assertThat(answers.to("scouterna").text()).contains("Ryms inte i år.");
    }
}
