package se.radslag.proposal;

import org.jspecify.annotations.Nullable;

/**
 * An agenda proposal as somebody typed it. Nothing of it is checked yet.
 *
 * @param why why the question matters
 * @param example whether the organisation can present an example
 */
public record ProposalDraft(
        @Nullable String title,
        @Nullable String question,
        @Nullable String why,
        boolean example) {}
