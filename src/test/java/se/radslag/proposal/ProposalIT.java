package se.radslag.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.radslag.mail.LetterStatus.HELD;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.radslag.access.FormSheet;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.core.Refusal;
import se.radslag.core.Refused;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.Years;
import se.radslag.local.LocalClock;
import se.radslag.mail.LetterView;
import se.radslag.mail.Outbox;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.RadslagTest;

/** What organisations propose, until the last day. */
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
        assertThat(letters().subjectsTo("Svenska kyrkan"))
                .singleElement()
                .asString()
                .startsWith("Föreslå frågor");
        assertThat(letters().subjectsTo("Fryshuset")).singleElement().asString().startsWith("Propose questions");
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
        assertThat(letters().subjectsTo("Svenska kyrkan")).hasSize(1);
        move(3);
        assertThat(letters().subjectsTo("Svenska kyrkan"))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Ny sista dag för förslag");
        assertThat(outbox.ofStage(ProposalService.callStage(year))).hasSize(3);
    }

    @Test
    void takesTheSameWordsFromOneSheetOnce() {
        FormSheet sheet = FormSheet.drawn();
        ProposalId id = proposals.propose(year, church, LANGUAGE, sheet);
        assertThat(proposals.propose(year, church, LANGUAGE, sheet)).isEqualTo(id);
        assertThat(letters().subjectsTo("Svenska kyrkan")).as("one receipt").hasSize(1);
        assertThat(proposals.propose(year, fryshuset, LANGUAGE, sheet)).isNotEqualTo(id);
        assertThat(proposals.propose(year, church, HOUSING, sheet)).isNotEqualTo(id);
        assertThat(proposals.ofCycle(year)).hasSize(3);
    }

    @Test
    void takesUpAgainWhatWasTakenBackAndIsSentOnceMore() {
        FormSheet sheet = FormSheet.drawn();
        ProposalId id = proposals.propose(year, church, LANGUAGE, sheet);
        proposals.withdraw(id, church);
        proposals.propose(year, church, LANGUAGE, sheet);
        assertThat(proposals.ofCycle(year)).extracting(Proposal::id).containsExactly(id);
        assertThat(letters().subjectsTo("Svenska kyrkan")).as("receipts").hasSize(3);
    }

    @Test
    void remindsOnlyThoseWhoHaveNotAnswered() {
        proposals.propose(year, fryshuset, LANGUAGE, FormSheet.drawn());
        proposals.decline(year, church);
        proposals.remind(year);
        proposals.remind(year);
        assertThat(letters().all())
                .filteredOn(letter -> letter.subject().startsWith("Påminnelse"))
                .extracting(LetterView::party)
                .containsExactly("Verdandi");
    }

    @Test
    void remindsNobodyWhenTheCollectionIsOver() {
        cycles.closeProposalsNow(year);
        proposals.remind(year);
        assertThat(letters().all()).noneMatch(letter -> letter.subject().startsWith("Påminnelse"));
    }

    @Test
    void remindsWhoeverTookEverythingBack() {
        ProposalId id = proposals.propose(year, church, LANGUAGE, FormSheet.drawn());
        proposals.withdraw(id, church);
        proposals.remind(year);
        assertThat(letters().subjectsTo("Svenska kyrkan")).first().asString().startsWith("Påminnelse");
    }

    @Test
    void takesChangesAndGivesBackProposalsWithAReceiptForEach() {
        ProposalId id = proposals.propose(year, church, LANGUAGE, FormSheet.drawn());
        proposals.change(id, church, HOUSING);
        assertThat(proposals.ofCycle(year)).extracting(Proposal::title).containsExactly("Bostad");
        proposals.withdraw(id, church);
        assertThat(proposals.ofCycle(year)).isEmpty();
        assertThat(letters().subjectsTo("Svenska kyrkan"))
                .extracting(subject -> subject.split(" – ")[0])
                .containsExactlyInAnyOrder(
                        "Kvitto: vi har tagit emot ert förslag",
                        "Kvitto: ert förslag är ändrat",
                        "Kvitto: ert förslag är tillbakataget");
        assertThatThrownBy(() -> proposals.change(id, church, HOUSING)).isInstanceOf(NotFound.class);
    }

    @Test
    void quotesAProposalInItsReceiptWithoutReadingItAsMarkup() {
        proposals.propose(year, church, LANGUAGE, FormSheet.drawn());
        assertThat(outbox.preview(letters().all().get(0).id()))
                .contains("Språk &lt;b&gt;på&lt;/b&gt; jobbet")
                .doesNotContain("<b>på</b>");
    }

    @Test
    void countsADeclineUntilAProposalComes() {
        proposals.decline(year, church);
        assertThat(proposals.declined(year)).containsExactly(church);
        proposals.propose(year, church, LANGUAGE, FormSheet.drawn());
        assertThat(proposals.declined(year)).isEmpty();
        assertRefused(() -> proposals.decline(year, church), "proposal.has-proposed");
    }

    @Test
    void takesNothingFromStrangers() {
        OrganisationId stranger =
                directory.findByName("Scouterna").orElseThrow().id();
        assertRefused(() -> proposals.propose(year, stranger, LANGUAGE, FormSheet.drawn()), "proposal.not-participant");
        ProposalId id = proposals.propose(year, church, LANGUAGE, FormSheet.drawn());
        assertThatThrownBy(() -> proposals.change(id, fryshuset, HOUSING)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> proposals.withdraw(id, fryshuset)).isInstanceOf(NotFound.class);
    }

    @Test
    void takesNothingAfterTheLastDay() {
        ProposalId id = proposals.propose(year, church, LANGUAGE, FormSheet.drawn());
        localClock.moveTo(cycles.proposalsCloseAt(year));
        assertRefused(() -> proposals.propose(year, church, HOUSING, FormSheet.drawn()), "proposal.closed");
        assertRefused(() -> proposals.change(id, church, HOUSING), "proposal.closed");
        assertRefused(() -> proposals.withdraw(id, church), "proposal.closed");
        assertRefused(() -> proposals.decline(year, fryshuset), "proposal.closed");
        assertThat(proposals.ofCycle(year)).extracting(Proposal::title).containsExactly("Språk <b>på</b> jobbet");
    }

    @Test
    void doesNothingMoreInAYearThatWasCalledOff() {
        cycles.callOff(year, "Ny regering.");
        assertRefused(() -> proposals.propose(year, church, LANGUAGE, FormSheet.drawn()), "proposal.year-over");
        assertRefused(() -> proposals.addOwnItem(year, LANGUAGE), "proposal.year-over");
    }

    private void move(int days) {
        Cycle cycle = cycles.get(year);
        LocalDate lastDay = cycle.lastProposalDay().plusDays(days);
        cycles.reschedule(year, lastDay, cycle.samradDay(), cycle.version());
    }

    private YearLetters letters() {
        return new YearLetters(outbox, cycles.get(year).recordNumber());
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
