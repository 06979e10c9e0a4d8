package se.radslag.viewpoint;

import se.radslag.meeting.MeetingId;

/**
 * A question raised at a samråd, a candidate for a sakråd.
 *
 * @param title one line
 */
public record RaisedQuestion(QuestionId id, MeetingId meetingId, String title, int version) {}
