package se.radslag.process;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.radslag.cycle.CycleService;
import se.radslag.documentation.DocumentationService;
import se.radslag.invitation.Invitation;
import se.radslag.invitation.InvitationService;
import se.radslag.mail.Stage;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingPlan;
import se.radslag.meeting.MeetingService;
import se.radslag.viewpoint.ViewpointService;

/** The forms of {@code processes/meeting.bpmn}, in the diagram's order: what each shows, and to which room it goes. */
@Configuration(proxyBeanMethods = false)
class MeetingForms {

    private final FormDesk desk;
    private final MeetingService meetings;
    private final FormTables tables;

    MeetingForms(FormDesk desk, MeetingService meetings, FormTables tables) {
        this.desk = desk;
        this.meetings = meetings;
        this.tables = tables;
    }

    @Bean
    TaskListener planMeetingForm(InvitationService invitations, CycleService cycles) {
        return desk.task((task, form) -> prefill(about(task, form), meeting(task)), (task, form) -> {
            meetings.plan(id(task), plan(form));
            meeting(task).cycleId().ifPresent(cycle -> invitations.chooseIfNone(id(task), cycles.participants(cycle)));
        });
    }

    private static void prefill(FormDisplay form, Meeting meeting) {
        form.prefill("subject", meeting.subject())
                .prefill("purpose", meeting.purpose())
                .prefill("day", meeting.day().toString())
                .prefill("startsAt", meeting.startsAt().toString())
                .prefill("endsAt", meeting.endsAt().toString())
                .prefill("place", meeting.place())
                .prefill("leader", meeting.leader())
                .prefill("lastAnswerDay", meeting.lastAnswerDay().toString())
                .prefill("framingQuestions", String.join("\n", meeting.framingQuestions()));
    }

    private static MeetingPlan plan(Submission form) {
        return new MeetingPlan(
                form.text("subject"),
                form.text("purpose"),
                form.day("day"),
                form.time("startsAt"),
                form.time("endsAt"),
                form.text("place"),
                form.text("leader"),
                form.day("lastAnswerDay"),
                form.lines("framingQuestions"));
    }

    @Bean
    TaskListener reviewInvitationsForm() {
        return review(InvitationService::invitationStage);
    }

    @Bean
    TaskListener settleProgrammeForm(InvitationService invitations) {
        return desk.task(
                (task, form) -> about(task, form)
                        .count(coming(invitations.ofMeeting(id(task))))
                        .prefill("programme", meeting(task).programme()),
                (task, form) -> meetings.settleProgramme(id(task), form.textOrEmpty("programme")));
    }

    private static int coming(List<Invitation> invitations) {
        return (int) invitations.stream()
                .filter(invitation -> invitation.status() == Invitation.Status.ACCEPTED)
                .count();
    }

    @Bean
    TaskListener reviewProgrammeForm() {
        return review(InvitationService::programmeStage);
    }

    @Bean
    TaskListener recordMeetingForm(InvitationService invitations, ViewpointService viewpoints) {
        return desk.task(this::about, (task, form) -> {
            invitations.requireAttendance(id(task));
            viewpoints.requireQuestions(id(task));
            meetings.hold(id(task));
        });
    }

    // Dokumentera mötet

    @Bean
    TaskListener writeDocumentationForm(DocumentationService documentation) {
        return desk.task(
                (task, form) -> documented(task, form).comment(documentation.comment(id(task))),
                (task, form) -> documentation.submit(id(task)));
    }

    @Bean
    TaskListener approveDocumentationForm(DocumentationService documentation) {
        return desk.task(this::documented, (task, form) -> {
            boolean approved = form.chose("decision", "approve");
            if (approved) {
                documentation.approve(id(task));
            } else {
                documentation.sendBack(id(task), form.textOrEmpty("comment"));
            }
            ProcessVariable.DOCUMENTATION_APPROVED.set(task.getExecution(), approved);
        });
    }

    @Bean
    TaskListener reviewFollowUpForm() {
        return review(DocumentationService::followUpStage);
    }

    private TaskListener review(Function<MeetingId, Stage> stage) {
        return desk.task(
                (task, form) -> {
                    List<Map<String, String>> letters = tables.letters(stage.apply(id(task)));
                    about(task, form).count(letters.size()).rows(letters);
                },
                (task, form) -> {});
    }

    private static MeetingId id(DelegateTask task) {
        return MeetingProcess.meeting(task.getExecution());
    }

    private Meeting meeting(DelegateTask task) {
        return meetings.get(id(task));
    }

    private FormDisplay about(DelegateTask task, FormDisplay form) {
        return form.matter(tables.title(meeting(task))).workspace("/arbete/mote/" + id(task));
    }

    private FormDisplay documented(DelegateTask task, FormDisplay form) {
        return about(task, form).workspace("/arbete/dokumentation/" + id(task));
    }
}
