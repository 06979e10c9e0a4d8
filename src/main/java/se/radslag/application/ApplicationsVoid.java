package se.radslag.application;

import se.radslag.meeting.MeetingId;

/** A meeting is called off: those who asked to come to it have been told, and nobody needs to answer them any more. */
public record ApplicationsVoid(MeetingId meetingId) {}
