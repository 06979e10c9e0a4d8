package se.radslag.inbox;

import java.util.Map;
import se.radslag.inbox.Understood.CalendarReply;

/**
 * Calendar programs have answered; what they say has not been checked.
 *
 * @param replies by the letters that they came in, in order of arrival
 */
public record CalendarRepliesReceived(Map<IncomingLetterId, CalendarReply> replies) {}
