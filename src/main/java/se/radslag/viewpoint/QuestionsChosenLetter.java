package se.radslag.viewpoint;

import java.util.List;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;

/** Says to everybody which two questions were chosen for the sakråd, why, and what comes next. */
record QuestionsChosenLetter(
        String reference, Addressee addressee, Sender sender, String year, List<ChosenQuestion> questions)
        implements Letter {}
