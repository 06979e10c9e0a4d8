package se.radslag.board;

import se.radslag.core.Refused;

/** The box that is to be ticked before something is done that cannot be undone. */
record Confirmation(boolean confirm) {

    void require() {
        if (!confirm) {
            throw new Refused("confirm", "board.confirm-needed");
        }
    }
}
