package se.radslag.application;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;
import se.radslag.core.Refused;
import se.radslag.meeting.MeetingId;

/**
 * A wish to come to an open meeting, from somebody who was not invited, and what they were answered.
 *
 * @param reason why the answer was no; else empty
 * @param appliedAt when it was received, in whose order places are given; until then when it was typed
 * @param decidedAt when it was answered; empty before
 * @param door what the link in the answer names, with which whoever has a place gives it back; empty before
 * @param attended whether they came; empty until recorded
 */
public record Application(
        ApplicationId id,
        MeetingId meetingId,
        Applicant applicant,
        Wish wish,
        Status status,
        String reason,
        Instant appliedAt,
        Optional<Instant> decidedAt,
        Optional<UUID> door,
        Optional<Boolean> attended,
        int version) {

    /** Key of what the foot of letters to applicants says: no organisation of theirs takes part in the dialogue. */
    public static final String FOOTING = "application.footing";

    private static final int REASON = 2_000;

    /** Where an application can be. */
    public enum Status {
        /** Typed by somebody who has not shown that the address is theirs; for us nobody has applied. */
        UNCONFIRMED,
        /** It waits for an answer. */
        RECEIVED,
        /** They may come, and have a place. */
        ACCEPTED,
        /** They may not come. */
        DECLINED,
        /** They had a place and cannot come after all. */
        WITHDRAWN
    }

    static Application typed(ApplicationId id, MeetingId meeting, Applicant applicant, Wish wish, Instant at) {
        return new Application(
                id,
                meeting,
                applicant,
                wish,
                Status.UNCONFIRMED,
                "",
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** Whether somebody has applied: the address is theirs. */
    boolean isConfirmed() {
        return status != Status.UNCONFIRMED;
    }

    public boolean isUnanswered() {
        return status == Status.RECEIVED;
    }

    public boolean isAccepted() {
        return status == Status.ACCEPTED;
    }

    public boolean isDeclined() {
        return status == Status.DECLINED;
    }

    public boolean isWithdrawn() {
        return status == Status.WITHDRAWN;
    }

    /** Whether the answer has been given, and stands. */
    boolean isAnswered() {
        return isAccepted() || isDeclined();
    }

    /** The address is theirs: it counts from now on. */
    Application received(Instant at) {
        return new Application(
                id,
                meetingId,
                applicant,
                wish,
                Status.RECEIVED,
                "",
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                version);
    }

    /** The same person applied again: the later words count, in the turn of the first, or anew for one who had given the place back. */
    Application repeated(Application later, Instant at) {
        Application worded = new Application(
                id,
                meetingId,
                later.applicant,
                later.wish,
                status,
                reason,
                appliedAt,
                decidedAt,
                door,
                attended,
                version);
        return worded.received(isUnanswered() ? appliedAt : at);
    }

    /** @param by names the link with which they can give the place back */
    Application accepted(UUID by, Instant at) {
        requireUnanswered();
        return with(Status.ACCEPTED, "", at, Optional.of(by));
    }

    /** @throws Refused if the reason is missing */
    Application declined(@Nullable String because, Instant at) {
        requireUnanswered();
        new Checks().text(because, "reason", REASON).done();
        return with(Status.DECLINED, requireNonNull(because).strip(), at, Optional.empty());
    }

    Application withdrawn() {
        return new Application(
                id,
                meetingId,
                applicant,
                wish,
                Status.WITHDRAWN,
                reason,
                appliedAt,
                decidedAt,
                Optional.empty(),
                attended,
                version);
    }

    private void requireUnanswered() {
        if (!isUnanswered()) {
            throw new Refused("", "application.answered-already");
        }
    }

    private Application with(Status to, String because, Instant at, Optional<UUID> by) {
        return new Application(
                id, meetingId, applicant, wish, to, because, appliedAt, Optional.of(at), by, attended, version);
    }
}
