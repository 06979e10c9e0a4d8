package se.radslag.application;

import org.jspecify.annotations.Nullable;
import se.radslag.calendar.CalendarMessage;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;
import se.radslag.meeting.MeetingFacts;

/**
 * Answers an application: yes, with all that one needs to come and a link with which to give the place back; or no, with the reason.
 *
 * @param reason empty with a yes
 * @param programme empty until it is settled
 * @param calendar only with a yes
 */
record ApplicationAnswerLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        MeetingFacts meeting,
        boolean accepted,
        String reason,
        boolean remote,
        String programme,
        @Nullable CalendarMessage calendar,
        String footing)
        implements Letter {}
