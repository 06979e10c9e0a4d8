package se.radslag.process;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import se.radslag.access.Staff;
import se.radslag.access.StaffSession;

/** Leads from a process instance in Cockpit to the workspace page of its year, meeting or request. */
@Component
class WorkspaceLinks {

    private static final Map<String, String> PAGES = Map.of(
            DialogueCycleProcess.KEY, "/arbete/ar/",
            MeetingProcess.KEY, "/arbete/mote/",
            OpenMeetingProcess.KEY, "/arbete/mote/",
            FurtherDialogueProcess.KEY, "/arbete/begaran/",
            IncomingLetterProcess.KEY, "/arbete/inkommet/");

    private final RuntimeService runtime;
    private final StaffSession session;
    private final CockpitWords words;

    WorkspaceLinks(RuntimeService runtime, StaffSession session, CockpitWords words) {
        this.runtime = runtime;
        this.session = session;
        this.words = words;
    }

    /** Empty if the signed-in member of staff may not see the instance or open its page, or if it has none. */
    Optional<WorkspaceLink> of(String instanceId, Locale reader) {
        return Optional.of(instanceId)
                .filter(id -> session.current().filter(Staff::worksOnPages).isPresent())
                .flatMap(this::visible)
                .flatMap(WorkspaceLinks::page)
                .map(page -> new WorkspaceLink(page, words.say("process.cockpit.page", reader)));
    }

    /** The engine itself leaves out what the caller has no right to, or what belongs to another office. */
    private Optional<ProcessInstance> visible(String id) {
        return Optional.ofNullable(
                runtime.createProcessInstanceQuery().processInstanceId(id).singleResult());
    }

    private static Optional<String> page(ProcessInstance instance) {
        return Optional.ofNullable(PAGES.get(instance.getProcessDefinitionKey()))
                .map(page -> page + instance.getBusinessKey());
    }
}
