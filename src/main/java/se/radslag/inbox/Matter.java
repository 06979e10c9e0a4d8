package se.radslag.inbox;

import java.util.Locale;
import se.radslag.inbox.Understood.AutomaticReply;
import se.radslag.inbox.Understood.Bounce;
import se.radslag.inbox.Understood.CalendarReply;
import se.radslag.inbox.Understood.Delayed;
import se.radslag.inbox.Understood.Unreadable;

/** Who has to do with a letter. */
enum Matter {
    CALENDAR_REPLY,
    BOUNCE,
    /** Nobody: it is filed, and that is all. */
    NOTICE,
    FOR_STAFF;

    static Matter of(Understood understood) {
        if (understood instanceof CalendarReply) {
            return CALENDAR_REPLY;
        }
        if (understood instanceof Bounce) {
            return BOUNCE;
        }
        return isNotice(understood) ? NOTICE : FOR_STAFF;
    }

    /** Message key of why staff should read it; empty if they need not. */
    static String reason(Understood understood) {
        if (of(understood) != FOR_STAFF) {
            return "";
        }
        if (understood instanceof Unreadable unreadable) {
            return "inbox.reason."
                    + unreadable.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return understood instanceof AutomaticReply ? "inbox.reason.complaint" : "inbox.reason.personal";
    }

    private static boolean isNotice(Understood understood) {
        return understood instanceof Delayed
                || (understood instanceof AutomaticReply automatic
                        && automatic.kind() != AutomaticReply.Kind.COMPLAINT);
    }
}
