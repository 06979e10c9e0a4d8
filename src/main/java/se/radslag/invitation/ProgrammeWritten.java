package se.radslag.invitation;

import se.radslag.meeting.MeetingId;

/** The programme was written to those invited who come; held in {@link InvitationService#programmeStage}, in which others can be written to. */
public record ProgrammeWritten(MeetingId meetingId) {}
