package se.radslag.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Action;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Contact;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import se.radslag.calendar.CalendarMessage.Standing;

/** Writes entries as calendar programs read them (RFC 5545). What it says of a meeting depends on what it is given alone. */
public final class CalendarWriter {

    private static final ProdId PROGRAM = new ProdId("-//Radslag//Radslag//SV");

    private static final Period A_DAY_BEFORE = Period.ofDays(-1);

    private CalendarWriter() {}

    /**
     * The calendar part of a letter.
     *
     * @param organizer who the letter is from: there the recipient's program sends the answer
     * @param attendee the letter's one recipient
     * @param contact whom to ask, in words
     * @param at when the letter was written
     */
    public static String letter(
            CalendarMessage message, CalendarUser organizer, CalendarUser attendee, String contact, Instant at) {
        VEvent event = event(message.entry(), status(message), organizer, at);
        event.add(attendee(attendee, message.standing()));
        event.add(new Contact(contact));
        if (isWorthAnAlarm(message)) {
            event.add(alarm(message.entry().summary()));
        }
        Calendar calendar = calendar(message.method());
        calendar.add(event);
        return text(calendar);
    }

    /** A calendar for everybody to read and subscribe to. */
    public static String published(String name, List<PublishedEntry> entries, Instant at) {
        Calendar calendar = calendar(Method.VALUE_PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        entries.forEach(published ->
                calendar.add(event(published.entry(), settled(published.entry()), published.organizer(), at)));
        return text(calendar);
    }

    private static Calendar calendar(String method) {
        Calendar calendar = new Calendar();
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(PROGRAM);
        calendar.add(new Method(method));
        calendar.add(SwedishTime.ZONE);
        return calendar;
    }

    /** For whoever waits for a place nothing is settled yet. */
    private static String status(CalendarMessage message) {
        boolean waits = message.standing() == Standing.WAITS && !message.entry().calledOff();
        return waits ? Status.VALUE_TENTATIVE : settled(message.entry());
    }

    private static String settled(CalendarEntry entry) {
        return entry.calledOff() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED;
    }

    private static VEvent event(CalendarEntry entry, String status, CalendarUser organizer, Instant at) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new Sequence(entry.sequence()));
        event.add(new DtStamp(at));
        event.add(new DtStart<>(SwedishTime.of(entry.startsAt())));
        event.add(new DtEnd<>(SwedishTime.of(entry.endsAt())));
        event.add(new Status(status));
        event.add(organizer(organizer));
        describe(entry, event);
        return event;
    }

    private static void describe(CalendarEntry entry, VEvent event) {
        event.add(new Summary(entry.summary()));
        if (!entry.place().isEmpty()) {
            event.add(new Location(entry.place()));
        }
        if (!entry.description().isEmpty()) {
            event.add(new Description(entry.description()));
        }
    }

    private static Organizer organizer(CalendarUser user) {
        Organizer organizer = new Organizer(address(user));
        organizer.add(new Cn(user.name()));
        return organizer;
    }

    private static Attendee attendee(CalendarUser user, Standing standing) {
        Attendee attendee = new Attendee(address(user));
        attendee.add(new Cn(user.name()));
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(answer(standing));
        attendee.add(standing == Standing.ASKED ? Rsvp.TRUE : Rsvp.FALSE);
        return attendee;
    }

    private static PartStat answer(Standing standing) {
        return switch (standing) {
            case ASKED, UNANSWERED -> PartStat.NEEDS_ACTION;
            case MAYBE, WAITS -> PartStat.TENTATIVE;
            case COMES -> PartStat.ACCEPTED;
            case DECLINED -> PartStat.DECLINED;
        };
    }

    private static boolean isWorthAnAlarm(CalendarMessage message) {
        return !message.entry().calledOff() && message.standing() != Standing.DECLINED;
    }

    private static VAlarm alarm(String text) {
        VAlarm alarm = new VAlarm(A_DAY_BEFORE);
        alarm.add(new Action(Action.VALUE_DISPLAY));
        alarm.add(new Description(text));
        return alarm;
    }

    private static URI address(CalendarUser user) {
        try {
            return new URI("mailto", user.address(), null);
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private static String text(Calendar calendar) {
        StringWriter unfolded = new StringWriter();
        try {
            new CalendarOutputter(false, Integer.MAX_VALUE).output(calendar, unfolded);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return LineFolding.fold(unfolded.toString());
    }
}
