package se.radslag.invitation;

import java.util.Set;
import se.radslag.meeting.MeetingId;

/** Organisations have answered their invitations to a meeting, or changed their answers. */
public record InvitationsAnswered(MeetingId meetingId, Set<InvitationId> invitationIds) {}
