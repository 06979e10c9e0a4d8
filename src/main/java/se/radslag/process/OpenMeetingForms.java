package se.radslag.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.radslag.application.AdmissionService;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;

/** The form of {@code processes/open-meeting.bpmn}: which meeting, and where its applications are answered. */
@Configuration(proxyBeanMethods = false)
class OpenMeetingForms {

    @Bean
    TaskListener decideApplicationsForm(
            FormDesk desk, AdmissionService admissions, MeetingService meetings, FormTables tables) {
        return desk.task(
                (task, form) -> {
                    String meeting = tables.title(meetings.get(id(task)));
                    task.setName("%s · %s".formatted(task.getName(), meeting));
                    form.matter(meeting).workspace("/arbete/mote/%s/anmalningar".formatted(id(task)));
                },
                (task, form) -> admissions.requireAnswered(id(task)));
    }

    private static MeetingId id(DelegateTask task) {
        return OpenMeetingProcess.meeting(task.getExecution());
    }
}
