package se.radslag.inbox;

/** A calendar program has answered; what it says has not been checked ({@link InboxService#reply}). */
public record CalendarReplyReceived(IncomingLetterId letterId) {}
