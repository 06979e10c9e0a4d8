package se.radslag.board;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.radslag.core.NotFound;
import se.radslag.mail.LetterId;
import se.radslag.mail.LetterView;
import se.radslag.mail.Outbox;

/** Draws a letter's page, also when it could not be sent again. */
@Component
class LetterPage {

    private final MyOffices mine;
    private final Outbox outbox;

    LetterPage(MyOffices mine, Outbox outbox) {
        this.mine = mine;
        this.outbox = outbox;
    }

    /** Fills the model and returns the view's name. */
    String show(LetterId id, Model model) {
        String recordNumber = mine.caseOf(id);
        model.addAttribute("letter", view(id, recordNumber)).addAttribute("recordNumber", recordNumber);
        model.addAttribute("handling", mine.handles(recordNumber));
        model.asMap().putIfAbsent("forms", Forms.FRESH);
        return "board/letter";
    }

    private LetterView view(LetterId id, String recordNumber) {
        return outbox.ofCase(recordNumber).stream()
                .filter(letter -> letter.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
