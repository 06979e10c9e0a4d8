package se.radslag.invitation;

import se.radslag.meeting.MeetingId;

/** An organisation has answered its invitation, or changed its answer. */
public record InvitationAnswered(InvitationId invitationId, MeetingId meetingId) {}
