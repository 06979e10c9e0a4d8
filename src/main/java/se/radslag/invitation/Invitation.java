package se.radslag.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.radslag.meeting.MeetingId;
import se.radslag.organisation.OrganisationId;

/**
 * An organisation's invitation to a meeting, and what came of it.
 *
 * @param why why this organisation is invited, as it will read it; may be empty
 * @param declineReason may be empty
 * @param needs what those who come need; asked for the meeting only
 * @param attended whether anybody came; empty until recorded
 */
public record Invitation(
        InvitationId id,
        MeetingId meetingId,
        OrganisationId organisationId,
        String why,
        Status status,
        String declineReason,
        String needs,
        List<Delegate> delegates,
        Optional<Instant> answeredAt,
        Optional<Boolean> attended,
        int version) {

    /** Where an invitation can be. */
    public enum Status {
        /** Chosen by staff; nothing has been sent. */
        CHOSEN,
        /** Sent, no answer yet. */
        INVITED,
        /** The organisation has answered that it may come; only calendar programs answer so. */
        TENTATIVE,
        /** The organisation comes. */
        ACCEPTED,
        /** The organisation does not come. */
        DECLINED
    }

    static Invitation chosen(MeetingId meeting, OrganisationId organisation, String why) {
        return new Invitation(
                InvitationId.random(),
                meeting,
                organisation,
                why.strip(),
                Status.CHOSEN,
                "",
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** Whether the organisation has been told. */
    public boolean isSent() {
        return status != Status.CHOSEN;
    }

    public boolean isAccepted() {
        return status == Status.ACCEPTED;
    }

    /** Whether the organisation has yet to say yes or no. */
    boolean isUndecided() {
        return status == Status.INVITED || status == Status.TENTATIVE;
    }

    /** Takes an answer that does not say who comes; those who were named before are still named, unless nobody comes. */
    Invitation answeredInCalendar(Status to, String comment, List<Delegate> who, Instant at) {
        if (to == Status.DECLINED) {
            return with(to, comment, "", List.of(), at);
        }
        return with(to, "", comment.isEmpty() ? needs : comment, delegates.isEmpty() ? who : delegates, at);
    }

    /** Whether the two say the same, whenever they were given. */
    boolean saysTheSameAs(Invitation other) {
        return status == other.status
                && declineReason.equals(other.declineReason)
                && needs.equals(other.needs)
                && delegates.equals(other.delegates);
    }

    /** Takes a checked answer; a new one replaces the one before. */
    Invitation answered(Answer answer, Instant at) {
        return Boolean.TRUE.equals(answer.comes())
                ? with(Status.ACCEPTED, "", text(answer.needs()), answer.named(), at)
                : with(Status.DECLINED, text(answer.declineReason()), "", List.of(), at);
    }

    Invitation with(List<Delegate> people) {
        return new Invitation(
                id,
                meetingId,
                organisationId,
                why,
                status,
                declineReason,
                needs,
                people,
                answeredAt,
                attended,
                version);
    }

    private Invitation with(Status to, String reason, String need, List<Delegate> people, Instant at) {
        return new Invitation(
                id, meetingId, organisationId, why, to, reason, need, people, Optional.of(at), attended, version);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
