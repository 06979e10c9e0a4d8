package se.radslag.meeting;

/** What a meeting asks for and offers has changed, how many may come among it. */
public record MeetingOfferChanged(MeetingId meetingId) {}
