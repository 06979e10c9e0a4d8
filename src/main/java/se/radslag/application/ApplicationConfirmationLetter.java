package se.radslag.application;

import java.time.Instant;
import java.util.Optional;
import se.radslag.access.LinkId;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingFacts;

/**
 * Asks whether an address is that of whoever applied with it. Nothing that they typed stands in it, since it may be somebody else's mailbox.
 *
 * @param confirmBy until when the answer is waited for
 * @param footing key of what the foot says instead of why organisations get letters
 */
record ApplicationConfirmationLetter(
        String reference, Addressee addressee, Sender sender, MeetingFacts meeting, Instant confirmBy, String footing)
        implements Letter {

    static ApplicationConfirmationLetter to(
            Application typed, LinkId link, Sender sender, Meeting meeting, Instant confirmBy) {
        String address = typed.applicant().email().value();
        Addressee stranger = new Addressee(
                address, address, typed.applicant().email(), typed.applicant().language(), Optional.of(link));
        return new ApplicationConfirmationLetter(
                "application:%s:confirm".formatted(typed.id()),
                stranger,
                sender,
                MeetingFacts.of(meeting),
                confirmBy,
                "application.confirmation.footing");
    }
}
