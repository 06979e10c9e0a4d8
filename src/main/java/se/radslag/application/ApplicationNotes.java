package se.radslag.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.radslag.casefile.CaseDocument;
import se.radslag.casefile.CasefileService;
import se.radslag.casefile.Direction;
import se.radslag.meeting.Meeting;

/** Keeps in the case file what came in: who applied and why, and that a place was given back; but not what they need, which is erased. */
@Component
class ApplicationNotes {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final CasefileService casefile;
    private final MessageSource messages;

    ApplicationNotes(CasefileService casefile, MessageSource messages) {
        this.casefile = casefile;
        this.messages = messages;
    }

    void file(Application received, Meeting meeting) {
        Applicant applicant = received.applicant();
        String text = word(
                "application.note.text",
                applicant.name(),
                applicant.organisation().isEmpty() ? "–" : applicant.organisation(),
                applicant.email().value(),
                received.wish().why());
        file(received, meeting, Direction.IN, "application.note.title", text);
    }

    void fileWithdrawal(Application withdrawn, Meeting meeting) {
        file(withdrawn, meeting, Direction.IN, "application.note.withdrawn", withdrawal(withdrawn));
    }

    /** @param said what staff were told, and how */
    void noteWithdrawal(Application withdrawn, Meeting meeting, String said) {
        String text = withdrawal(withdrawn) + "\n" + said + "\n";
        file(withdrawn, meeting, Direction.NOTE, "application.note.withdrawn", text);
    }

    private String withdrawal(Application withdrawn) {
        return word(
                "application.note.withdrawn.text",
                withdrawn.applicant().name(),
                withdrawn.applicant().email().value());
    }

    private void file(Application application, Meeting meeting, Direction direction, String title, String text) {
        casefile.register(new CaseDocument(
                meeting.recordNumber(),
                "application:%s:%d".formatted(application.id(), application.version()),
                direction,
                application.applicant().party(),
                word(title, word("meeting.the." + meeting.kind())),
                "text/plain",
                text.getBytes(UTF_8)));
    }

    private String word(String code, Object... arguments) {
        return messages.getMessage(code, arguments, SWEDISH);
    }
}
