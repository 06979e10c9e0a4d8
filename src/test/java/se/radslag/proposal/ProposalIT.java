package se.radslag.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.radslag.mail.LetterStatus.HELD;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.core.Refusal;
import se.radslag.core.Refused;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.Years;
import se.radslag.local.LocalClock;
import se.radslag.mail.LetterId;
import se.radslag.mail.LetterView;
import se.radslag.mail.Outbox;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;
import se.radslag.proposal.Proposal.Decision;
import se.radslag.testing.RadslagTest;

@RadslagTest
class ProposalIT {

    private static final ProposalDraft LANGUAGE =
            new ProposalDraft("Språk <b>på</b> jobbet", "Hur gör vi?\nOch när?", "Det behövs.", true);

    private static final ProposalDraft HOUSING = new ProposalDraft("Bostad", "Var bor man?", "Alla måste bo.", false);

    @Autowired
    ProposalService proposals;

    @Autowired
    CycleService cycles;

    @Autowired
    OrganisationService directory;

    @Autowired
    Outbox outbox;

    @Autowired
    Clock clock;

    @Autowired
    LocalClock localClock;

    private CycleId year;
    private OrganisationId fryshuset;
    private OrganisationId church;

    @BeforeEach
    void startAYear() {
        year = cycles.start(Years.starting(cycles, clock.today()));
        fryshuset = directory.findByName("Fryshuset").orElseThrow().id();
        church = directory.findByName("Svenska kyrkan").orElseThrow().id();
        cycles.chooseParticipants(year, Set.of(fryshuset, church, verdandi()));
        cycles.settleParticipants(year);
    }

    private OrganisationId verdandi() {
        return directory.findByName("Verdandi").orElseThrow().id();
    }

    @Test
    void callsEveryParticipantInItsLanguageWhenReleased() {
        proposals.writeCall(year);
        assertThat(outbox.ofStage(ProposalService.callStage(year)))
                .hasSize(3)
                .allSatisfy(letter -> assertThat(letter.status()).isEqualTo(HELD));
        proposals.sendCall(year);
        assertThat(outbox.ofStage(ProposalService.callStage(year)))
                .allSatisfy(letter -> assertThat(letter.status()).isNotEqualTo(HELD));
        assertThat(subjectsTo("Svenska kyrkan")).singleElement().asString().startsWith("Föreslå frågor");
        assertThat(subjectsTo("Fryshuset")).singleElement().asString().startsWith("Propose questions");
    }

    @Test
    void tellsANewLastDayTogetherWithACallThatIsStillReviewed() {
        proposals.writeCall(year);
        move(3);
        assertThat(outbox.ofStage(ProposalService.callStage(year)))
                .hasSize(6)
                .allSatisfy(letter -> assertThat(letter.status()).isEqualTo(HELD));
    }

    @Test
    void tellsANewLastDayAtOnceAndOnlyThat() {
        proposals.writeCall(year);
        proposals.sendCall(year);
        move(0);
        assertThat(subjectsTo("Svenska kyrkan")).hasSize(1);
        move(3);
        assertThat(subjectsTo("Svenska kyrkan")).hasSize(2).first().asString().startsWith("Ny sista dag för förslag");
        assertThat(outbox.ofStage(ProposalService.callStage(year))).hasSize(3);
    }

    @Test
    void remindsOnlyThoseWhoHaveNotAnswered() {
        proposals.propose(year, fryshuset, LANGUAGE);
        proposals.decline(year, church);
        proposals.remind(year);
        proposals.remind(year);
        assertThat(letters())
                .filteredOn(letter -> letter.subject().startsWith("Påminnelse"))
                .extracting(LetterView::party)
                .containsExactly("Verdandi");
    }

    @Test
    void remindsWhoeverTookEverythingBack() {
        ProposalId id = proposals.propose(year, church, LANGUAGE);
        proposals.withdraw(id, church);
        proposals.remind(year);
        assertThat(subjectsTo("Svenska kyrkan")).first().asString().startsWith("Påminnelse");
    }

    @Test
    void takesChangesAndGivesBackProposalsWithAReceiptForEach() {
        ProposalId id = proposals.propose(year, church, LANGUAGE);
        proposals.change(id, church, HOUSING);
        assertThat(proposals.ofCycle(year)).extracting(Proposal::title).containsExactly("Bostad");
        proposals.withdraw(id, church);
        assertThat(proposals.ofCycle(year)).isEmpty();
        assertThat(subjectsTo("Svenska kyrkan"))
                .extracting(subject -> subject.split(" – ")[0])
                .containsExactlyInAnyOrder(
                        "Kvitto: vi har tagit emot ert förslag",
                        "Kvitto: ert förslag är ändrat",
                        "Kvitto: ert förslag är tillbakataget");
        assertThatThrownBy(() -> proposals.change(id, church, HOUSING)).isInstanceOf(NotFound.class);
    }

    @Test
    void quotesAProposalInItsReceiptWithoutReadingItAsMarkup() {
        proposals.propose(year, church, LANGUAGE);
        assertThat(outbox.preview(letters().get(0).id()))
                .contains("Språk &lt;b&gt;på&lt;/b&gt; jobbet")
                .doesNotContain("<b>på</b>");
    }

    @Test
    void countsADeclineUntilAProposalComes() {
        proposals.decline(year, church);
        assertThat(proposals.declined(year)).containsExactly(church);
        proposals.propose(year, church, LANGUAGE);
        assertThat(proposals.declined(year)).isEmpty();
        assertRefused(() -> proposals.decline(year, church), "proposal.has-proposed");
    }

    @Test
    void takesNothingFromStrangers() {
        OrganisationId stranger =
                directory.findByName("Scouterna").orElseThrow().id();
        assertRefused(() -> proposals.propose(year, stranger, LANGUAGE), "proposal.not-participant");
        ProposalId id = proposals.propose(year, church, LANGUAGE);
        assertThatThrownBy(() -> proposals.change(id, fryshuset, HOUSING)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> proposals.withdraw(id, fryshuset)).isInstanceOf(NotFound.class);
    }

    @Test
    void takesNothingAfterTheLastDay() {
        ProposalId id = proposals.propose(year, church, LANGUAGE);
        localClock.moveTo(cycles.proposalsCloseAt(year));
        assertRefused(() -> proposals.propose(year, church, HOUSING), "proposal.closed");
        assertRefused(() -> proposals.change(id, church, HOUSING), "proposal.closed");
        assertRefused(() -> proposals.withdraw(id, church), "proposal.closed");
        assertRefused(() -> proposals.decline(year, fryshuset), "proposal.closed");
        assertThat(proposals.ofCycle(year)).extracting(Proposal::title).containsExactly("Språk <b>på</b> jobbet");
    }

    @Test
    void decidesOnlyWhenTheCollectionIsClosedAndOnWhatWasSeen() {
        ProposalId id = proposals.propose(year, church, LANGUAGE);
        assertRefused(() -> decide(id, Decision.ON_AGENDA), "proposal.still-open");
        assertRefused(() -> proposals.submitAgenda(year), "proposal.still-open");
        cycles.closeProposalsNow(year);
        decide(id, Decision.ON_AGENDA);
        assertRefused(
                () -> proposals.decide(id, Decision.ELSEWHERE, "Skäl.", Optional.empty(), 0),
                "proposal.changed-meanwhile");
    }

    @Test
    void answersEachProposerAndTellsEverybodyTheAgenda() {
        settleAgenda();
        proposals.writeFeedback(year);
        assertThat(outbox.ofStage(ProposalService.agendaStage(year)))
                .extracting(LetterView::party, LetterView::status)
                .containsExactlyInAnyOrder(
                        tuple("Svenska kyrkan", HELD),
                        tuple("Svenska kyrkan", HELD),
                        tuple("Fryshuset", HELD),
                        tuple("Fryshuset", HELD),
                        tuple("Verdandi", HELD));
        String answer = outbox.preview(letterTo("Svenska kyrkan", "Svar på det ni föreslog"));
        assertThat(answer)
                .contains(
                        "Sammanfört med ett annat förslag.",
                        "Det ingår i punkten «Språk &lt;b&gt;på&lt;/b&gt; jobbet».")
                .doesNotContain("Står på agendan.");
        assertThat(outbox.preview(letterTo("Verdandi", "Agendan")))
                .contains("Föreslagen av Fryshuset, Svenska kyrkan", "Frågan om ordning");
        proposals.sendFeedback(year);
        assertThat(outbox.ofStage(ProposalService.agendaStage(year)))
                .allSatisfy(letter -> assertThat(letter.status()).isNotEqualTo(HELD));
    }

    @Test
    void drawsEveryLetterOfTheStageWhole() {
        proposals.writeCall(year);
        proposals.sendCall(year);
        move(3);
        proposals.remind(year);
        proposals.decline(year, church);
        ProposalId id = proposals.propose(year, church, LANGUAGE);
        proposals.change(id, church, HOUSING);
        proposals.withdraw(id, church);
        settleAgenda();
        proposals.writeFeedback(year);
        cycles.callOff(year, "Ny regering.");
        cycles.tellCalledOff(year);
        String title = cycles.get(year).title();
        assertThat(letters()).hasSizeGreaterThan(20).allSatisfy(letter -> {
            assertThat(letter.subject()).contains(title).doesNotContain("??");
            assertThat(outbox.preview(letter.id()))
                    .containsPattern("(?s)<body.*" + title)
                    .doesNotContain("??", "th:text", "${");
        });
    }

    @Test
    void sendsTheAgendaBackWithAComment() {
        proposals.addOwnItem(year, HOUSING);
        cycles.closeProposalsNow(year);
        proposals.submitAgenda(year);
        assertRefused(() -> proposals.addOwnItem(year, HOUSING), "proposal.agenda-submitted");
        proposals.sendBackAgenda(year, "Lägg till en punkt om språk.");
        assertThat(proposals.agendaComment(year)).isEqualTo("Lägg till en punkt om språk.");
        proposals.addOwnItem(year, LANGUAGE);
        proposals.submitAgenda(year);
        proposals.approveAgenda(year);
        assertThat(proposals.isAgendaApproved(year)).isTrue();
        assertThat(proposals.agenda(year))
                .extracting(AgendaItem::title)
                .containsExactly("Bostad", "Språk <b>på</b> jobbet");
    }

    @Test
    void doesNothingMoreInAYearThatWasCalledOff() {
        cycles.callOff(year, "Ny regering.");
        assertRefused(() -> proposals.propose(year, church, LANGUAGE), "proposal.year-over");
        assertRefused(() -> proposals.addOwnItem(year, LANGUAGE), "proposal.year-over");
    }

    /** One item of Fryshuset into which the church's was merged, and one of the office's own. */
    private void settleAgenda() {
        ProposalId item = proposals.propose(year, fryshuset, LANGUAGE);
        ProposalId merged = proposals.propose(year, church, HOUSING);
        proposals.addOwnItem(year, new ProposalDraft("Ordningen", "Frågan om ordning", null, false));
        cycles.closeProposalsNow(year);
        decide(item, Decision.ON_AGENDA);
        proposals.decide(merged, Decision.MERGED, "De hör ihop.", Optional.of(item), 0);
        proposals.submitAgenda(year);
        proposals.approveAgenda(year);
    }

    private void decide(ProposalId id, Decision decision) {
        proposals.decide(id, decision, "En viktig fråga.", Optional.empty(), 0);
    }

    private void move(int days) {
        Cycle cycle = cycles.get(year);
        LocalDate lastDay = cycle.lastProposalDay().plusDays(days);
        cycles.reschedule(year, lastDay, cycle.samradDay(), cycle.version());
    }

    private List<LetterView> letters() {
        return outbox.ofCase(cycles.get(year).recordNumber());
    }

    private List<String> subjectsTo(String party) {
        return letters().stream()
                .filter(letter -> letter.party().equals(party))
                .map(LetterView::subject)
                .toList();
    }

    private LetterId letterTo(String party, String subject) {
        return letters().stream()
                .filter(letter ->
                        letter.party().equals(party) && letter.subject().startsWith(subject))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void assertRefused(Runnable deed, String code) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::code)
                                .containsExactly(code));
    }
}
