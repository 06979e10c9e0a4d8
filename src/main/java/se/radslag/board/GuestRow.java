package se.radslag.board;

import se.radslag.invitation.Invitation;

/** An invited organisation, what it answered, and whether it came. */
record GuestRow(Invitation invitation, String organisation) {

    /** How many people are announced. */
    public int people() {
        return invitation.status() == Invitation.Status.ACCEPTED
                ? invitation.delegates().size()
                : 0;
    }

    /** Whether the box «kom» is ticked: as recorded, or foreseen from the answer. */
    public boolean came() {
        return invitation.attended().orElse(invitation.status() == Invitation.Status.ACCEPTED);
    }
}
