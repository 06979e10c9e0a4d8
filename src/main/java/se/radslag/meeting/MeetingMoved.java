package se.radslag.meeting;

/** Day, hour, place or last day to answer of a meeting was changed, or its answers were closed early: timers and letters follow. */
public record MeetingMoved(MeetingId meetingId) {}
