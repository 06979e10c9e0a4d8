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
import se.radslag.handover.HandoverService;
import se.radslag.mail.LetterFailure;
import se.radslag.organisation.Contact;
import se.radslag.organisation.OrganisationService;

/** The form of {@code processes/address-check.bpmn}: which address, what the mail server said, and what to do about it. */
@Configuration(proxyBeanMethods = false)
class AddressCheckForms {

    private final AddressChecks checks;
    private final OrganisationService directory;
    private final HandoverService handovers;
    private final MessageSource messages;

    AddressCheckForms(
            AddressChecks checks, OrganisationService directory, HandoverService handovers, MessageSource messages) {
        this.checks = checks;
        this.directory = directory;
        this.handovers = handovers;
        this.messages = messages;
    }

    @Bean
    TaskListener checkAddressForm(FormDesk desk) {
        return desk.task(
                (task, form) -> {
                    Contact contact = contact(task);
                    form.matter(directory.get(contact.organisationId()).name())
                            .details(inWords(contact))
                            .text(words(contact))
                            .about(handovers.waiting(contact.id()).isPresent() ? handoverWaits() : "")
                            .choices(choices(contact));
                },
                (task, form) -> decide(contact(task), form));
    }

    private void decide(Contact contact, Submission form) {
        switch (form.textOrEmpty("decision")) {
            case "confirm" -> checks.confirm(contact);
            case "change" -> checks.change(contact, address(form));
            case "other" -> checks.useOther(contact, form.textOrEmpty("otherContact"));
            default -> {}
        }
    }

    private static EmailAddress address(Submission form) {
        String address = form.textOrEmpty("email");
        new Checks().text(address, "email", 254).done();
        return new EmailAddress(address);
    }

    /** What was said of the letter that came back last. */
    private String words(Contact contact) {
        return checks.returned(contact).stream()
                .findFirst()
                .map(LetterFailure::reply)
                .orElse("");
    }

    private String handoverWaits() {
        return messages.getMessage("process.address.handover-waits", null, Locale.forLanguageTag("sv"));
    }

    private List<Map<String, String>> choices(Contact contact) {
        return checks.others(contact).stream()
                .map(other ->
                        Map.of("label", inWords(other), "value", other.id().toString()))
                .toList();
    }

    private static String inWords(Contact contact) {
        return "%s, %s".formatted(contact.name(), contact.email());
    }

    private Contact contact(DelegateTask task) {
        return directory.contact(AddressCheckProcess.contact(task.getExecution()));
    }
}
