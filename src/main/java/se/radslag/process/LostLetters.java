package se.radslag.process;

import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.access.StaffSession;
import se.radslag.mail.LetterId;
import se.radslag.mail.Outbox;

/** What those who handle an office's cases can do in Cockpit about its lost letters; to others there are none. */
@Component
@Transactional
class LostLetters {

    private final RuntimeService runtime;
    private final StaffSession session;
    private final OfficeTenants offices;
    private final Outbox outbox;
    private final LetterIncidents incidents;
    private final CockpitWords words;
    private final Unauthenticated unauthenticated;

    LostLetters(
            @Lazy RuntimeService runtime,
            StaffSession session,
            OfficeTenants offices,
            Outbox outbox,
            LetterIncidents incidents,
            CockpitWords words,
            Unauthenticated unauthenticated) {
        this.runtime = runtime;
        this.session = session;
        this.offices = offices;
        this.outbox = outbox;
        this.incidents = incidents;
        this.words = words;
        this.unauthenticated = unauthenticated;
    }

    /** Empty if the incident tells of no letter, or of one that is not the caller's to send. */
    @Transactional(readOnly = true)
    public Optional<LostLetterAction> action(String incidentId, Locale reader) {
        return letter(incidentId)
                .map(letter -> new LostLetterAction(
                        words.say("process.cockpit.resend", reader),
                        words.say("process.cockpit.resend-failed", reader)));
    }

    /** Sends the letter again, unless nobody waits for it any more. @return whether it was the caller's to send */
    public boolean resend(String incidentId) {
        Optional<LetterId> letter = letter(incidentId);
        letter.ifPresent(
                id -> outbox.failure(id).ifPresentOrElse(failure -> outbox.resend(id), () -> incidents.settle(id)));
        return letter.isPresent();
    }

    private Optional<LetterId> letter(String incidentId) {
        return incident(incidentId)
                .flatMap(incident -> incident(incident.getRootCauseIncidentId()))
                .filter(incident -> incident.getIncidentType().equals(LetterIncidents.TYPE))
                .filter(this::isMine)
                .flatMap(LetterIncidents::letter);
    }

    private Optional<Incident> incident(String id) {
        var query = runtime.createIncidentQuery().incidentId(id);
        return Optional.ofNullable(unauthenticated.call(query::singleResult));
    }

    private boolean isMine(Incident incident) {
        return session.current()
                .filter(staff -> offices.office(incident.getTenantId())
                        .filter(office -> staff.handles(office.value()))
                        .isPresent())
                .isPresent();
    }
}
