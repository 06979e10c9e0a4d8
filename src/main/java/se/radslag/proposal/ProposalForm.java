package se.radslag.proposal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Refused;

/**
 * Everything that can be filled in beside each other: one form, so that whichever of its buttons is pressed, nothing typed is lost.
 *
 * @param support ids of others' proposals that are ticked to be supported
 * @param takeBack ids of those from which the support is to be taken back
 * @param sure the box to be ticked before something is declined, taken back or thrown away: a mail scanner that presses buttons does not tick
 *     boxes
 */
record ProposalForm(
        @Nullable String title,
        @Nullable String question,
        @Nullable String why,
        Boolean example,
        Boolean shareable,
        Boolean sure,
        List<String> support,
        List<String> takeBack) {

    static final ProposalForm EMPTY = of(ProposalDraft.EMPTY);

    /** What the page does not show comes as null, and so do lists of which no box is ticked. */
    ProposalForm(
            @Nullable String title,
            @Nullable String question,
            @Nullable String why,
            @Nullable Boolean example,
            @Nullable Boolean shareable,
            @Nullable Boolean sure,
            @Nullable List<String> support,
            @Nullable List<String> takeBack) {
        this.title = title;
        this.question = question;
        this.why = why;
        this.example = Boolean.TRUE.equals(example);
        this.shareable = Boolean.TRUE.equals(shareable);
        this.sure = Boolean.TRUE.equals(sure);
        this.support = support == null ? List.of() : support;
        this.takeBack = takeBack == null ? List.of() : takeBack;
    }

    private static ProposalForm of(ProposalDraft texts, List<String> support, List<String> takeBack) {
        return new ProposalForm(
                texts.title(),
                texts.question(),
                texts.why(),
                texts.example(),
                texts.shareable(),
                false,
                support,
                takeBack);
    }

    static ProposalForm of(ProposalDraft texts) {
        return of(texts, List.of(), List.of());
    }

    ProposalDraft texts() {
        return new ProposalDraft(title, question, why, example, shareable);
    }

    void requireSure() {
        if (!sure) {
            throw new Refused("sure", "proposal.confirm");
        }
    }

    /** What remains of it when something else was declined. */
    ProposalForm unsure() {
        return of(texts(), support, takeBack);
    }

    /** What remains of it when the proposal was sent or saved. */
    ProposalForm withoutTexts() {
        return of(ProposalDraft.EMPTY, support, takeBack);
    }

    /** What remains of it when the support was given or taken back. */
    ProposalForm withoutTicks() {
        return of(texts());
    }

    boolean saysSomething() {
        return !texts().isEmpty() || !support.isEmpty() || !takeBack.isEmpty();
    }
}
