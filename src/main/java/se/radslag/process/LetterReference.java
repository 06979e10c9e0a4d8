package se.radslag.process;

import se.radslag.cycle.CycleId;
import se.radslag.invitation.InvitationId;
import se.radslag.mail.LetterFailure;
import se.radslag.organisation.OrganisationId;

/** The reference of a letter, as {@code invitation:7f…:reminder-1}: what it is about comes first, then which of its letters it is. */
record LetterReference(String text) {

    static LetterReference of(LetterFailure failure) {
        return new LetterReference(failure.reference());
    }

    /** {@code cycle}, {@code meeting}, {@code invitation} … */
    String noun() {
        return part(0);
    }

    /** Of the year, the meeting, the invitation … */
    String id() {
        return part(1);
    }

    /** Whether the letter waits for the answer to an invitation. */
    boolean asks(InvitationId invitation) {
        String letters = "invitation:" + invitation;
        return text.equals(letters + ":invitation") || text.startsWith(letters + ":reminder-");
    }

    /** Whether the letter waits for an organisation's proposals. */
    boolean calls(OrganisationId organisation, CycleId cycle) {
        return text.startsWith("cycle:" + cycle + ":proposal-")
                && text.endsWith(":" + organisation)
                && !part(2).startsWith("proposal-receipt-");
    }

    private String part(int index) {
        String[] parts = text.split(":");
        return index < parts.length ? parts[index] : "";
    }
}
