package se.radslag.invitation;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.radslag.core.Refused;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingOfferService;

/**
 * Gives the places of a meeting to those who come, and makes the others wait in the order of their answers. Never are there more than there
 * are: whoever gives places at a meeting locks the others out until the end of the transaction, and does so before locking any invitation.
 */
@Component
class Places {

    private static final Comparator<Invitation> FIRST_COME = Comparator.comparing(
                    (Invitation waiting) -> waiting.waitingSince().orElseThrow())
            .thenComparing(waiting -> waiting.id().value());

    private final Invitations invitations;
    private final MeetingOfferService offers;
    private final OtherGuests others;

    Places(Invitations invitations, MeetingOfferService offers, OtherGuests others) {
        this.invitations = invitations;
        this.offers = offers;
        this.others = others;
    }

    /** The answers with those who come on their places, or waiting for them. @throws Refused if somebody wants more than can ever be had */
    List<Taken> seat(MeetingId id, List<Taken> answers) {
        invitations.lockPlaces(id);
        Seating seating = new Seating(limit(id), others.people(id), invitations.ofMeeting(id));
        return answers.stream().map(seating::seat).toList();
    }

    /** Those who wait and for whom there is a place now, with their place: in order, but a small group passes one that does not fit. */
    List<Invitation> free(MeetingId id) {
        invitations.lockPlaces(id);
        List<Invitation> all = invitations.ofMeeting(id);
        int free = left(id, all);
        List<Invitation> placed = new ArrayList<>();
        for (Invitation waiting : waiting(all)) {
            if (waiting.people() <= free) {
                free -= waiting.people();
                placed.add(waiting.placed());
            }
        }
        return placed;
    }

    /** How many places nobody has, those who come without an invitation counted; less than none if there are fewer than people. */
    int left(MeetingId id) {
        return left(id, invitations.ofMeeting(id));
    }

    boolean isAnyoneWaiting(MeetingId id) {
        return invitations.ofMeeting(id).stream().anyMatch(Invitation::isWaiting);
    }

    private int left(MeetingId id, List<Invitation> all) {
        return limit(id) - others.people(id) - taken(all);
    }

    private int limit(MeetingId id) {
        return requireNonNullElse(offers.of(id).places(), Integer.MAX_VALUE);
    }

    private static List<Invitation> waiting(List<Invitation> all) {
        return all.stream().filter(Invitation::isWaiting).sorted(FIRST_COME).toList();
    }

    private static int taken(List<Invitation> all) {
        return all.stream()
                .filter(Invitation::isAccepted)
                .mapToInt(Invitation::people)
                .sum();
    }

    /** Places given one after the other. */
    private static final class Seating {

        private final int limit;
        private final Map<InvitationId, Invitation> before;
        private int free;

        Seating(int limit, int others, List<Invitation> before) {
            this.limit = limit;
            this.before = before.stream().collect(Collectors.toMap(Invitation::id, Function.identity()));
            this.free = limit - others - taken(before);
        }

        Taken seat(Taken answer) {
            Invitation was = before.getOrDefault(answer.answered().id(), answer.answered());
            int had = was.isAccepted() ? was.people() : 0;
            if (!answer.answered().isAccepted()) {
                free += had;
                return answer;
            }
            int wanted = answer.answered().people();
            if (wanted <= had + free) {
                free -= wanted - had;
                return answer;
            }
            return answer.with(waiting(answer.answered(), was, had));
        }

        private Invitation waiting(Invitation answered, Invitation was, int had) {
            if (was.isAccepted()) {
                throw new Refused("delegates", "invitation.places-taken", had + Math.max(free, 0));
            }
            if (answered.people() > limit) {
                throw new Refused("delegates", "invitation.places-few", limit);
            }
            return answered.waiting(was);
        }
    }
}
