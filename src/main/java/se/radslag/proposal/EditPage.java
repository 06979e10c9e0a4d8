package se.radslag.proposal;

import java.time.LocalDate;

/**
 * The page on which an organisation changes one of its proposals or drafts, and nothing else.
 *
 * @param draft whether it has not been sent yet
 * @param open whether it can still be changed
 */
record EditPage(ProposalId id, boolean draft, boolean open, LocalDate lastDay) {

    /** Its address under the personal page. */
    public String path() {
        return (draft ? "/utkast/" : "/forslag/") + id;
    }
}
