package se.radslag.proposal;

import java.util.List;
import se.radslag.cycle.Correspondent;
import se.radslag.cycle.Cycle;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;

/** Answers each of an organisation's own proposals. */
record FeedbackLetter(String reference, Addressee addressee, Sender sender, String title, List<Feedback> answers)
        implements Letter {

    static FeedbackLetter to(Correspondent correspondent, Sender sender, Cycle cycle, List<Feedback> answers) {
        return new FeedbackLetter(
                "cycle:%s:feedback:%s".formatted(cycle.id(), correspondent.organisationId()),
                correspondent.addressee(),
                sender,
                cycle.title(),
                answers);
    }
}
