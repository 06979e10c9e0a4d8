package se.radslag.application;

import se.radslag.meeting.MeetingId;

/** Somebody has asked to come to an open meeting, and waits for an answer. */
public record ApplicationReceived(MeetingId meetingId) {}
