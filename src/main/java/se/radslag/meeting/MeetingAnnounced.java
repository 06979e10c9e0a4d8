package se.radslag.meeting;

/** The invitations to a meeting have left: from now on everybody may know of it. */
public record MeetingAnnounced(MeetingId meetingId) {}
