package se.radslag.invitation;

import se.radslag.core.Refused;

/** The answer was written on a page that showed the meeting's earlier time or place: nobody knows whether it holds for the new. */
class StaleAnswer extends Refused {

    StaleAnswer() {
        super("comes", "invitation.moved-meanwhile");
    }
}
