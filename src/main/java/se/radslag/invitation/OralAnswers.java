package se.radslag.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.radslag.casefile.CaseDocument;
import se.radslag.casefile.CasefileService;
import se.radslag.casefile.Direction;
import se.radslag.core.Clock;
import se.radslag.meeting.Meeting;
import se.radslag.organisation.OrganisationService;

/** Keeps in the case file what staff noted of answers that came otherwise than through a page or a calendar. */
@Component
class OralAnswers {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final CasefileService casefile;
    private final OrganisationService organisations;
    private final MessageSource messages;
    private final Clock clock;

    OralAnswers(CasefileService casefile, OrganisationService organisations, MessageSource messages, Clock clock) {
        this.casefile = casefile;
        this.organisations = organisations;
        this.messages = messages;
        this.clock = clock;
    }

    /** The same words about the same answer are filed once a day, however often the form is sent. */
    void file(Meeting meeting, Invitation answered, Origin way, String said) {
        String text = text(answered, way, said);
        casefile.register(new CaseDocument(
                meeting.recordNumber(),
                "invitation:%s:note-%s".formatted(answered.id(), identity(text)),
                Direction.NOTE,
                organisations.get(answered.organisationId()).name(),
                word("invitation.note.title", word("meeting.the." + meeting.kind())),
                "text/plain",
                text.getBytes(UTF_8)));
    }

    private UUID identity(String text) {
        return UUID.nameUUIDFromBytes((clock.today() + text).getBytes(UTF_8));
    }

    private String text(Invitation answered, Origin way, String said) {
        String people = answered.delegates().stream().map(Delegate::name).collect(Collectors.joining(", "));
        return word(
                "invitation.note.text",
                word("invitation.origin." + way),
                word("invitation.status." + answered.status()),
                people.isEmpty() ? "–" : people,
                said);
    }

    private String word(String code, Object... arguments) {
        return messages.getMessage(code, arguments, SWEDISH);
    }
}
