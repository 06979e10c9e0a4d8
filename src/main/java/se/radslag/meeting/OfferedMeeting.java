package se.radslag.meeting;

/** A meeting with what it asks of those invited, and what it offers them. */
public record OfferedMeeting(Meeting meeting, MeetingOffer offer) {}
