package se.radslag.process;

import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.IncidentQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.radslag.mail.LetterFailure;
import se.radslag.mail.LetterId;
import se.radslag.mail.Outbox;

/**
 * Shows in Cockpit which letters are lost, as incidents of the step that their process waits in.
 *
 * <p>An incident ends with its step at the latest: what became of each letter is kept in the outbox.
 */
@Component
class LetterIncidents {

    static final String TYPE = "letterFailed";

    private final RuntimeService runtime;
    private final Outbox outbox;
    private final Instances instances;
    private final LetterProcesses processes;
    private final CockpitWords words;
    private final Unauthenticated unauthenticated;
    private final JdbcClient jdbc;

    LetterIncidents(
            @Lazy RuntimeService runtime,
            Outbox outbox,
            Instances instances,
            LetterProcesses processes,
            CockpitWords words,
            Unauthenticated unauthenticated,
            JdbcClient jdbc) {
        this.runtime = runtime;
        this.outbox = outbox;
        this.instances = instances;
        this.processes = processes;
        this.words = words;
        this.unauthenticated = unauthenticated;
        this.jdbc = jdbc;
    }

    /** Raises an incident for a lost letter; nothing happens if no process runs that it belongs to. */
    void raise(LetterId id) {
        outbox.failure(id)
                .ifPresent(failure ->
                        processes.of(LetterReference.of(failure)).ifPresent(process -> raise(failure, process)));
    }

    private void raise(LetterFailure failure, ProcessInstance process) {
        lock(process);
        if (of(failure.letterId()).isEmpty()) {
            instances
                    .waitingStep(process)
                    .ifPresent(step -> unauthenticated.run(() -> runtime.createIncident(
                            TYPE, step, failure.letterId().toString(), words.lost(failure))));
        }
    }

    /** The engine refuses the later of two who mark an execution at the same moment, and what that one brought would be lost. */
    private void lock(ProcessInstance process) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:process, 0))")
                .param("process", process.getRootProcessInstanceId())
                .query((row, number) -> number)
                .list();
    }

    /** Resolves the incident of a letter, if there is one. */
    void settle(LetterId id) {
        of(id).ifPresent(this::resolve);
    }

    /** Resolves the incidents of those letters of a process that nobody waits for any more. */
    void settle(ProcessInstance process, Predicate<LetterReference> answered) {
        var ofProcess = query().processInstanceId(process.getId());
        unauthenticated.call(ofProcess::list).stream()
                .filter(incident -> letter(incident)
                        .flatMap(outbox::failure)
                        .map(LetterReference::of)
                        .filter(answered)
                        .isPresent())
                .forEach(this::resolve);
    }

    /** The letter that an incident tells of; empty for one that was only passed on to a calling process. */
    static Optional<LetterId> letter(Incident incident) {
        return Optional.ofNullable(incident.getConfiguration()).map(LetterId::of);
    }

    private Optional<Incident> of(LetterId id) {
        var ofLetter = query().configuration(id.toString());
        return Optional.ofNullable(unauthenticated.call(ofLetter::singleResult));
    }

    private IncidentQuery query() {
        return runtime.createIncidentQuery().incidentType(TYPE);
    }

    private void resolve(Incident incident) {
        unauthenticated.run(() -> runtime.resolveIncident(incident.getId()));
    }
}
