package se.radslag.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.radslag.access.FormSheet;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.core.Refusal;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.mail.Outbox;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialYear;

/** What an organisation begins to write, and sends or does not send. */
@RadslagTest
class DraftIT {

    private static final ProposalDraft BEGUN = new ProposalDraft("Språk", null, " ", true);
    private static final ProposalDraft WHOLE = new ProposalDraft("Språk", "Hur gör vi?", "Det behövs.", true);

    @Autowired
    DraftService drafts;

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

    private TrialYear trial;
    private CycleId year;
    private OrganisationId ask;
    private OrganisationId bok;

    @BeforeEach
    void startAYear() {
        trial = TrialYear.start(cycles, directory, clock);
        year = trial.id();
        ask = trial.organisation("Ask");
        bok = trial.organisation("Bok");
    }

    @Test
    void keepsWhatIsIncompleteOnceAndForItsOwnerOnly() {
        FormSheet sheet = FormSheet.drawn();
        ProposalId id = drafts.keep(year, ask, BEGUN, sheet);
        drafts.keep(year, ask, BEGUN, sheet);
        assertThat(drafts.of(year, ask)).extracting(KeptDraft::id).containsExactly(id);
        assertThat(drafts.of(year, bok)).isEmpty();
        assertThatThrownBy(() -> drafts.get(id, year, bok)).isInstanceOf(NotFound.class);
        assertThat(proposals.ofCycle(year)).isEmpty();
        assertThat(letters().all()).isEmpty();
    }

    @Test
    void keepsNeitherNothingNorTooMuch() {
        assertRefused(() -> drafts.keep(year, ask, ProposalDraft.EMPTY, FormSheet.drawn()), "proposal.draft-empty");
        ProposalDraft endless = new ProposalDraft("a\nb", "q".repeat(10_001), null, false);
        assertRefused(() -> drafts.keep(year, ask, endless, FormSheet.drawn()), "core.one-line", "core.too-long");
    }

    @Test
    void isSentOnceWhenItIsWhole() {
        ProposalId id = drafts.keep(year, ask, BEGUN, FormSheet.drawn());
        assertRefused(() -> drafts.send(id, year, ask, BEGUN), "core.required", "core.required");
        drafts.send(id, year, ask, WHOLE);
        drafts.send(id, year, ask, WHOLE);
        assertThat(proposals.ofCycle(year)).extracting(Proposal::id).containsExactly(id);
        assertThat(drafts.of(year, ask)).isEmpty();
        assertThat(letters().all()).as("receipts").hasSize(1);
    }

    @Test
    void sentAgainInOtherWordsIsAChange() {
        ProposalId id = drafts.keep(year, ask, BEGUN, FormSheet.drawn());
        drafts.send(id, year, ask, WHOLE);
        drafts.send(id, year, ask, new ProposalDraft("Språket", "Hur gör vi?", "Det behövs.", true));
        assertThat(proposals.ofCycle(year)).extracting(Proposal::title).containsExactly("Språket");
    }

    @Test
    void isNotKeptAgainOnceItIsSent() {
        FormSheet sheet = FormSheet.drawn();
        ProposalId id = drafts.keep(year, ask, BEGUN, sheet);
        drafts.send(id, year, ask, WHOLE);
        drafts.keep(year, ask, BEGUN, sheet);
        assertThat(drafts.of(year, ask)).isEmpty();
        assertRefused(() -> drafts.change(id, year, ask, BEGUN), "proposal.draft-gone");
    }

    @Test
    void isNobodyElsesToChangeSendOrThrowAway() {
        ProposalId id = drafts.keep(year, ask, BEGUN, FormSheet.drawn());
        assertRefused(() -> drafts.change(id, year, bok, WHOLE), "proposal.draft-gone");
        assertThatThrownBy(() -> drafts.send(id, year, bok, WHOLE)).isInstanceOf(NotFound.class);
        drafts.discard(id, year, bok);
        assertThat(drafts.of(year, ask)).hasSize(1);
        drafts.discard(id, year, ask);
        assertThat(drafts.of(year, ask)).isEmpty();
    }

    @Test
    void isNoAnswerSoTheReminderGoesAndTellsOfIt() {
        drafts.keep(year, ask, BEGUN, FormSheet.drawn());
        proposals.remind(year);
        assertThat(letters().all())
                .hasSize(3)
                .allSatisfy(letter -> assertThat(outbox.preview(letter.id()).contains("inte förrän ni skickar det"))
                        .isEqualTo(letter.party().startsWith("Ask")));
    }

    @Test
    void isLeftAloneAfterTheLastDayAndErasedWithTheYear() {
        ProposalId id = drafts.keep(year, ask, BEGUN, FormSheet.drawn());
        cycles.closeProposalsNow(year);
        assertRefused(() -> drafts.keep(year, ask, WHOLE, FormSheet.drawn()), "proposal.closed");
        assertRefused(() -> drafts.change(id, year, ask, WHOLE), "proposal.closed");
        assertRefused(() -> drafts.send(id, year, ask, WHOLE), "proposal.closed");
        assertRefused(() -> drafts.discard(id, year, ask), "proposal.closed");
        assertThat(drafts.of(year, ask)).hasSize(1);
        cycles.end(year);
        assertThat(drafts.of(year, ask)).isEmpty();
    }

    @Test
    void isErasedWithAYearThatIsCalledOff() {
        drafts.keep(year, ask, BEGUN, FormSheet.drawn());
        cycles.callOff(year, "Ny regering.");
        assertThat(drafts.of(year, ask)).isEmpty();
    }

    private YearLetters letters() {
        return new YearLetters(outbox, trial.cycle().recordNumber());
    }

    private static void assertRefused(Runnable deed, String... codes) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::code)
                                .containsExactly(codes));
    }
}
