package se.radslag.proposal;

import se.radslag.core.Refused;

/** A box to be ticked before something is done: a mail scanner that presses buttons does not tick boxes. */
record ConfirmForm(boolean sure) {

    static final ConfirmForm EMPTY = new ConfirmForm(false);

    void require() {
        if (!sure) {
            throw new Refused("sure", "proposal.confirm");
        }
    }
}
