package se.radslag.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.radslag.core.EmailAddress;
import se.radslag.inbox.Understood.AutomaticReply;
import se.radslag.inbox.Understood.Bounce;
import se.radslag.inbox.Understood.CalendarReply;
import se.radslag.inbox.Understood.Delayed;
import se.radslag.inbox.Understood.PersonalLetter;
import se.radslag.inbox.Understood.Unreadable;
import se.radslag.mail.LetterId;

/**
 * What a letter is, on one line as it stands in {@code expected.txt}.
 *
 * @param words that were found in it; empty if there are none
 */
record Told(String what, String words) {

    /** The one letter of the house that the letters of the corpus are about. */
    static final LetterId OURS = new LetterId(UUID.fromString("7f3c1a52-0b6e-4d2f-9a41-5c8e2b7d6f10"));

    static Told of(Understood understood) {
        if (understood instanceof CalendarReply reply) {
            return new Told(answer(reply), reply.comment() == null ? "" : reply.comment());
        }
        if (understood instanceof Bounce bounce) {
            return new Told(
                    "bounce %s %s %s %s"
                            .formatted(
                                    bounce.lasting(), or(bounce.status()), or(bounce.address()), about(bounce.about())),
                    bounce.words());
        }
        if (understood instanceof Delayed delayed) {
            return new Told(
                    "delayed %s %s %s".formatted(delayed.status(), or(delayed.address()), about(delayed.about())),
                    delayed.words());
        }
        return forPeople(understood);
    }

    private static Told forPeople(Understood understood) {
        if (understood instanceof AutomaticReply reply) {
            return new Told("automatic %s %s".formatted(reply.kind(), about(reply.about())), "");
        }
        if (understood instanceof Unreadable unreadable) {
            return new Told(
                    "unreadable " + unreadable.why(), unreadable.letter().text());
        }
        var letter = (PersonalLetter) understood;
        return new Told(
                "person %s %d".formatted(or(letter.from()), letter.attachments().size()), letter.text());
    }

    private static String answer(CalendarReply reply) {
        return "answer %s %s %d %s%s%s organizer %s from %s"
                .formatted(
                        reply.answer(),
                        reply.uid(),
                        reply.sequence(),
                        reply.attendee(),
                        reply.sentBy() == null ? "" : " sent-by " + reply.sentBy(),
                        reply.delegatedFrom() == null ? "" : " delegated-from " + reply.delegatedFrom(),
                        or(reply.organizer()),
                        or(reply.from()));
    }

    private static String about(@Nullable LetterId letter) {
        return letter == null ? "-" : letter.equals(OURS) ? "ours" : "another";
    }

    private static String or(@Nullable EmailAddress address) {
        return address == null ? "-" : address.value();
    }

    private static String or(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
