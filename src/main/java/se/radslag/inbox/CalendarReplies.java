package se.radslag.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.radslag.core.EmailAddress;
import se.radslag.inbox.CalendarSheet.Event;
import se.radslag.inbox.CalendarSheet.Property;
import se.radslag.inbox.Understood.CalendarReply;
import se.radslag.inbox.Understood.CalendarReply.Answer;
import se.radslag.inbox.Understood.Unreadable;
import se.radslag.inbox.Understood.Unreadable.Why;

/**
 * Reads answers from calendar programs (RFC 5546 in RFC 6047). Programs send the same calendar twice, for each other and for people; only if
 * two say different things is none of them believed. Invitations and proposals of another time are letters for people.
 */
final class CalendarReplies {

    private static final int LONGEST_COMMENT = 2000;

    private final IncomingLetter letter;

    private CalendarReplies(IncomingLetter letter) {
        this.letter = letter;
    }

    static Optional<Understood> of(IncomingLetter letter) {
        return new CalendarReplies(letter).read();
    }

    private Optional<Understood> read() {
        List<Understood> read = letter.parts().stream()
                .filter(MimePart::isCalendar)
                .filter(CalendarReplies::answers)
                .flatMap(this::read)
                .toList();
        var answers = read.stream()
                .filter(CalendarReply.class::isInstance)
                .map(CalendarReply.class::cast)
                .toList();
        var said =
                answers.stream().collect(Collectors.toMap(CalendarReplies::matter, Function.identity(), (a, b) -> a));
        return said.size() > 1
                ? Optional.of(unreadable(Why.CONTRADICTING_CALENDARS))
                : Stream.concat(said.values().stream(), read.stream()).findFirst();
    }

    /** By what is written inside, or outside where there is nothing readable inside. */
    private static boolean answers(MimePart part) {
        String text = part.text().toUpperCase(Locale.ROOT);
        boolean said = "reply".equalsIgnoreCase(part.parameter("method"));
        return text.contains("METHOD:REPLY") || (said && !text.contains("METHOD:"));
    }

    private Stream<Understood> read(MimePart part) {
        return CalendarSheet.of(part.text())
                .map(sheet -> sheet.events().isEmpty() ? Stream.of(unreadable(Why.BROKEN_CALENDAR)) : read(sheet))
                .orElseGet(() -> Stream.of(unreadable(Why.BROKEN_CALENDAR)));
    }

    private Stream<Understood> read(CalendarSheet sheet) {
        return sheet.events().stream().map(event -> read(sheet, event));
    }

    private Understood read(CalendarSheet sheet, Event event) {
        List<Property> answering =
                event.all("ATTENDEE").filter(line -> answer(line).isPresent()).toList();
        if (event.text("UID").isEmpty() || event.first("ATTENDEE").isEmpty() || sequence(event) < 0) {
            return unreadable(Why.BROKEN_CALENDAR);
        }
        if (answering.isEmpty() || event.first("RECURRENCE-ID").isPresent()) {
            return unreadable(Why.NO_ANSWER);
        }
        return answering.size() > 1
                ? unreadable(Why.CONTRADICTING_CALENDARS)
                : reply(sheet, event, answering.get(0), answer(answering.get(0)).orElseThrow());
    }

    private Understood reply(CalendarSheet sheet, Event event, Property line, Answer answer) {
        EmailAddress attendee = line.address();
        return attendee == null
                ? unreadable(Why.BROKEN_CALENDAR)
                : new CalendarReply(
                        event.text("UID"),
                        sequence(event),
                        attendee,
                        line.address("SENT-BY"),
                        line.address("DELEGATED-FROM"),
                        answer,
                        comment(sheet, event),
                        event.first("ORGANIZER").map(Property::address).orElse(null),
                        letter.headers().address("From"));
    }

    private static Optional<Answer> answer(Property attendee) {
        String said = attendee.parameter("PARTSTAT").toUpperCase(Locale.ROOT);
        return Arrays.stream(Answer.values())
                .filter(answer -> answer.name().equals(said))
                .findFirst();
    }

    /** Nothing is 0 (RFC 5545, 3.8.7.4); what is no number is less. */
    private static int sequence(Event event) {
        String said = event.text("SEQUENCE");
        return said.isEmpty() ? 0 : said.matches("\\d{1,9}") ? Integer.parseInt(said) : -1;
    }

    /** Outlook leaves what was typed in the letter; what other programs write there is of their own making. */
    private @Nullable String comment(CalendarSheet sheet, Event event) {
        String typed = event.all("COMMENT")
                .map(Property::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
        String text = typed.isEmpty() && sheet.program().contains("Microsoft") ? letter.text() : typed;
        return text.isBlank()
                ? null
                : text.substring(0, Math.min(text.length(), LONGEST_COMMENT)).strip();
    }

    /** What makes two answers the same. */
    private static List<Object> matter(CalendarReply reply) {
        return List.of(reply.uid(), reply.sequence(), reply.attendee(), reply.answer());
    }

    private Understood unreadable(Why why) {
        return new Unreadable(why, letter.personal());
    }
}
