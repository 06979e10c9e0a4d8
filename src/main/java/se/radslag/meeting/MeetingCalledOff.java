package se.radslag.meeting;

/** A meeting was called off by staff. */
public record MeetingCalledOff(MeetingId meetingId) {}
