package se.radslag.meeting;

/** The programme of a meeting has been sent to those who come: from now on everybody may know it. */
public record ProgrammeTold(MeetingId meetingId) {}
