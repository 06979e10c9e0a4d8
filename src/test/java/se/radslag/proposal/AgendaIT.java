package se.radslag.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.radslag.mail.LetterStatus.HELD;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.radslag.access.FormSheet;
import se.radslag.core.Clock;
import se.radslag.core.Refusal;
import se.radslag.core.Refused;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.Years;
import se.radslag.mail.LetterView;
import se.radslag.mail.Outbox;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;
import se.radslag.proposal.Proposal.Decision;
import se.radslag.testing.RadslagTest;

/** The agenda: decided on when the collection is closed, approved, and told together with the feedback. */
@RadslagTest
class AgendaIT {

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
    void decidesOnlyWhenTheCollectionIsClosedAndOnWhatWasSeen() {
        ProposalId id = proposals.propose(year, church, LANGUAGE, FormSheet.drawn());
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
        String answer = outbox.preview(letters().to("Svenska kyrkan", "Svar på det ni föreslog"));
        assertThat(answer)
                .contains(
                        "Sammanfört med ett annat förslag.",
                        "Det ingår i punkten «Språk &lt;b&gt;på&lt;/b&gt; jobbet».")
                .doesNotContain("Står på agendan.");
        assertThat(outbox.preview(letters().to("Verdandi", "Agendan")))
                .contains("Föreslagen av Fryshuset och Svenska kyrkan", "Frågan om ordning");
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
        ProposalId id = proposals.propose(year, church, LANGUAGE, FormSheet.drawn());
        proposals.change(id, church, HOUSING);
        proposals.withdraw(id, church);
        settleAgenda();
        proposals.writeFeedback(year);
        cycles.callOff(year, "Ny regering.");
        cycles.tellCalledOff(year);
        String title = cycles.get(year).title();
        assertThat(letters().all()).hasSizeGreaterThan(20).allSatisfy(letter -> {
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

    /** One item of Fryshuset into which the church's was merged, and one of the office's own. */
    private void settleAgenda() {
        ProposalId item = proposals.propose(year, fryshuset, LANGUAGE, FormSheet.drawn());
        ProposalId merged = proposals.propose(year, church, HOUSING, FormSheet.drawn());
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
