package se.radslag.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Connection;
import org.jsoup.Connection.Response;
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
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.Years;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;
import se.radslag.proposal.Proposal.Decision;
import se.radslag.testing.RadslagTest;

/** The personal page as an organisation's browser sees it: over HTTP, with a session, without JavaScript. */
@RadslagTest
class ProposalPageIT {

    private static final String NEW = "form[action$=/forslag]";
    private static final String EDIT = "article a[href*=/forslag/]";
    private static final String CHANGE = "form[action*=/forslag/]";
    private static final String WITHDRAW = "[formaction$=/aterta]";
    private static final String DECLINE = "[formaction$=/avstar]";

    @Autowired
    ProposalService proposals;

    @Autowired
    CycleService cycles;

    @Autowired
    OrganisationService directory;

    @Autowired
    PersonalLinkService links;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final Connection browser = Jsoup.newSession()
            .ignoreHttpErrors(true)
            .header("Accept", "text/html")
            .header("Accept-Language", "sv");

    private CycleId year;
    private OrganisationId church;
    private OrganisationId verdandi;
    private String address;

    @BeforeEach
    void askTwoOrganisations() {
        church = directory.findByName("Svenska kyrkan").orElseThrow().id();
        verdandi = directory.findByName("Verdandi").orElseThrow().id();
        year = cycles.start(Years.starting(cycles, clock.today()));
        cycles.chooseParticipants(year, Set.of(church, verdandi));
        cycles.settleParticipants(year);
        address = personalPage(year);
    }

    @Test
    void saysWhosePageItIsAndWhatItIsAbout() {
        Document page = open();
        assertThat(page.select("h1").text()).isEqualTo("Svenska kyrkan");
        assertThat(page.select("main").text())
                .contains(cycles.get(year).title(), "Tema: Språk och arbete", "dialog@arbetsmarknad.example");
        assertThat(page.select(NEW)).hasSize(1);
    }

    @Test
    void takesAProposalAndThanksForIt() {
        Response answer = propose("Språk <b>på</b> jobbet", "Hur gör vi?\nOch när?", "Det behövs.");
        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = parsed(answer);
        assertThat(page.select("[role=status]").text()).startsWith("Tack! Vi har tagit emot ert förslag");
        assertThat(page.select("article h4").text()).isEqualTo("Språk <b>på</b> jobbet");
        assertThat(page.select(NEW + " [name=title]").val()).isEmpty();
        assertThat(proposals.ofCycle(year)).singleElement().matches(Proposal::example);
    }

    @Test
    void takesADoubleClickForOneProposal() {
        FormElement form = fill(form(open(), NEW), "Första", "Fråga", "Skäl");
        assertThat(List.of(form.submit(), form.submit()).parallelStream()
                        .map(ProposalPageIT::execute)
                        .map(Response::statusCode))
                .containsOnly(200);
        assertThat(proposals.ofCycle(year)).extracting(Proposal::title).containsExactly("Första");
        submit(fill(form, "Andra", "Fråga", "Skäl"));
        assertThat(proposals.ofCycle(year)).extracting(Proposal::title).containsExactly("Första", "Andra");
    }

    @Test
    void keepsWhatWasTypedWhenItCannotTakeIt() {
        String endless = "a".repeat(100_000);
        Response answer = propose("Rad ett\nBcc: alla@forening.example", endless, "<script>alert(1)</script>");
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = parsed(answer);
        assertThat(page.select(NEW + " [name=question]").val()).isEqualTo(endless);
        assertThat(page.select(NEW + " [name=why]").val()).isEqualTo("<script>alert(1)</script>");
        assertThat(page.select(NEW + " [name=title]").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select(NEW + " [role=alert] li").eachText())
                .containsExactlyInAnyOrder("Rubrik: Skriv på en enda rad.", "Fråga: Skriv högst 10 000 tecken.");
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(proposals.ofCycle(year)).isEmpty();
    }

    /** The page then has no box any more with which to say that nothing is proposed. */
    @Test
    void namesWhatIsWrongWithASecondProposal() {
        propose("Första", "Fråga", "Skäl");
        Response answer = propose("", "Fråga", "");
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = parsed(answer);
        assertThat(page.select(NEW + " [role=alert] li").eachText())
                .containsExactly("Rubrik: Fyll i det här fältet.", "Varför frågan är viktig: Fyll i det här fältet.");
        assertThat(page.select(NEW + " [name=question]").val()).isEqualTo("Fråga");
    }

    @Test
    void offersTheOtherLanguageOnAPageThatCanBeOpened() {
        Document page = open();
        assertThat(otherLanguage(page)).isEqualTo(page.location() + "?sprak=en");
        String onRefusal = otherLanguage(parsed(propose("", "", "")));
        assertThat(onRefusal).isEqualTo(page.location() + "?sprak=en");
        assertThat(parsed(execute(browser.newRequest(onRefusal))).select("html").attr("lang"))
                .isEqualTo("en");
        FormElement forged = form(parsed(execute(browser.newRequest(address + "?sprak=sv"))), NEW);
        forged.select("[name=_csrf]").remove();
        assertThat(otherLanguage(parsed(submit(forged)))).endsWith(":" + port + "/?sprak=en");
    }

    private static String otherLanguage(Document page) {
        return page.select("nav a[hreflang]").attr("abs:href");
    }

    @Test
    void changesTheProposalThatIsOpenAndNoOther() {
        propose("Första", "Fråga ett", "Skäl");
        propose("Andra", "Fråga två", "Skäl");
        Document refused = parsed(submit(fill(form(edit(1), CHANGE), " ", "Fråga två, ny", "Skäl")));
        assertThat(refused.select("[role=alert]")).hasSize(1);
        FormElement again = form(refused, CHANGE);
        assertThat(again.select("[name=question]").val()).isEqualTo("Fråga två, ny");
        again.select("[name=title]").val("Andra, omskriven");
        assertThat(parsed(submit(again)).select("article h4").eachText()).containsExactly("Första", "Andra, omskriven");
    }

    @Test
    void takesBackOnlyWithTheBoxTicked() {
        propose("Första", "Fråga", "Skäl");
        Response unsure = submit(pressed(form(edit(0), CHANGE), WITHDRAW));
        assertThat(unsure.statusCode()).isEqualTo(422);
        Document page = parsed(unsure);
        assertThat(page.select(CHANGE + " [role=alert]").text()).contains("Kryssa i rutan om ni är säkra.");
        assertThat(parsed(submit(ticked(pressed(form(page, CHANGE), WITHDRAW))))
                        .select("[role=status]")
                        .text())
                .startsWith("Förslaget är tillbakataget");
        assertThat(proposals.ofCycle(year)).isEmpty();
    }

    @Test
    void takesADoubleClickForOneWithdrawal() {
        propose("Första", "Fråga", "Skäl");
        FormElement form = ticked(pressed(form(edit(0), CHANGE), WITHDRAW));
        assertThat(List.of(form.submit(), form.submit()).parallelStream()
                        .map(ProposalPageIT::execute)
                        .map(Response::statusCode))
                .containsOnly(200);
        assertThat(proposals.ofCycle(year)).isEmpty();
    }

    @Test
    void declinesOnlyWithTheBoxTicked() {
        assertThat(submit(pressed(form(open(), NEW), DECLINE)).statusCode()).isEqualTo(422);
        assertThat(proposals.declined(year)).isEmpty();
        Document thanks = parsed(submit(ticked(pressed(form(open(), NEW), DECLINE))));
        assertThat(thanks.select("main").text()).contains("Ni har sagt att ni inte föreslår något i år.");
        assertThat(thanks.select(DECLINE)).isEmpty();
        assertThat(proposals.declined(year)).containsExactly(church);
    }

    @Test
    void takesNothingLateButKeepsWhatWasTyped() {
        propose("Första", "Fråga", "Skäl");
        Document stillOpen = open();
        Document stillEditing = edit(0);
        cycles.closeProposalsNow(year);
        Response late = submit(fill(form(stillOpen, NEW), "För sent", "Fråga", "Skäl"));
        assertThat(late.statusCode()).isEqualTo(422);
        Document page = parsed(late);
        assertThat(page.select(NEW + " [role=alert]").text()).contains("Sista dagen för förslag har passerat");
        assertThat(page.select(NEW + " [name=title]").val()).isEqualTo("För sent");
        assertThat(page.select(NEW + " button")).isEmpty();

        Document change = parsed(submit(fill(form(stillEditing, CHANGE), "Ändrad", "Fråga", "Skäl")));
        assertThat(change.select(CHANGE + " [name=title]").val()).isEqualTo("Ändrad");
        Document withdrawal = parsed(submit(ticked(pressed(form(stillEditing, CHANGE), WITHDRAW))));
        assertThat(withdrawal.select("[role=alert]").text()).contains("Sista dagen för förslag har passerat");
        assertThat(proposals.ofCycle(year)).extracting(Proposal::title).containsExactly("Första");
    }

    @Test
    void declinesNothingLate() {
        Document stillOpen = open();
        cycles.closeProposalsNow(year);
        Document page = parsed(submit(ticked(pressed(form(stillOpen, NEW), DECLINE))));
        assertThat(page.select("[role=alert]").text()).contains("Sista dagen för förslag har passerat");
        assertThat(open().select("form[action*=/forslag], " + EDIT)).isEmpty();
    }

    @Test
    void showsTheAnswersAndTheAgendaOnceItIsApproved() {
        ProposalId item = proposals.propose(year, verdandi, draft("Bostad"), FormSheet.drawn());
        ProposalId merged = proposals.propose(year, church, draft("Boende"), FormSheet.drawn());
        cycles.closeProposalsNow(year);
        assertThat(open().select("main").text()).contains("Vi går nu igenom alla förslag");
        proposals.decide(item, Decision.ON_AGENDA, "En viktig fråga.", Optional.empty(), 0);
        proposals.decide(merged, Decision.MERGED, "De hör ihop.", Optional.of(item), 0);
        proposals.submitAgenda(year);
        assertThat(open().select("main").text()).doesNotContain("De hör ihop.");
        proposals.approveAgenda(year);
        assertThat(open().select("main").text())
                .contains("Det ingår i punkten «Bostad».", "De hör ihop.", "Föreslagen av Verdandi och Svenska kyrkan")
                .doesNotContain("En viktig fråga.");
    }

    @Test
    void opensNoOthersDoor() {
        ProposalId others = proposals.propose(year, verdandi, draft("Bostad"), FormSheet.drawn());
        FormElement form = form(open(), NEW);
        form.attr("action", form.attr("action") + "/" + others);
        assertThat(submit(fill(form, "Min nu", "Fråga", "Skäl")).statusCode()).isEqualTo(404);
        form.attr("action", form.attr("action").replace(others.toString(), "inget-id"));
        assertThat(submit(form).statusCode()).isEqualTo(404);
        assertThat(status(address + "x")).isEqualTo(404);
        assertThat(proposals.ofCycle(year)).extracting(Proposal::title).containsExactly("Bostad");
    }

    @Test
    void opensOnlyItsOwnYear() {
        ProposalId id = proposals.propose(year, church, draft("Bostad"), FormSheet.drawn());
        CycleId other = cycles.start(Years.starting(cycles, clock.today()));
        FormElement form = form(parsed(execute(browser.newRequest(personalPage(other)))), NEW);
        form.attr("action", form.attr("action") + "/" + id);
        assertThat(submit(fill(form, "Annat år", "Fråga", "Skäl")).statusCode()).isEqualTo(404);
    }

    @Test
    void takesNothingWithoutTheFormsSecret() {
        FormElement form = fill(form(open(), NEW), "Utifrån", "Fråga", "Skäl");
        form.select("[name=_csrf]").remove();
        assertThat(submit(form).statusCode()).isEqualTo(403);
        assertThat(proposals.ofCycle(year)).isEmpty();
    }

    @Test
    void saysThatTheYearIsCalledOff() {
        cycles.callOff(year, "Frågan utreds <i>vidare</i>.");
        Document page = open();
        assertThat(page.select(".notice.warning").text()).contains("är inställd", "Frågan utreds <i>vidare</i>.");
        assertThat(page.select("#forslag")).isEmpty();
    }

    private Response propose(String title, String question, String why) {
        FormElement form = fill(form(open(), NEW), title, question, why);
        form.select("[name=example]").attr("checked", "checked");
        return submit(form);
    }

    private static FormElement fill(FormElement form, String title, String question, String why) {
        form.select("[name=title]").val(title);
        form.select("[name=question]").val(question);
        form.select("[name=why]").val(why);
        return form;
    }

    private static FormElement ticked(FormElement form) {
        form.select("[name=sure]").attr("checked", "checked");
        return form;
    }

    /** The form as another of its buttons sends it. */
    private static FormElement pressed(FormElement form, String button) {
        form.attr("action", form.select(button).attr("abs:formaction"));
        return form;
    }

    /** The page on which one of the proposals is changed. */
    private Document edit(int index) {
        String address = open().select(EDIT).get(index).absUrl("href");
        return parsed(execute(browser.newRequest(address)));
    }

    private static FormElement form(Document page, String css) {
        return page.expectForm(css);
    }

    private static Response submit(FormElement form) {
        return execute(form.submit());
    }

    private Document open() {
        return parsed(execute(browser.newRequest(address)));
    }

    private int status(String url) {
        return execute(browser.newRequest(url)).statusCode();
    }

    private static Response execute(Connection request) {
        try {
            return request.execute();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Document parsed(Response response) {
        try {
            return response.parse();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String personalPage(CycleId id) {
        var link = cycles.correspondents(id.value(), List.of(church))
                .get(0)
                .addressee()
                .link();
        return "http://localhost:" + port + links.address(link.orElseThrow()).getPath();
    }

    private static ProposalDraft draft(String title) {
        return new ProposalDraft(title, "Hur gör vi?", "Det behövs.", true);
    }
}
