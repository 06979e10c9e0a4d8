package se.radslag.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.radslag.core.EmailAddress;
import se.radslag.mail.LetterId;

/** What an incoming letter is, and what it says. Nothing in it has been checked against what the house knows. */
public sealed interface Understood {

    /**
     * An answer from a calendar program (RFC 5546, 3.2.3), also if the program says that it wrote it by itself.
     *
     * @param sequence of the invitation that is answered; 0 if the program names none
     * @param attendee whose answer it is, by what the calendar says
     * @param sentBy who answered in the attendee's place
     * @param delegatedFrom who was invited and passed the invitation on to the attendee
     * @param comment what was typed with the answer
     * @param organizer who invited, by what the calendar says; Exchange leaves it out
     * @param from who sent the letter; a forged answer may come from somebody else than its attendee
     */
    record CalendarReply(
            String uid,
            int sequence,
            EmailAddress attendee,
            @Nullable EmailAddress sentBy,
            @Nullable EmailAddress delegatedFrom,
            Answer answer,
            @Nullable String comment,
            @Nullable EmailAddress organizer,
            @Nullable EmailAddress from)
            implements Understood {

        public enum Answer {
            ACCEPTED,
            DECLINED,
            TENTATIVE
        }
    }

    /**
     * A letter of ours came back.
     *
     * @param about the letter, if the report tells; it may be nobody's
     * @param status as {@code 5.1.1} (RFC 3463); empty if the report has none
     * @param words what the mail server said, shortened
     * @param address that the letter did not reach
     */
    record Bounce(
            @Nullable LetterId about,
            Lasting lasting,
            String status,
            String words,
            @Nullable EmailAddress address) implements Understood {

        public enum Lasting {
            /** The address is of no use, now and later. */
            HARD,
            /** The letter could not be delivered; another one may be. */
            SOFT
        }
    }

    /** A mail server still tries to deliver a letter of ours; it will come back or arrive. */
    record Delayed(
            @Nullable LetterId about,
            String status,
            String words,
            @Nullable EmailAddress address) implements Understood {}

    /**
     * A machine wrote this, and nobody waits for an answer.
     *
     * @param about the letter of ours that it answers, if it came to that letter's own address
     */
    record AutomaticReply(Kind kind, @Nullable LetterId about) implements Understood {

        public enum Kind {
            /** Away, on holiday, received: what a mailbox answers by itself. */
            REPLY,
            /** Written by a program to nobody in particular, our own letters among them. */
            NOTICE,
            /** A letter of ours arrived or was displayed (RFC 3464, RFC 8098). */
            RECEIPT,
            /** Somebody marked a letter of ours as unwanted (RFC 5965). */
            COMPLAINT
        }
    }

    /**
     * A letter for staff to read. Also what only looks like an answer: «Accepterat: Samråd» without a calendar does not say which
     * meeting is meant, so that nothing may be changed by it; yet somebody has answered, so that it may not be ignored.
     *
     * @param text what can be read without opening an attachment, shortened
     */
    record PersonalLetter(@Nullable EmailAddress from, String subject, String text, List<Attachment> attachments)
            implements Understood {}

    /** @param size about, in bytes */
    record Attachment(String name, String mediaType, long size) {}

    /**
     * A letter for staff to look at in the original.
     *
     * @param letter what could be read
     */
    record Unreadable(Why why, PersonalLetter letter) implements Understood {

        public enum Why {
            EMPTY,
            /** It does not begin as a letter does. */
            NO_LETTER,
            TOO_MANY_HEADERS,
            TOO_MANY_PARTS,
            TOO_DEEP,
            /** Where its parts begin and end cannot be told. */
            NO_BOUNDARY,
            /** A calendar answers something, but not readably. */
            BROKEN_CALENDAR,
            /** A calendar answers neither yes, no nor perhaps, or to one day of a meeting that has only one. */
            NO_ANSWER,
            /** It answers more than one thing. */
            CONTRADICTING_CALENDARS
        }
    }
}
