package se.radslag.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.radslag.core.Checks;
import se.radslag.core.EmailAddress;
import se.radslag.core.Refused;
import se.radslag.handover.Handover;
import se.radslag.handover.HandoverService;
import se.radslag.handover.Successor;
import se.radslag.organisation.Contact;
import se.radslag.organisation.ContactId;
import se.radslag.organisation.Language;
import se.radslag.organisation.NewContact;
import se.radslag.organisation.OrganisationService;

/** The form of {@code processes/handover.bpmn}: who gets the letters, who is to get them and on whose word, and what staff decide. */
@Configuration(proxyBeanMethods = false)
class HandoverForms {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final HandoverService handovers;
    private final OrganisationService directory;
    private final MessageSource messages;

    HandoverForms(HandoverService handovers, OrganisationService directory, MessageSource messages) {
        this.handovers = handovers;
        this.directory = directory;
        this.messages = messages;
    }

    @Bean
    TaskListener changeContactForm(FormDesk desk) {
        return desk.task(
                (task, form) -> show(task, handover(task), form), (task, form) -> decide(handover(task), form));
    }

    private void show(DelegateTask task, Handover asked, FormDisplay form) {
        Contact contact = directory.contact(asked.contactId());
        String organisation = directory.get(asked.organisationId()).name();
        task.setName("%s · %s".formatted(task.getName(), organisation));
        Contact reader = reader(contact);
        form.matter(organisation)
                .details(inWords(reader))
                .sender(sender(asked, contact, reader))
                .about(successor(asked))
                .text(asked.words())
                .comment(whatFollows(contact, reader))
                .choices(choices(contact));
        asked.successor().ifPresent(successor -> prefill(successor, form));
    }

    /** Who gets the letters today; it may be another contact than the one they were sent to once. */
    private Contact reader(Contact contact) {
        return directory.contacts(contact.organisationId()).stream()
                .filter(Contact::main)
                .findFirst()
                .orElse(contact);
    }

    private String whatFollows(Contact contact, Contact reader) {
        String change = reader.equals(contact)
                ? say("process.handover.what")
                : say("process.handover.what-of-former", contact.name(), reader.name());
        return contact.notReachedSince().isPresent() ? change + " " + say("process.handover.not-reached") : change;
    }

    private static void prefill(Successor successor, FormDisplay form) {
        form.prefill("decision", "new")
                .prefill("name", successor.name())
                .prefill("email", successor.email().value())
                .prefill("language", successor.language().name());
    }

    /** Who asked: whoever gets the letters, or a colleague on their own word. */
    private String sender(Handover asked, Contact contact, Contact reader) {
        return handovers
                .colleague(asked.id())
                .map(colleague -> say("process.handover.by-colleague", colleague.name(), colleague.email()))
                .orElseGet(() -> reader.equals(contact)
                        ? say("process.handover.by-contact")
                        : say("process.handover.by-former", contact.name(), contact.email()));
    }

    private String successor(Handover asked) {
        return asked.successor()
                .map(one -> one.role().isEmpty()
                        ? say("process.handover.other", one.name(), one.email())
                        : say("process.handover.other-in-role", one.name(), one.role(), one.email()))
                .orElseGet(() -> say("process.handover.wrong"));
    }

    private List<Map<String, String>> choices(Contact contact) {
        return directory.contacts(contact.organisationId()).stream()
                .filter(other -> !other.id().equals(contact.id()))
                .map(other ->
                        Map.of("label", inWords(other), "value", other.id().toString()))
                .toList();
    }

    private void decide(Handover asked, Submission form) {
        switch (form.textOrEmpty("decision")) {
            case "new" -> handovers.accept(asked.id(), successor(form));
            case "other" -> handovers.accept(asked.id(), other(asked, form.textOrEmpty("otherContact")));
            default -> handovers.refuse(asked.id(), form.text("reason"));
        }
    }

    private static NewContact successor(Submission form) {
        String email = form.textOrEmpty("email");
        new Checks()
                .line(form.text("name"), "name", 200)
                .that(EmailAddress.isValid(email), "email", "core.email")
                .that(form.text("language") != null, "language", "process.form.choice")
                .done();
        return new NewContact(
                form.textOrEmpty("name"), new EmailAddress(email), Language.valueOf(form.textOrEmpty("language")));
    }

    private ContactId other(Handover asked, String id) {
        return directory.contacts(asked.organisationId()).stream()
                .map(Contact::id)
                .filter(other -> other.toString().equals(id) && !other.equals(asked.contactId()))
                .findFirst()
                .orElseThrow(() -> new Refused("otherContact", "process.form.choice"));
    }

    private static String inWords(Contact contact) {
        return "%s, %s".formatted(contact.name(), contact.email());
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, SWEDISH);
    }

    private Handover handover(DelegateTask task) {
        return handovers.get(HandoverProcess.handover(task.getExecution()));
    }
}
