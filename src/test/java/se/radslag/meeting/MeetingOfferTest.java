package se.radslag.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.radslag.core.Refusal;
import se.radslag.core.Refused;

class MeetingOfferTest {

    private static final MeetingOffer NOTHING = MeetingOffer.foreseen(MeetingKind.OTHER);

    @Test
    void asksOnlyForWhatTheKindSuggests() {
        assertThat(MeetingOffer.foreseen(MeetingKind.SAMRAD).needs()).containsExactlyInAnyOrder(Need.values());
        assertThat(MeetingOffer.foreseen(MeetingKind.SAKRAD).asks(Need.DIET)).isFalse();
        assertThat(MeetingOffer.foreseen(MeetingKind.SAKRAD).example()).isTrue();
        assertThat(NOTHING.needs()).isEmpty();
        assertThat(NOTHING.example()).isFalse();
    }

    @Test
    void canBecomeLessUntilPeopleAreTold() {
        MeetingOffer all = new MeetingOffer(true, EnumSet.allOf(Need.class), true, true, true, null, null, 0);
        MeetingOffer less = new MeetingOffer(false, Set.of(Need.DIET), false, false, false, 2, 30, 0);
        assertThat(all.changed(less, false)).isEqualTo(less);
        assertThat(refused(all, less, true))
                .containsExactly("remote", "needs", "hours", "travel", "example", "placesEach", "places");
        assertThat(less.changed(all, true)).isEqualTo(all);
    }

    @Test
    void wantsNumbersThatMakeSense() {
        assertThat(refused(NOTHING, places(0, 0), false)).containsExactly("placesEach", "places");
        assertThat(refused(NOTHING, places(5, 4), false)).containsExactly("placesEach");
        assertThat(refused(NOTHING, places(null, 10_001), false)).containsExactly("places");
        assertThat(NOTHING.changed(places(null, 4), false).places()).isEqualTo(4);
        assertThat(NOTHING.changed(places(4, null), false).placesEach()).isEqualTo(4);
    }

    @Test
    void tellsTheLaterOfTwoWhoChangeIt() {
        MeetingOffer stale = new MeetingOffer(false, Set.of(), false, false, false, null, null, 1);
        assertThat(refused(NOTHING, stale, false)).containsExactly("");
    }

    private static MeetingOffer places(@Nullable Integer each, @Nullable Integer all) {
        return new MeetingOffer(false, Set.of(), false, false, false, each, all, 0);
    }

    private static List<String> refused(MeetingOffer offer, MeetingOffer to, boolean told) {
        Refused refused = catchThrowableOfType(Refused.class, () -> offer.changed(to, told));
        return refused.refusals().stream().map(Refusal::field).toList();
    }
}
