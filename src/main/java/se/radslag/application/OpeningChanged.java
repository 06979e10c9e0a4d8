package se.radslag.application;

import se.radslag.meeting.MeetingId;

/** Staff opened a meeting for applications, or set another last day for them. */
public record OpeningChanged(MeetingId meetingId) {}
