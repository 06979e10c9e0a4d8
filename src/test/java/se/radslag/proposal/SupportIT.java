package se.radslag.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.radslag.access.FormSheet;
import se.radslag.access.PersonalLinkService;
import se.radslag.core.Clock;
import se.radslag.core.Refusal;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.mail.Outbox;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialPage;
import se.radslag.testing.TrialYear;

/** What others see of a proposal in advance, and their support for it. */
@RadslagTest
class SupportIT {

    private static final ProposalDraft SHARED = new ProposalDraft("Språk", "Hur gör vi?", "Det behövs.", false, true);
    private static final ProposalDraft PRIVATE = new ProposalDraft("Bostad", "Var bor man?", "Alla bor.", false);

    @Autowired
    ProposalService proposals;

    @Autowired
    SupportService supports;

    @Autowired
    CycleService cycles;

    @Autowired
    OrganisationService directory;

    @Autowired
    PersonalLinkService links;

    @Autowired
    Outbox outbox;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private TrialYear trial;
    private CycleId year;
    private OrganisationId ask;
    private OrganisationId bok;
    private ProposalId shared;
    private ProposalId kept;

    @BeforeEach
    void askProposes() {
        trial = TrialYear.start(cycles, directory, clock);
        year = trial.id();
        ask = trial.organisation("Ask");
        bok = trial.organisation("Bok");
        shared = proposals.propose(year, ask, SHARED, FormSheet.drawn());
        kept = proposals.propose(year, ask, PRIVATE, FormSheet.drawn());
    }

    @Test
    void showsTheOthersOnlyWhatMayBeShownAndOnlyOnceStaffShowIt() {
        assertThat(supports.others(year, bok)).isEmpty();
        assertThat(supports.unpublished(year)).isEqualTo(1);
        supports.publish(year);
        assertThat(supports.others(year, bok)).extracting(SharedProposal::id).containsExactly(shared);
        assertThat(supports.others(year, ask)).as("one's own").isEmpty();
        assertRefused(() -> supports.publish(year), "proposal.nothing-to-show");
        proposals.change(shared, ask, new ProposalDraft("Språk", "Hur gör vi?", "Det behövs.", false));
        assertThat(supports.others(year, bok)).as("not any more").isEmpty();
    }

    @Test
    void countsOneOrganisationOnce() {
        supports.publish(year);
        support(bok, shared);
        support(bok, shared);
        support(trial.organisation("Cedar"), shared);
        assertThat(supports.ofCycle(year)).isEqualTo(Map.of(shared, Set.of(bok, trial.organisation("Cedar"))));
        supports.support(year, bok, List.of(), List.of(shared.toString()));
        assertThat(supports.ofCycle(year).get(shared)).containsExactly(trial.organisation("Cedar"));
    }

    @Test
    void takesNoSupportForOnesOwnNorForWhatIsNotShown() {
        supports.publish(year);
        assertRefused(() -> support(ask, shared), "proposal.support-gone");
        assertRefused(() -> support(bok, kept), "proposal.support-gone");
        assertRefused(() -> supports.support(year, bok, List.of(), List.of()), "proposal.support-nothing");
        cycles.closeProposalsNow(year);
        assertRefused(() -> support(bok, shared), "proposal.closed");
        assertRefused(() -> supports.publish(year), "proposal.support-over");
        assertThat(supports.ofCycle(year)).isEmpty();
    }

    @Test
    void tellsThatTheWordsHaveChangedSince() {
        supports.publish(year);
        support(bok, shared);
        proposals.change(shared, ask, new ProposalDraft("Språk", "Hur gör vi?", "Det behövs.", true, true));
        assertThat(supports.others(year, bok)).singleElement().matches(other -> !other.reworded());
        proposals.change(shared, ask, new ProposalDraft("Språket", "Hur gör vi?", "Det behövs.", true, true));
        assertThat(supports.others(year, bok)).singleElement().matches(SharedProposal::reworded);
    }

    @Test
    void saysInFeedbackAndAgendaHowManySupportIt() {
        supports.publish(year);
        support(bok, shared);
        cycles.closeProposalsNow(year);
        proposals.decide(shared, Proposal.Decision.ON_AGENDA, "Viktigt.", Optional.empty(), version(shared));
        proposals.decide(kept, Proposal.Decision.MERGED, "Hör ihop.", Optional.of(shared), version(kept));
        proposals.submitAgenda(year);
        proposals.approveAgenda(year);
        assertThat(proposals.agenda(year)).extracting(AgendaItem::supporters).containsExactly(1);
        proposals.writeFeedback(year);
        var letters = new YearLetters(outbox, trial.cycle().recordNumber());
        assertThat(outbox.preview(letters.to(name("Ask"), "Svar på det ni föreslog")))
                .containsOnlyOnce("Stöds av en annan organisation.");
        assertThat(outbox.preview(letters.to(name("Bok"), "Agendan")))
                .containsOnlyOnce("Stöds av en annan organisation.");
        assertThat(page("Bok").text("forslag-agenda")).contains("Stöds av en annan organisation.");
    }

    @Test
    void isGivenAndTakenBackOnThePageWithoutLosingWhatWasTypedBesideIt() {
        supports.publish(year);
        TrialPage given =
                TrialPage.submit(stod(page("Bok")), Map.of("support", shared.toString(), "title", "Halvskrivet"));
        assertThat(given.document().select("[role=status]").text()).startsWith("Tack! Vi har sparat");
        assertThat(given.document().select("[name=title]").val()).isEqualTo("Halvskrivet");
        assertThat(supports.ofCycle(year)).containsEntry(shared, Set.of(bok));

        TrialPage sent = TrialPage.submit(
                given.form("/forslag"), Map.of("question", "Hur?", "why", "Ja", "takeBack", shared.toString()));
        assertThat(sent.document().select("[name=takeBack][checked]"))
                .as("still ticked")
                .hasSize(1);
        assertThat(supports.ofCycle(year)).containsEntry(shared, Set.of(bok));
        TrialPage.submit(stod(sent), Map.of());
        assertThat(supports.ofCycle(year)).isEmpty();
    }

    @Test
    void hiddenFieldsAloneGiveAndTakeBackNothing() {
        supports.publish(year);
        support(bok, shared);
        TrialPage answer = TrialPage.submit(stod(page("Bok")), Map.of());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.document().select("[role=alert]").text()).contains("Kryssa för minst ett förslag.");
        assertThat(supports.ofCycle(year)).containsEntry(shared, Set.of(bok));
    }

    private static FormElement stod(TrialPage page) {
        var form = page.form("/forslag");
        form.attr("action", form.select("[formaction$=/stod]").first().absUrl("formaction"));
        return form;
    }

    private TrialPage page(String name) {
        return TrialPage.open("http://localhost:" + port + "/svar/" + trial.token(name, cycles, links));
    }

    private String name(String organisation) {
        return directory.get(trial.organisation(organisation)).name();
    }

    private void support(OrganisationId supporter, ProposalId id) {
        supports.support(year, supporter, List.of(id.toString()), List.of());
    }

    private int version(ProposalId id) {
        return proposals.own(id, year, ask).version();
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
