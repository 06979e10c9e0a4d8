package se.radslag.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.access.ConfirmationService;
import se.radslag.access.FormSheet;
import se.radslag.casefile.CaseDocument;
import se.radslag.casefile.CasefileService;
import se.radslag.casefile.Direction;
import se.radslag.core.EmailAddress;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.Office;
import se.radslag.mail.Addressee;
import se.radslag.mail.Outbox;

/** Brings reports of faults to people: each is kept in the case file as it came in, and goes by letter to where one reaches an office. */
@Component
@Transactional
class FaultReports {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final CycleService cycles;
    private final CasefileService casefile;
    private final Outbox outbox;
    private final ConfirmationService strangers;
    private final WebProperties properties;
    private final MessageSource messages;

    FaultReports(
            CycleService cycles,
            CasefileService casefile,
            Outbox outbox,
            ConfirmationService strangers,
            WebProperties properties,
            MessageSource messages) {
        this.cycles = cycles;
        this.casefile = casefile;
        this.outbox = outbox;
        this.strangers = strangers;
        this.properties = properties;
        this.messages = messages;
    }

    /**
     * Takes a report, once for each sheet and words.
     *
     * @param from network address of whoever reports
     */
    void take(FaultForm form, FormSheet sheet, String from) {
        form.check();
        strangers.slowDown(from);
        String id = "fault:" + sheet.identityOf("fault", form);
        casefile.register(document(id, form));
        cycles.offices().forEach(office -> outbox.post(letter(id, form, office)));
    }

    private CaseDocument document(String id, FaultForm form) {
        return new CaseDocument(
                properties.faultRecordNumber(),
                id,
                Direction.IN,
                form.answerTo().orElseGet(() -> say("web.fault.nobody")),
                say("web.fault.title"),
                "text/plain",
                "%s%n%n%s%n".formatted(form.described(), form.place()).getBytes(UTF_8));
    }

    private FaultReportLetter letter(String id, FaultForm form, Office office) {
        return new FaultReportLetter(
                id + ":" + office.key(),
                new Addressee(
                        "%s, %s".formatted(office.department(), office.unit()),
                        office.contactPerson(),
                        new EmailAddress(office.contactAddress()),
                        SWEDISH,
                        Optional.empty()),
                cycles.sender(office.id(), properties.faultRecordNumber()),
                form.described(),
                form.place(),
                form.answerTo().orElse(""));
    }

    private String say(String key) {
        return messages.getMessage(key, null, SWEDISH);
    }
}
