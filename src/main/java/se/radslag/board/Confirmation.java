package se.radslag.board;

import org.jspecify.annotations.Nullable;
import se.radslag.core.Refused;

/** The box that is to be ticked before something is done that cannot be undone. */
record Confirmation(@Nullable Boolean confirm) {

    void require() {
        if (!Boolean.TRUE.equals(confirm)) {
            throw new Refused("confirm", "board.confirm-needed");
        }
    }
}
