package se.radslag.mail;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import se.radslag.calendar.CalendarMessage;

/**
 * The facts of a letter, frozen when it was posted.
 *
 * @param model the components of the room's record
 */
record OutgoingLetter(
        LetterId id,
        String reference,
        String stage,
        String kind,
        Addressee addressee,
        Sender sender,
        Map<String, Object> model,
        Instant postedAt) {

    /** What it puts into its addressee's calendar. */
    Optional<CalendarMessage> calendar() {
        return Optional.ofNullable(model.get("calendar")).map(LetterJson::calendar);
    }

    /** Where answers of the recipient's mail server are collected and limits counted. */
    String domain() {
        String address = addressee.email().value();
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
