package se.radslag.process;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.radslag.casefile.CaseDocument;
import se.radslag.casefile.CasefileService;
import se.radslag.casefile.Direction;
import se.radslag.core.Checks;
import se.radslag.inbox.InboxService;
import se.radslag.inbox.IncomingLetterId;
import se.radslag.inbox.ReceivedLetter;
import se.radslag.mail.LetterView;
import se.radslag.mail.Outbox;
import se.radslag.organisation.OrganisationService;

/** The form of {@code processes/incoming-letter.bpmn}: what came in from whom and about what, and what was done about it. */
@Configuration(proxyBeanMethods = false)
class IncomingLetterForms {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    /** The engine keeps no longer texts; the workspace page has the whole. */
    private static final int EXCERPT = 2_000;

    private final InboxService inbox;
    private final OrganisationService directory;
    private final Outbox outbox;
    private final CasefileService casefile;
    private final MessageSource messages;

    IncomingLetterForms(
            InboxService inbox,
            OrganisationService directory,
            Outbox outbox,
            CasefileService casefile,
            MessageSource messages) {
        this.inbox = inbox;
        this.directory = directory;
        this.outbox = outbox;
        this.casefile = casefile;
        this.messages = messages;
    }

    @Bean
    TaskListener readAndAnswerForm(FormDesk desk) {
        return desk.task(
                (task, form) -> {
                    ReceivedLetter letter = inbox.letter(id(task));
                    form.matter(excerpt(letter.subject(), 200))
                            .sender(sender(letter))
                            .about(excerpt(about(letter), 500))
                            .details(messages.getMessage(letter.reason(), null, letter.reason(), SWEDISH))
                            .text(excerpt(letter.text(), EXCERPT))
                            .workspace("/arbete/inkommet/" + letter.id());
                },
                (task, form) -> {
                    note(inbox.letter(id(task)), form);
                    inbox.handled(id(task));
                });
    }

    private String sender(ReceivedLetter letter) {
        if (letter.from() == null) {
            return messages.getMessage("process.incoming.from-nobody", null, SWEDISH);
        }
        String known = directory.contactsAt(letter.from()).stream()
                .map(contact -> directory.get(contact.organisationId()).name())
                .distinct()
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? letter.from().value() : "%s (%s)".formatted(letter.from(), known);
    }

    /** The subject of our letter that is answered says which meeting or year it is about. */
    private String about(ReceivedLetter letter) {
        return letter.about().flatMap(outbox::letter).map(LetterView::subject).orElse("");
    }

    /** What was done is kept in the case file; that somebody answered is worth nothing without how. */
    private void note(ReceivedLetter letter, Submission form) {
        Optional<String> note = Optional.ofNullable(form.text("note"));
        new Checks()
                .that(note.isPresent() || !form.chose("decision", "answered"), "note", "core.required")
                .done();
        note.ifPresent(text -> casefile.register(new CaseDocument(
                letter.recordNumber(),
                "incoming:" + letter.id() + ":note",
                Direction.NOTE,
                messages.getMessage("process.table.own", null, SWEDISH),
                messages.getMessage("process.incoming.note", null, SWEDISH),
                "text/plain",
                text.getBytes(StandardCharsets.UTF_8))));
    }

    /** Neither longer than the engine keeps, nor with the one character that no database keeps. */
    private static String excerpt(String text, int longest) {
        String kept = text.replace("\0", "");
        return kept.length() <= longest ? kept : kept.substring(0, longest) + " …";
    }

    private static IncomingLetterId id(DelegateTask task) {
        return IncomingLetterProcess.letter(task.getExecution());
    }
}
