package se.radslag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.radslag.access.FormSheet;
import se.radslag.access.PublicSite;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.invitation.InvitationService;
import se.radslag.local.LocalClock;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingDates;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationService;
import se.radslag.proposal.Proposal.Decision;
import se.radslag.proposal.ProposalDraft;
import se.radslag.proposal.ProposalId;
import se.radslag.proposal.ProposalService;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.Statements;
import se.radslag.testing.TrialYear;
import se.radslag.testing.Visitor;

/** What everybody may read of years and meetings, and from when. */
@RadslagTest
class PublicSiteIT {

    @Autowired
    CycleService cycles;

    @Autowired
    ProposalService proposals;

    @Autowired
    MeetingService meetings;

    @Autowired
    InvitationService invitations;

    @Autowired
    OrganisationService directory;

    @Autowired
    Clock clock;

    @Autowired
    LocalClock localClock;

    @Autowired
    PublicSite site;

    /** A word that no other test's year has; Swedish inflects it. */
    private final String word = "Glasblåsning" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private Visitor visitor;
    private TrialYear year;

    @BeforeEach
    void startYear() {
        visitor = new Visitor(site.publicUrl());
        year = TrialYear.start(cycles, directory, clock);
    }

    @Test
    void knowsAYearFromItsCallOn() {
        proposals.writeCall(year.id());
        assertThat(status(yearPage())).isEqualTo(404);
        assertThat(List.of(text("/"), text("/arkiv"), feed().text()))
                .noneMatch(page -> page.contains(year.cycle().title()));
        proposals.sendCall(year.id());
        assertThat(read(yearPage()).select("h1").text()).isEqualTo(year.cycle().title());
        assertThat(List.of(text("/"), text("/arkiv"), feed().text()))
                .allMatch(page -> page.contains(year.cycle().title()));
        assertThat(read("/").select("li[aria-current=step]:contains(Agendan) a").eachText())
                .contains(year.cycle().title());
        assertThat(read(yearPage()).select(".progress [aria-current]").text()).isEqualTo("Agendan");
    }

    @Test
    void asksTheDatabaseLittleForEachPage() {
        settleAgenda();
        proposals.sendFeedback(year.id());
        MeetingId samrad = invite(samrad());

        assertThat(List.of(
                        "/",
                        yearPage(),
                        "/mote/" + samrad,
                        "/mote/" + samrad + "/inbjudan",
                        "/arkiv",
                        "/arkiv?q=" + word))
                .allSatisfy(page ->
                        assertThat(Statements.during(() -> read(page))).as(page).hasSizeBetween(1, 8));
    }

    @Test
    void tellsTheAgendaOnceThoseWhoTakePartHaveIt() {
        settleAgenda();
        assertThat(text(yearPage())).doesNotContain(word);
        assertThat(text("/arkiv?q=" + word)).contains("Inga träffar");
        proposals.sendFeedback(year.id());
        Element item = read(yearPage()).selectFirst(".agenda li");
        assertThat(item.select("h3").text()).isEqualTo(word + " i skolan");
        assertThat(item.select(".meta").text()).isEqualTo("Föreslaget av " + name("Ask") + ", " + name("Bok"));
        assertThat(read("/arkiv?q=" + word).select(".links a").eachAttr("href"))
                .containsExactly(yearPage() + "#agenda");
        assertThat(feed().select("entry > title").eachText())
                .contains(year.cycle().title() + ": agendan är fastställd");
    }

    @Test
    void knowsAMeetingOnceItsInvitationsHaveLeft() {
        MeetingId samrad = samrad();
        invitations.chooseIfNone(samrad, Set.of(year.organisation("Ask"), year.organisation("Cedar")));
        invitations.writeInvitations(samrad);
        assertThat(status(page(samrad))).isEqualTo(404);
        assertThat(status(page(samrad) + "/inbjudan")).isEqualTo(404);
        assertThat(read(yearPage()).select("#moten + p").text()).startsWith("Här står årets möten");
        assertThat(text("/arkiv?q=Rosenbad")).doesNotContain(page(samrad));
        invitations.sendInvitations(samrad);
        Document page = read(page(samrad));
        assertThat(page.select("h1").text()).isEqualTo("Samråd om språk <b>och</b> arbete");
        assertThat(page.select("main").text())
                .contains("Att lyssna.", "Vad krävs?", "Rosenbad", name("Ask"), name("Cedar"))
                .doesNotContain(name("Bok"), year.email("Ask"));
        assertThat(read(yearPage()).select(".card a").eachAttr("href")).containsExactly(page(samrad));
    }

    @Test
    void tellsWhatWasMovedAndKeepsTheInvitationAsItWasSent() {
        MeetingId samrad = invite(samrad());
        Meeting before = meetings.get(samrad);
        String entry = "entry:has(id:contains(" + samrad + ")) > updated";
        String announced = feed().select(entry).text();
        LocalDate later = before.day().plusDays(7);
        localClock.moveTo(clock.now().plusSeconds(5));
        meetings.move(
                samrad,
                new MeetingDates(later, before.startsAt(), before.endsAt(), "Norrköping", before.lastAnswerDay()),
                before.version());
        assertThat(read(page(samrad)).select(".facts").text()).contains("Norrköping");
        assertThat(read(page(samrad)).select(".notice").text()).contains("Tidigare gällde", "Rosenbad");
        assertThat(read(page(samrad) + "/inbjudan").select(".facts").text())
                .contains("Rosenbad")
                .doesNotContain("Norrköping");
        assertThat(read(page(samrad) + "/inbjudan").select(".notice a").attr("href"))
                .isEqualTo(page(samrad));
        assertThat(feed().select(entry).text()).isGreaterThan(announced);
    }

    @Test
    void saysNothingOfAMoveBeforeAnybodyWasInvited() {
        MeetingId samrad = samrad();
        Meeting before = meetings.get(samrad);
        meetings.move(
                samrad,
                new MeetingDates(
                        before.day(), before.startsAt(), before.endsAt(), "Norrköping", before.lastAnswerDay()),
                before.version());
        invite(samrad);
        assertThat(read(page(samrad)).select(".notice")).isEmpty();
        assertThat(text(page(samrad))).doesNotContain("Rosenbad");
    }

    @Test
    void tellsWhyAMeetingIsCalledOff() {
        MeetingId samrad = invite(samrad());
        meetings.callOff(samrad, "Statsrådet är sjuk.");
        assertThat(read(page(samrad)).select(".notice.warning").text())
                .contains("Mötet är inställt", "Statsrådet är sjuk.");
        assertThat(feed().select("entry:has(id:contains(" + samrad + ")) > title")
                        .text())
                .startsWith("Inställt: Samråd");
    }

    @Test
    void neverShowsAMeetingThatWasCalledOffUnannounced() {
        MeetingId samrad = samrad();
        meetings.callOff(samrad, "Statsrådet är sjuk.");
        assertThat(status(page(samrad))).isEqualTo(404);
        assertThat(text(yearPage())).doesNotContain("sjuk");
    }

    @Test
    void tellsTheProgrammeOnceItWasSent() {
        MeetingId samrad = invite(samrad());
        meetings.settleProgramme(samrad, "13.00 Välkomna");
        assertThat(text(page(samrad))).doesNotContain("13.00 Välkomna");
        invitations.writeProgramme(samrad);
        invitations.sendProgramme(samrad);
        assertThat(text(page(samrad))).contains("13.00 Välkomna");
    }

    @Test
    void tellsWhyAYearIsCalledOff() {
        MeetingId samrad = invite(samrad());
        cycles.callOff(year.id(), "Valet kom emellan.");
        assertThat(read(yearPage()).select(".notice").text()).isEqualTo("Valet kom emellan.");
        assertThat(read(page(samrad)).select(".notice").text()).contains("Hela årets dialog är inställd.");
    }

    @Test
    void findsWordsHoweverTheyAreInflected() {
        MeetingId samrad = invite(samrad());
        assertThat(read("/arkiv?q=spr%C3%A5ken+arbeten").select(".links a").eachAttr("href"))
                .contains(page(samrad), yearPage());
        assertThat(List.of("%22", "%26+%7C+%21", "%00", "a".repeat(5000), "%3Cb%3E"))
                .allSatisfy(odd -> assertThat(status("/arkiv?q=" + odd)).isEqualTo(200));
        assertThat(read("/arkiv?q=%3Cb%3Ehej").select("#q").val()).isEqualTo("<b>hej");
        assertThat(read("/arkiv?q=spr%C3%A5k+%26").select("nav a[hreflang=en]").attr("href"))
                .isEqualTo("/arkiv?q=spr%C3%A5k%20%26&sprak=en");
    }

    @Test
    void tellsTheFeedOnce() throws IOException {
        invite(samrad());
        Document feed = feed();
        assertThat(feed.select("feed > id, feed > title, feed > updated, feed > author > name"))
                .hasSize(4);
        assertThat(feed.select("entry > id").eachText()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(feed.select("entry"))
                .allSatisfy(entry -> assertThat(entry.select("> id, > title, > updated, > link[href^=http]"))
                        .hasSize(4));
        assertThat(feed().select("entry > id").eachText())
                .isEqualTo(feed.select("entry > id").eachText());
        var again = visitor.get("/flode.atom");
        assertThat(again.headers().firstValue("Content-Type")).hasValue("application/atom+xml;charset=UTF-8");
        String tag = again.headers().firstValue("ETag").orElseThrow();
        assertThat(Jsoup.connect(site.publicUrl() + "/flode.atom")
                        .header("If-None-Match", tag)
                        .execute()
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void speaksEnglishAroundWhatIsWrittenInSwedish() {
        MeetingId samrad = invite(samrad());
        for (String path : List.of("/", "/arkiv", yearPage(), page(samrad), page(samrad) + "/inbjudan")) {
            Document page = read(path + "?sprak=en");
            assertThat(page.select("html").attr("lang")).isEqualTo("en");
            assertThat(page.select(":containsOwn(språk <b>och</b> arbete)"))
                    .as(path)
                    .allMatch(element ->
                            element.closest("[lang]").attr("lang").equals("sv") || element.is("title, a, h1"));
        }
    }

    private MeetingId samrad() {
        proposals.writeCall(year.id());
        proposals.sendCall(year.id());
        return year.planSamrad(meetings);
    }

    private MeetingId invite(MeetingId id) {
        invitations.chooseIfNone(id, Set.of(year.organisation("Ask")));
        invitations.writeInvitations(id);
        invitations.sendInvitations(id);
        return id;
    }

    private void settleAgenda() {
        proposals.writeCall(year.id());
        proposals.sendCall(year.id());
        ProposalId item = propose("Ask", word + " i skolan");
        ProposalId merged = propose("Bok", "Mer glas");
        cycles.closeProposalsNow(year.id());
        decide(item, Decision.ON_AGENDA, Optional.empty());
        decide(merged, Decision.MERGED, Optional.of(item));
        proposals.submitAgenda(year.id());
        proposals.approveAgenda(year.id());
        proposals.writeFeedback(year.id());
    }

    private ProposalId propose(String name, String title) {
        return proposals.propose(
                year.id(),
                year.organisation(name),
                new ProposalDraft(title, "Hur?", "Därför.", false),
                FormSheet.drawn());
    }

    private void decide(ProposalId id, Decision decision, Optional<ProposalId> into) {
        int version = proposals.ofCycle(year.id()).stream()
                .filter(proposal -> proposal.id().equals(id))
                .findFirst()
                .orElseThrow()
                .version();
        proposals.decide(id, decision, "Det passar.", into, version);
    }

    private String name(String organisation) {
        return directory.get(year.organisation(organisation)).name();
    }

    private String yearPage() {
        return "/ar/" + year.id();
    }

    private static String page(MeetingId id) {
        return "/mote/" + id;
    }

    private int status(String path) {
        return visitor.get(path).statusCode();
    }

    private String text(String path) {
        return visitor.get(path).body();
    }

    private Document read(String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private Document feed() {
        return Jsoup.parse(visitor.get("/flode.atom").body(), "", Parser.xmlParser());
    }
}
