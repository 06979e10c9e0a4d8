package se.radslag.viewpoint;

import org.jspecify.annotations.Nullable;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;
import se.radslag.meeting.MeetingFacts;

/**
 * Says to everybody how it goes on after a sakråd was called off.
 *
 * @param question the question that is taken up from now on; none if there will be no sakråd
 */
record SakradDecisionLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        MeetingFacts calledOff,
        SakradDecision decision,
        @Nullable ChosenQuestion question)
        implements Letter {}
