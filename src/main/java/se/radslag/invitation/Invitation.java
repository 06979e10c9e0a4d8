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
 * @param needs what else those who come need, in words; asked for the meeting only
 * @param particulars what was told besides, as far as the meeting asks for it
 * @param waitingSince since when it has been waiting for a place, in whose order places are given
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
        Particulars particulars,
        List<Delegate> delegates,
        Optional<Instant> answeredAt,
        Optional<Instant> waitingSince,
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
        /** The organisation would come, and waits for a place. */
        WAITING,
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
                Particulars.NONE,
                List.of(),
                Optional.empty(),
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

    boolean isWaiting() {
        return status == Status.WAITING;
    }

    /** How many places it takes or waits for; somebody comes, even if nobody knows who. */
    public int people() {
        return Math.max(1, delegates.size());
    }

    /** The same yes, but without a place; whoever waited already has waited since then. */
    Invitation waiting(Invitation before) {
        return with(Status.WAITING, before.waitingSince.or(() -> answeredAt));
    }

    /** A place is free for it. */
    Invitation placed() {
        return with(Status.ACCEPTED, Optional.empty());
    }

    /** Whether the organisation has yet to say yes or no. */
    boolean isUndecided() {
        return status == Status.INVITED || status == Status.TENTATIVE;
    }

    /** Takes an answer that does not say who comes; what was told before still holds, unless nobody comes. */
    Invitation answeredInCalendar(Status to, String comment, List<Delegate> who, Instant at) {
        if (to == Status.DECLINED) {
            return with(to, comment, "", particulars.ofWhoStaysAway(), List.of(), at);
        }
        String need = comment.isEmpty() ? needs : comment;
        return with(to, "", need, particulars, delegates.isEmpty() ? who : delegates, at);
    }

    /** Whether the two say the same, whenever they were given. */
    boolean saysTheSameAs(Invitation other) {
        return said() == other.said()
                && declineReason.equals(other.declineReason)
                && needs.equals(other.needs)
                && particulars.equals(other.particulars)
                && delegates.equals(other.delegates);
    }

    private Status said() {
        return isWaiting() ? Status.ACCEPTED : status;
    }

    /** Takes a checked answer; a new one replaces the one before. */
    Invitation answered(Answer answer, Instant at) {
        Particulars told = answer.particulars();
        return Boolean.TRUE.equals(answer.comes())
                ? with(Status.ACCEPTED, "", text(answer.needs()), told, answer.named(), at)
                : with(Status.DECLINED, text(answer.declineReason()), "", told.ofWhoStaysAway(), List.of(), at);
    }

    private Invitation with(
            Status to, String reason, String need, Particulars told, List<Delegate> people, Instant at) {
        return new Invitation(
                id,
                meetingId,
                organisationId,
                why,
                to,
                reason,
                need,
                told,
                people,
                Optional.of(at),
                Optional.empty(),
                attended,
                version);
    }

    private Invitation with(Status to, Optional<Instant> since) {
        return new Invitation(
                id,
                meetingId,
                organisationId,
                why,
                to,
                declineReason,
                needs,
                particulars,
                delegates,
                answeredAt,
                since,
                attended,
                version);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
