package se.radslag.meeting;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;
import se.radslag.core.Refused;

/**
 * What a meeting asks of those invited beyond a yes or a no, and what it offers them. What is not asked for is not taken.
 *
 * @param remote whether people may take part from afar
 * @param needs which special needs are asked for
 * @param hours whether the preferred time of day is asked for
 * @param travel whether support for travel can be asked for
 * @param example whether it is asked who can tell of an example
 * @param placesEach how many people of one organisation may come; none if there is no limit
 * @param places how many people may come in all; none if there is no limit
 */
public record MeetingOffer(
        boolean remote,
        Set<Need> needs,
        boolean hours,
        boolean travel,
        boolean example,
        @Nullable Integer placesEach,
        @Nullable Integer places,
        int version) {

    private static final int MOST = 10_000;

    /** A samråd lasts over a meal and gathers many; a sakråd builds on examples; everybody must be able to use the room of both. */
    static MeetingOffer foreseen(MeetingKind kind) {
        Set<Need> needs = switch (kind) {
            case SAMRAD -> EnumSet.allOf(Need.class);
            case SAKRAD -> EnumSet.complementOf(EnumSet.of(Need.DIET));
            case OTHER -> EnumSet.noneOf(Need.class);
        };
        return new MeetingOffer(false, needs, false, false, kind == MeetingKind.SAKRAD, null, null, 0);
    }

    /** Whether the places of the whole meeting are limited. */
    public boolean isLimited() {
        return places != null;
    }

    public boolean asks(Need need) {
        return needs.contains(need);
    }

    /**
     * Becomes another. What people have been told when they were invited is not taken back: from then on there can only be more of it.
     *
     * @param told whether people are invited
     */
    MeetingOffer changed(MeetingOffer to, boolean told) {
        if (to.version != version) {
            throw new Refused("", "meeting.changed-meanwhile");
        }
        Checks checks = new Checks();
        count(checks, to.placesEach, "placesEach");
        count(checks, to.places, "places");
        checks.that(
                to.placesEach == null || fits(to.placesEach, to.places), "placesEach", "meeting.offer.more-than-all");
        if (told) {
            checkNothingTakenBack(checks, to);
        }
        checks.done();
        return to;
    }

    private void checkNothingTakenBack(Checks checks, MeetingOffer to) {
        kept(checks, !remote || to.remote, "remote");
        kept(checks, to.needs.containsAll(needs), "needs");
        kept(checks, !hours || to.hours, "hours");
        kept(checks, !travel || to.travel, "travel");
        kept(checks, !example || to.example, "example");
        kept(checks, fits(placesEach, to.placesEach), "placesEach");
        kept(checks, fits(places, to.places), "places");
    }

    private static void kept(Checks checks, boolean holds, String field) {
        checks.that(holds, field, "meeting.offer.taken-back");
    }

    private static void count(Checks checks, @Nullable Integer number, String field) {
        checks.that(number == null || (number > 0 && number <= MOST), field, "meeting.offer.count", MOST);
    }

    /** No number at all is no limit, and more than any. */
    private static boolean fits(@Nullable Integer number, @Nullable Integer limit) {
        return limit == null || (number != null && number <= limit);
    }
}
