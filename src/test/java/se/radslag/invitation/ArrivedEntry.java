package se.radslag.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZonedDateTime;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import se.radslag.local.CaughtLetter;

/** The calendar part of a letter, as a calendar program that got it by SMTP reads it. */
record ArrivedEntry(MimeMessage letter, ContentType type, String text, Calendar calendar, VEvent event) {

    /** The last of a letter's three forms. */
    static ArrivedEntry of(CaughtLetter caught) throws Exception {
        MimeMessage letter = caught.message();
        MimeMultipart forms = (MimeMultipart) letter.getContent();
        if (forms.getCount() != 3) {
            throw new AssertionError(forms.getCount() + " forms in " + caught.subject());
        }
        BodyPart last = forms.getBodyPart(2);
        byte[] content = last.getInputStream().readAllBytes();
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(content));
        return new ArrivedEntry(
                letter, new ContentType(last.getContentType()), new String(content, UTF_8), calendar, (VEvent)
                        calendar.getComponents(Component.VEVENT).get(0));
    }

    String method() {
        return calendar.getRequiredProperty(Property.METHOD).getValue();
    }

    String value(String property) {
        return event.getRequiredProperty(property).getValue();
    }

    String attendee(String parameter) {
        return event.getRequiredProperty(Property.ATTENDEE)
                .getRequiredParameter(parameter)
                .getValue();
    }

    Instant startsAt() {
        return ZonedDateTime.from(event.getDateTimeStart().getDate()).toInstant();
    }

    /** What the recipient has answered, and whether they are asked. */
    String standing() {
        return attendee(Parameter.PARTSTAT) + " " + attendee(Parameter.RSVP);
    }

    String from() throws Exception {
        return ((InternetAddress) letter.getFrom()[0]).getAddress();
    }

    String to() throws Exception {
        return ((InternetAddress) letter.getRecipients(RecipientType.TO)[0]).getAddress();
    }
}
