package se.radslag.calendar;

/** An entry on its way to one recipient by letter (RFC 5546), and how the recipient's calendar is to be left. */
public record CalendarMessage(CalendarEntry entry, Standing standing) {

    /** Where the recipient stands towards the entry. */
    public enum Standing {
        /** Is asked whether they come: the calendar program offers to accept or decline. */
        ASKED,
        /** Has not answered, and is not asked here. */
        UNANSWERED,
        /** Has answered that they may come. */
        MAYBE,
        /** Would come, and waits for a place. */
        WAITS,
        /** Has answered that they come. */
        COMES,
        /** Has answered that they do not come. */
        DECLINED
    }

    /** What the recipient's program is to do, as iCalendar and the header of the letter's part both say it. */
    public String method() {
        return entry.calledOff() ? "CANCEL" : "REQUEST";
    }
}
