package se.radslag.process;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.radslag.dialogue.Asker;
import se.radslag.dialogue.DialogueRequest;
import se.radslag.organisation.OrganisationService;

/** Tells staff who asks for further dialogue, and whether the directory knows them. */
@Component
class Asking {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final OrganisationService directory;
    private final MessageSource messages;

    Asking(OrganisationService directory, MessageSource messages) {
        this.directory = directory;
        this.messages = messages;
    }

    /** The organisation, as the directory calls it or as it calls itself. */
    String name(DialogueRequest request) {
        return request.asker()
                .map(Asker::organisation)
                .or(() -> request.organisationId().map(id -> directory.get(id).name()))
                .orElse("");
    }

    /** Who wrote, from which address, and whose the directory says it is; empty if it was asked with a personal link, or by staff. */
    String person(DialogueRequest request) {
        return request.asker()
                .map(asker -> "%s, %s. %s".formatted(asker.person(), asker.email(), known(asker)))
                .orElse("");
    }

    private String known(Asker asker) {
        String organisations = directory.contactsAt(asker.email()).stream()
                .map(contact -> directory.get(contact.organisationId()).name())
                .distinct()
                .collect(Collectors.joining(", "));
        return organisations.isEmpty()
                ? say("process.request.unknown") + " " + whoIsInvited(asker)
                : say("process.request.known", organisations);
    }

    private String whoIsInvited(Asker asker) {
        return directory.findByName(asker.organisation()).isPresent()
                ? say("process.request.named")
                : say("process.request.to-be-added");
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, SWEDISH);
    }
}
