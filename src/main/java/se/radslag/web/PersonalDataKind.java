package se.radslag.web;

import java.util.Set;

/**
 * What is kept of people, in the kinds in which the page tells of it: {@code web.personal-data.<kind>.what}, {@code .why} and {@code .long}.
 *
 * <p>A test holds it against {@code docs/personal-data.md}, so that no table is kept that the page does not tell of.
 */
enum PersonalDataKind {
    /** Those whom organisations name for their letters. */
    CONTACTS("contact", "personal_link", "personal_link_colleague", "handover", "soft_return"),
    /** Those who come to meetings. */
    PARTICIPANTS("application", "invitation", "invitation_answer", "invitation_delegate"),
    /** What was said and asked for. */
    WORDS("viewpoint", "documentation", "dialogue_request", "proposal_draft"),
    /** What was asked for by somebody who has not confirmed. */
    UNCONFIRMED("confirmation", "dialogue_wish"),
    /** Letters out and in. */
    LETTERS("letter", "letter_delivery", "letter_posting", "incoming_letter", "casefile_entry"),
    /** Those who work with the dialogue. */
    STAFF("office", "dialogue_cycle", "audit_entry");

    private final Set<String> tables;

    PersonalDataKind(String... tables) {
        this.tables = Set.of(tables);
    }

    Set<String> tables() {
        return tables;
    }
}
