package se.radslag.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import se.radslag.access.FormSheet;
import se.radslag.access.PersonalLinkService;
import se.radslag.core.Clock;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.organisation.Organisation;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;
import se.radslag.proposal.Proposal;
import se.radslag.proposal.ProposalDraft;
import se.radslag.proposal.ProposalId;
import se.radslag.proposal.ProposalService;
import se.radslag.proposal.SupportService;
import se.radslag.testing.RadslagTest;

@RadslagTest
class YearPageIT {

    @LocalServerPort
    int port;

    @Autowired
    PersonalLinkService links;

    @Autowired
    AutowireCapableBeanFactory context;

    @Autowired
    CycleService cycles;

    @Autowired
    ProposalService proposals;

    @Autowired
    SupportService supports;

    @Autowired
    OrganisationService organisations;

    @Autowired
    Clock clock;

    Desk desk;
    CycleId year;
    String page;

    @BeforeEach
    void openAYear() {
        desk = Desk.of("handlaggare", port);
        year = Years.in(context).start();
        page = "/arbete/ar/" + year;
    }

    @Test
    void movesTheDates() {
        LocalDate day = cycles.get(year).lastProposalDay().plusDays(5);

        var answer = desk.submit(page, page + "/datum", Map.of("lastProposalDay", day));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).endsWith(page + "#datum");
        assertThat(cycles.get(year).lastProposalDay()).isEqualTo(day);
        assertThat(desk.read(page).select("#datum ~ .notice[role=status]").text())
                .isEqualTo("Datumen är sparade.");
    }

    @Test
    void keepsDatesThatAreRefused() {
        LocalDate before = cycles.get(year).lastProposalDay();
        LocalDate past = clock.today().minusDays(1);

        var answer = desk.submit(page, page + "/datum", Map.of("lastProposalDay", past));

        assertThat(answer.status()).isEqualTo(422);
        var field = answer.page().select("input[name=lastProposalDay]");
        assertThat(field.val()).isEqualTo(past.toString());
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(answer.page().getElementById(field.attr("aria-describedby")).text())
                .isEqualTo("Dagen har redan varit. Välj en dag som kommer.");
        assertThat(answer.page().select(".errors a").attr("href")).isEqualTo("#" + field.attr("id"));
        assertThat(cycles.get(year).lastProposalDay()).isEqualTo(before);
    }

    @Test
    void asksForADayThatCanBeRead() {
        var answer = desk.submit(page, page + "/datum", Map.of("samradDay", "i höst", "lastProposalDay", ""));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("input[name=samradDay]").val()).isEqualTo("i höst");
        assertThat(answer.refusals()).startsWith("Samrådsdag: ");
    }

    @Test
    void endsTheCollectionEarly() {
        desk.submit(page, page + "/avsluta-insamlingen", Map.of());

        assertThat(cycles.get(year).takesProposals(clock)).isFalse();
        assertThat(desk.read(page).select("form[action$=avsluta-insamlingen]")).isEmpty();
    }

    @Test
    void choosesParticipantsUntilTheyAreSettled() {
        List<OrganisationId> two =
                organisations.active().stream().limit(2).map(Organisation::id).toList();
        var before = desk.read(page);
        assertThat(before.select("input[name=participants][checked]"))
                .hasSize(cycles.participants(year).size());

        desk.submit(before, page + "/deltagare", Map.of("participants", two));
        assertThat(cycles.participants(year)).containsExactlyInAnyOrderElementsOf(two);

        cycles.settleParticipants(year);
        assertThat(desk.read(page).select("input[name=participants]")).isEmpty();
        assertThat(desk.submit(before, page + "/deltagare", Map.of("participants", two))
                        .refusals())
                .isEqualTo("Deltagarna är redan fastställda och kan inte väljas om.");
    }

    @Test
    void doesNotLetAYearHaveNobody() {
        var answer = desk.submit(page, page + "/deltagare", Map.of("participants", List.of()));

        assertThat(answer.refusals()).isEqualTo("Deltar: Välj minst en organisation.");
        assertThat(answer.page().select("input[name=participants][checked]")).isEmpty();
        assertThat(cycles.participants(year)).isNotEmpty();
    }

    @Test
    void sendsOneOrganisationANewLink() {
        cycles.settleParticipants(year);
        OrganisationId one = cycles.participants(year).iterator().next();
        String before = address(one);

        assertThat(desk.submit(page, page + "/lank", Map.of()).refusals()).startsWith("Organisation: ");
        assertThat(address(one)).isEqualTo(before);
        var answer = desk.submit(page, page + "/lank", Map.of("organisation", one));

        assertThat(answer.location()).endsWith(page + "#deltagare");
        assertThat(address(one)).isNotEqualTo(before);
    }

    private String address(OrganisationId organisation) {
        return links.address(cycles.correspondents(year.value(), List.of(organisation))
                        .get(0)
                        .addressee()
                        .link()
                        .orElseThrow())
                .toString();
    }

    @Test
    void decidesOnProposals() {
        ProposalId first = propose("Tolkar");
        ProposalId second = propose("Bättre tolkar");
        cycles.closeProposalsNow(year);

        var answer = decide(first, Map.of("decision", "ON_AGENDA", "reason", "Angeläget."));
        decide(second, Map.of("decision", "MERGED", "reason", "Samma fråga.", "mergedInto", first));

        assertThat(answer.location()).endsWith(page + "#forslag-" + first);
        assertThat(proposal(first).decision()).contains(Proposal.Decision.ON_AGENDA);
        assertThat(proposal(second).mergedInto()).contains(first);
        assertThat(desk.read(page).select("ol.agenda li strong").text()).isEqualTo("Tolkar");
    }

    @Test
    void keepsADecisionThatLacksItsReason() {
        ProposalId id = propose("Tolkar");
        cycles.closeProposalsNow(year);

        var answer = decide(id, Map.of("decision", "NOT_THIS_YEAR", "reason", " "));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.refusals()).isEqualTo("Skäl: Fyll i det här fältet.");
        assertThat(answer.page().select("#forslag-" + id + " option[selected][value=NOT_THIS_YEAR]"))
                .hasSize(1);
        assertThat(proposal(id).decision()).isEmpty();
        assertThat(decide(id, Map.of("reason", "Utan beslut")).refusals()).startsWith("Beslut: ");
    }

    @Test
    void tellsTheLaterOfTwoEditors() {
        ProposalId id = propose("Tolkar");
        cycles.closeProposalsNow(year);
        var hers = desk.read(page);
        var his = Desk.of("processagare", port);
        var hisPage = his.read(page);

        String action = page + "/forslag/" + id;
        desk.submit(hers, action, Map.of("decision", "ON_AGENDA", "reason", "Hennes skäl."));
        var later = his.submit(hisPage, action, Map.of("decision", "ELSEWHERE", "reason", "Hans skäl."));

        assertThat(later.status()).isEqualTo(422);
        assertThat(later.refusals()).contains("Någon annan har ändrat");
        assertThat(later.page().select("#forslag-" + id + " textarea").text()).isEqualTo("Hans skäl.");
        assertThat(proposal(id).reason()).isEqualTo("Hennes skäl.");
    }

    @Test
    void decidesOnNoProposalOfAnotherYear() {
        CycleId other = Years.in(context).start();
        ProposalId theirs = proposals.addOwnItem(other, new ProposalDraft("Annan punkt", "Fråga?", "", false));

        var answer = desk.force(
                desk.read(page),
                page + "/forslag/" + theirs,
                Map.of("decision", "ON_AGENDA", "reason", "x", "version", "0"));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void showsTheOthersWhatMayBeShownAndSaysWhoSupportsIt() {
        List<OrganisationId> asked = List.copyOf(cycles.participants(year));
        ProposalId id = proposals.propose(
                year, asked.get(0), new ProposalDraft("Språk", "Hur?", "Ja.", false, true), FormSheet.drawn());
        assertThat(desk.read(page).select("#forslag-" + id).text()).contains("Får visas för de andra");

        var answer = desk.submit(page, page + "/forslag/visa", Map.of());
        supports.support(year, asked.get(1), List.of(id.toString()), List.of());

        assertThat(answer.location()).endsWith("#forslag");
        assertThat(desk.read(page).select("form[action$=/forslag/visa]")).isEmpty();
        assertThat(desk.read(page).select("#forslag-" + id).text())
                .contains("Stöds av 1: " + organisations.get(asked.get(1)).name());
    }

    @Test
    void namesSupportersByTheSwedishAlphabet() {
        String unique = " " + UUID.randomUUID();
        String lines = Stream.of("Öarna", "Ängen", "Åsen")
                .map(name -> "%s,%s@forening.example,sv,Skåne,prov\n".formatted(name + unique, UUID.randomUUID()))
                .collect(Collectors.joining());
        organisations.importFrom(new ByteArrayResource(
                ("name,email,language,county,seen_in\n" + lines).getBytes(StandardCharsets.UTF_8)));
        List<OrganisationId> added = Stream.of("Öarna", "Ängen", "Åsen")
                .map(name ->
                        organisations.findByName(name + unique).orElseThrow().id())
                .toList();
        Set<OrganisationId> asked = new HashSet<>(added);
        OrganisationId proposer = organisations.active().get(0).id();
        asked.add(proposer);
        cycles.chooseParticipants(year, asked);
        ProposalId id = proposals.propose(
                year, proposer, new ProposalDraft("Språk", "Hur?", "Ja.", false, true), FormSheet.drawn());
        desk.submit(page, page + "/forslag/visa", Map.of());
        added.forEach(each -> supports.support(year, each, List.of(id.toString()), List.of()));

        assertThat(desk.read(page).select("#forslag-" + id).text())
                .contains("Stöds av 3: Åsen%1$s, Ängen%1$s och Öarna%1$s".formatted(unique));
    }

    @Test
    void addsAnItemOfItsOwn() {
        var fields = Map.of("title", "Aktuellt från departementet", "question", "Vad är på gång?");

        desk.submit(page, page + "/forslag", fields);
        var refused = desk.submit(page, page + "/forslag", Map.of("title", "", "question", "Vad <b>nu</b>?"));

        assertThat(proposals.ofCycle(year)).extracting(Proposal::title).containsExactly("Aktuellt från departementet");
        assertThat(refused.refusals()).isEqualTo("Rubrik: Fyll i det här fältet.");
        assertThat(refused.page()
                        .select("form[action$=/forslag] textarea[name=question]")
                        .text())
                .isEqualTo("Vad <b>nu</b>?");
    }

    @Test
    void tellsWhoHasAnswered() {
        propose("Tolkar");
        proposals.decline(year, organisations.active().get(1).id());

        var replies = desk.read(page).select("#svar + .cards h4").eachText();

        int silent = cycles.participants(year).size() - 2;
        assertThat(replies)
                .containsExactly(
                        "Har lämnat förslag (1)", "Avstår från att föreslå (1)", "Har inte svarat (" + silent + ")");
    }

    @Test
    void showsTheLettersOfEachStage() {
        cycles.settleParticipants(year);
        proposals.writeCall(year);

        var stage = desk.read(page).select("details.stage").first();

        assertThat(stage.select("summary").text())
                .startsWith("Inbjudan att lämna förslag")
                .contains("väntar på granskning");
        assertThat(stage.select("tbody tr")).hasSize(cycles.participants(year).size());
    }

    @Test
    void callsTheYearOffOnlyWhenSure() {
        var unsure = desk.submit(page, page + "/stall-in", Map.of("reason", "Ingen tid."));
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.page().select("form[action$=stall-in] textarea").text())
                .isEqualTo("Ingen tid.");
        assertThat(cycles.get(year).isOpen()).isTrue();

        desk.submit(page, page + "/stall-in", Map.of("reason", "Ingen tid.", "confirm", "true"));
        assertThat(cycles.get(year).status()).isEqualTo(Cycle.Status.CALLED_OFF);
        var after = desk.read(page);
        assertThat(after.select(".notice.warning").text()).contains("Ingen tid.");
        assertThat(after.select("form")).isEmpty();
    }

    private Desk.Answer decide(ProposalId id, Map<String, ?> fields) {
        return desk.submit(page, page + "/forslag/" + id, fields);
    }

    @Test
    void saysThatTheAgendaWasSentBackUntilItIsSettled() {
        cycles.closeProposalsNow(year);
        proposals.addOwnItem(year, new ProposalDraft("Bostad", "Hur bor man?", "", false));
        proposals.submitAgenda(year);
        proposals.sendBackAgenda(year, "Motivera bättre.");
        assertThat(desk.read(page).text()).contains("Agendan har skickats tillbaka: Motivera bättre.");
        proposals.submitAgenda(year);
        proposals.approveAgenda(year);
        proposals.writeFeedback(year);
        assertThat(desk.read(page).text()).doesNotContain("Motivera bättre.");
    }

    private ProposalId propose(String title) {
        var proposer = organisations.active().get(0).id();
        return proposals.propose(
                year,
                proposer,
                new ProposalDraft(title, "Hur blir det bättre?", "Det brådskar.", true),
                FormSheet.drawn());
    }

    private Proposal proposal(ProposalId id) {
        return proposals.ofCycle(year).stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
