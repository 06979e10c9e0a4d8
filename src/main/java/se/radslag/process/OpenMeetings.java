package se.radslag.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.radslag.application.ApplicationReceived;
import se.radslag.application.ApplicationsVoid;
import se.radslag.application.OpeningChanged;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingMoved;
import se.radslag.meeting.MeetingService;

/** What follows when others than those invited apply to a meeting: one task for all of them, as long as the meeting is to come. */
@Component
class OpenMeetings {

    private final OpenMeetingProcess process;
    private final MeetingService meetings;
    private final Instances instances;
    private final OfficeTenants tenants;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Unauthenticated unauthenticated;

    OpenMeetings(
            OpenMeetingProcess process,
            MeetingService meetings,
            Instances instances,
            OfficeTenants tenants,
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            Unauthenticated unauthenticated) {
        this.process = process;
        this.meetings = meetings;
        this.instances = instances;
        this.tenants = tenants;
        this.runtime = runtime;
        this.tasks = tasks;
        this.unauthenticated = unauthenticated;
    }

    /** Only one at a time applies to a meeting. */
    @EventListener
    void on(ApplicationReceived event) {
        MeetingId id = event.meetingId();
        if (instances.find(OpenMeetingProcess.KEY, id).isEmpty()) {
            Map<String, Object> office =
                    tenants.variableForCase(meetings.get(id).recordNumber());
            unauthenticated.run(
                    () -> runtime.startProcessInstanceByMessage("ApplicationReceived", id.toString(), office));
        }
    }

    @EventListener
    void on(MeetingMoved event) {
        instances.moveTimers(OpenMeetingProcess.KEY, event.meetingId());
    }

    @EventListener
    void on(OpeningChanged event) {
        var open = tasks.createTaskQuery()
                .processDefinitionKey(OpenMeetingProcess.KEY)
                .processInstanceBusinessKey(event.meetingId().toString());
        unauthenticated.run(() -> open.list().forEach(task -> {
            task.setDueDate(process.decideBy(event.meetingId()));
            tasks.saveTask(task);
        }));
    }

    @EventListener
    void on(ApplicationsVoid event) {
        instances.tell(OpenMeetingProcess.KEY, event.meetingId(), "ApplicationsVoid");
    }
}
