package se.radslag.proposal;

import java.util.List;
import se.radslag.mail.LetterId;
import se.radslag.mail.LetterView;
import se.radslag.mail.Outbox;

/** The letters of one year as they lie in the outbox, newest first. */
record YearLetters(Outbox outbox, String recordNumber) {

    List<LetterView> all() {
        return outbox.ofCase(recordNumber);
    }

    List<String> subjectsTo(String party) {
        return all().stream()
                .filter(letter -> letter.party().equals(party))
                .map(LetterView::subject)
                .toList();
    }

    /** The newest letter to a party whose subject begins so. */
    LetterId to(String party, String subject) {
        return all().stream()
                .filter(letter ->
                        letter.party().equals(party) && letter.subject().startsWith(subject))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
