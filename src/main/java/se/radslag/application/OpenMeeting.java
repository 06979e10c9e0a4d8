package se.radslag.application;

import java.time.LocalDate;
import se.radslag.meeting.Meeting;

/**
 * A meeting that one can ask to come to now.
 *
 * @param lastDay one can do so until the end of this day
 */
public record OpenMeeting(Meeting meeting, LocalDate lastDay) {}
