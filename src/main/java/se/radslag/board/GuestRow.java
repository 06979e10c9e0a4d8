package se.radslag.board;

import java.util.List;
import se.radslag.invitation.Invitation;

/** An invited organisation, what it answered, and whether it came. */
record GuestRow(Invitation invitation, String organisation) {

    /** How many people are announced. */
    public int people() {
        return invitation.status() == Invitation.Status.ACCEPTED
                ? invitation.delegates().size()
                : 0;
    }

    /** What was answered in writing to a framing question; empty if nothing was. */
    String written(int question) {
        List<String> written = invitation.particulars().written();
        return question < written.size() ? written.get(question) : "";
    }

    /** Whether the box «kom» is ticked: as recorded, or foreseen from the answer. */
    public boolean came() {
        return invitation.attended().orElse(invitation.status() == Invitation.Status.ACCEPTED);
    }
}
