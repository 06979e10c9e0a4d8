package se.radslag.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;
import se.radslag.core.Clock;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleService;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingService;

/** Everything that waits for a date: what the rooms say of open years and their meetings, and the engine's timers. */
@Component
class ComingDates {

    private final CycleService cycles;
    private final MeetingService meetings;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Clock clock;

    ComingDates(
            CycleService cycles,
            MeetingService meetings,
            ManagementService management,
            RuntimeService runtime,
            RepositoryService repository,
            Clock clock) {
        this.cycles = cycles;
        this.meetings = meetings;
        this.management = management;
        this.runtime = runtime;
        this.repository = repository;
        this.clock = clock;
    }

    /** The next date of each open year; one that waits for people only has none. */
    List<ComingDate> nextOfYears() {
        var all = all();
        return cycles.open().stream()
                .flatMap(cycle -> all.stream().filter(date -> date.matter().equals(cycle.title())).findFirst().stream())
                .toList();
    }

    /** All dates ahead, the nearest first. */
    List<ComingDate> all() {
        var timers = timers().toList();
        var ofRooms = cycles.open().stream()
                .flatMap(cycle -> ofRooms(cycle).stream())
                .filter(date -> timers.stream().noneMatch(date::isAlso));
        return Stream.concat(timers.stream(), ofRooms)
                .filter(date -> date.at().isAfter(clock.now()))
                .sorted(Comparator.comparing(ComingDate::at))
                .distinct()
                .toList();
    }

    private List<ComingDate> ofRooms(Cycle cycle) {
        var dates = new ArrayList<ComingDate>();
        dates.add(new ComingDate(
                cycle.title(), "Sista dagen för agendaförslag är slut", cycles.proposalsCloseAt(cycle.id())));
        meetings.ofCycle(cycle.id()).stream()
                .filter(meeting -> meeting.status() != Meeting.Status.CALLED_OFF)
                .forEach(meeting -> dates.add(new ComingDate(
                        cycle.title(), "Mötet är slut: " + meeting.subject(), meetings.endsAt(meeting.id()))));
        return dates;
    }

    private Stream<ComingDate> timers() {
        return management.createJobQuery().timers().active().list().stream()
                .filter(job -> job.getProcessInstanceId() != null && job.getDuedate() != null)
                .map(job ->
                        new ComingDate(matter(job), label(job), job.getDuedate().toInstant()));
    }

    /** The year that the timer is part of, at any depth; else the process's own name. */
    private String matter(Job job) {
        var root = instance(instance(job.getProcessInstanceId()).getRootProcessInstanceId());
        return cycles.open().stream()
                .filter(cycle -> cycle.id().toString().equals(root.getBusinessKey()))
                .map(Cycle::title)
                .findFirst()
                .orElse(processName(job));
    }

    private ProcessInstance instance(String id) {
        return Objects.requireNonNull(
                runtime.createProcessInstanceQuery().processInstanceId(id).singleResult());
    }

    private String processName(Job job) {
        return repository.getProcessDefinition(job.getProcessDefinitionId()).getName();
    }

    /** What the diagram says at the timer. */
    private String label(Job job) {
        var activity = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        FlowElement element =
                repository.getBpmnModelInstance(job.getProcessDefinitionId()).getModelElementById(activity);
        return Optional.ofNullable(element.getName()).orElse(activity).replaceAll("\\s+", " ");
    }
}
