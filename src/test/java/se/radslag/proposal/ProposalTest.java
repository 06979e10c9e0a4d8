package se.radslag.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import se.radslag.core.NotFound;
import se.radslag.core.Refusal;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleId;
import se.radslag.organisation.OrganisationId;
import se.radslag.proposal.Proposal.Decision;

class ProposalTest {

    private static final CycleId YEAR = CycleId.random();
    private static final OrganisationId SCOUTS = OrganisationId.random();
    private static final OrganisationId CHURCH = OrganisationId.random();

    private final Proposal language = Proposal.of(ProposalId.random(), SCOUTS, YEAR, draft("Språk"));
    private final Proposal housing = Proposal.of(ProposalId.random(), CHURCH, YEAR, draft("Bostad"));

    @Test
    void keepsLinesAsTheyWereTyped() {
        ProposalDraft typed = new ProposalDraft("  Språk ", "Rad ett\r\nRad två\r\n", "Därför", true);
        Proposal proposal = Proposal.of(ProposalId.random(), SCOUTS, YEAR, typed);
        assertThat(proposal.title()).isEqualTo("Språk");
        assertThat(proposal.question()).isEqualTo("Rad ett\nRad två");
    }

    @Test
    void asksForEveryTextAndNotTooMuch() {
        assertRefused(
                () -> ProposalDraft.EMPTY.check(),
                tuple("title", "core.required"),
                tuple("question", "core.required"),
                tuple("why", "core.required"));
        assertRefused(
                () -> new ProposalDraft("a\nb", "q".repeat(100_000), "w\0", false).check(),
                tuple("title", "core.one-line"),
                tuple("question", "core.too-long"),
                tuple("why", "core.character"));
    }

    @Test
    void doesNotExistForOthersThanItsProposer() {
        language.guardOwnedBy(SCOUTS);
        assertThatThrownBy(() -> language.guardOwnedBy(CHURCH)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Proposal.ownItem(YEAR, draft("Eget")).guardOwnedBy(CHURCH))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isDecidedForAReason() {
        Proposal decided = language.decide(Decision.NOT_THIS_YEAR, " Nästa år. ", Optional.of(housing));
        assertThat(decided.reason()).isEqualTo("Nästa år.");
        assertThat(decided.mergedInto()).isEmpty();
        assertRefused(
                () -> language.decide(Decision.ON_AGENDA, " ", Optional.empty()), tuple("reason", "core.required"));
    }

    @Test
    void isMergedOnlyWithAnItemOfTheSameAgenda() {
        Proposal item = onAgenda(housing);
        assertThat(language.decide(Decision.MERGED, "Samma sak.", Optional.of(item))
                        .mergedInto())
                .contains(item.id());
        assertMergerRefused(Optional.empty(), "proposal.merge-with-what");
        assertMergerRefused(Optional.of(housing), "proposal.merge-off-agenda");
        assertMergerRefused(
                Optional.of(onAgenda(Proposal.of(ProposalId.random(), CHURCH, CycleId.random(), draft("Annat år")))),
                "proposal.merge-off-agenda");
        Proposal itself = onAgenda(language);
        assertRefused(
                () -> itself.decide(Decision.MERGED, "Skäl.", Optional.of(itself)),
                tuple("mergedInto", "proposal.merge-with-itself"));
    }

    @Test
    void agendaIsPutForwardOnceEverythingIsDecided() {
        Agenda agenda = Agenda.begun(YEAR);
        assertRefused(() -> agenda.submit(List.of(language, onAgenda(housing))), tuple("", "proposal.undecided"));
        assertRefused(() -> agenda.submit(List.of()), tuple("", "proposal.agenda-empty"));
        assertThat(agenda.submit(List.of(onAgenda(language))).state()).isEqualTo(Agenda.State.SUBMITTED);
    }

    @Test
    void agendaLosesNoMergedProposal() {
        Proposal merged = language.decide(Decision.MERGED, "Samma sak.", Optional.of(onAgenda(housing)));
        Proposal takenOff = housing.decide(Decision.ELSEWHERE, "Hos Boverket.", Optional.empty());
        Proposal item = Proposal.ownItem(YEAR, draft("Eget"));
        assertRefused(
                () -> Agenda.begun(YEAR).submit(List.of(merged, takenOff, item)), tuple("", "proposal.merger-lost"));
    }

    @Test
    void agendaIsApprovedOrSentBackWithAComment() {
        Agenda submitted = Agenda.begun(YEAR).submit(List.of(onAgenda(language)));
        assertRefused(submitted::guardInPreparation, tuple("", "proposal.agenda-submitted"));
        assertRefused(() -> submitted.sendBack(""), tuple("comment", "core.required"));
        Agenda back = submitted.sendBack("Skälen är för korta.");
        assertThat(back.comment()).isEqualTo("Skälen är för korta.");
        assertRefused(back::approve, tuple("", "proposal.agenda-not-submitted"));
        Agenda approved = back.submit(List.of(onAgenda(language))).approve();
        assertRefused(approved::guardInPreparation, tuple("", "proposal.agenda-approved"));
        assertRefused(() -> approved.sendBack("Nej"), tuple("", "proposal.agenda-approved"));
    }

    @Test
    void agendaNamesEveryProposerBehindAnItem() {
        Proposal item = onAgenda(housing);
        Proposal merged = language.decide(Decision.MERGED, "Samma sak.", Optional.of(item));
        Proposal own = Proposal.ownItem(YEAR, draft("Eget"));
        OrganisationId other = OrganisationId.random();
        Map<ProposalId, Set<OrganisationId>> supporters =
                Map.of(item.id(), Set.of(SCOUTS, other), merged.id(), Set.of(other));
        List<AgendaItem> agenda = AgendaItem.of(
                List.of(merged, item, own), Map.of(SCOUTS, "Scouterna", CHURCH, "Svenska kyrkan"), supporters);
        assertThat(agenda)
                .extracting(AgendaItem::number, AgendaItem::title, AgendaItem::proposers, AgendaItem::supporters)
                .containsExactly(
                        tuple(1, "Bostad", List.of("Svenska kyrkan", "Scouterna"), 1), tuple(2, "Eget", List.of(), 0));
    }

    private void assertMergerRefused(Optional<Proposal> target, String code) {
        assertRefused(() -> language.decide(Decision.MERGED, "Skäl.", target), tuple("mergedInto", code));
    }

    private static void assertRefused(Runnable deed, Tuple... expected) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::field, Refusal::code)
                                .containsExactly(expected));
    }

    private static Proposal onAgenda(Proposal proposal) {
        return proposal.decide(Decision.ON_AGENDA, "En viktig fråga.", Optional.empty());
    }

    private static ProposalDraft draft(String title) {
        return new ProposalDraft(title, "Hur gör vi?", "Det behövs.", true);
    }
}
