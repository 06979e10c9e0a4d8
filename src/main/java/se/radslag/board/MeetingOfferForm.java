package se.radslag.board;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.radslag.meeting.MeetingOffer;
import se.radslag.meeting.Need;

/** What a meeting asks for and offers as ticked and typed, and the version that it was read from. */
record MeetingOfferForm(
        @Nullable Boolean remote,
        @Nullable List<Need> needs,
        @Nullable Boolean hours,
        @Nullable Boolean travel,
        @Nullable Boolean example,
        @Nullable Integer placesEach,
        @Nullable Integer places,
        int version) {

    MeetingOffer offer() {
        return new MeetingOffer(
                ticked(remote), asked(), ticked(hours), ticked(travel), ticked(example), placesEach, places, version);
    }

    private Set<Need> asked() {
        Set<Need> asked = EnumSet.noneOf(Need.class);
        asked.addAll(needs == null ? List.of() : needs);
        return asked;
    }

    private static boolean ticked(@Nullable Boolean box) {
        return Boolean.TRUE.equals(box);
    }
}
