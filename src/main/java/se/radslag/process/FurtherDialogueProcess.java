package se.radslag.process;

import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import se.radslag.access.Role;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleService;
import se.radslag.dialogue.DialogueRequest;
import se.radslag.dialogue.DialogueRequestId;
import se.radslag.dialogue.DialogueService;
import se.radslag.invitation.InvitationService;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;

/** {@code processes/further-dialogue.bpmn}: its service tasks in the diagram's order, its timer, and what its gateway asks of rooms. */
@Configuration(proxyBeanMethods = false)
public class FurtherDialogueProcess {

    static final String KEY = "further-dialogue";

    /** Both the year's and this process's own start event wait for it. */
    static final String MESSAGE = "FurtherDialogueRequested";

    private static final int URGENT = 100;

    private final DialogueService dialogue;
    private final MeetingService meetings;

    FurtherDialogueProcess(DialogueService dialogue, MeetingService meetings) {
        this.dialogue = dialogue;
        this.meetings = meetings;
    }

    static DialogueRequestId request(DelegateExecution step) {
        return DialogueRequestId.of(step.getProcessBusinessKey());
    }

    /** The timer «Tio arbetsdagar har gått». */
    public Date answerDue(DelegateExecution step) {
        return Date.from(dialogue.answerDue(request(step)));
    }

    @Bean
    JavaDelegate escalateRequest(@Lazy TaskService tasks) {
        return step -> {
            dialogue.escalate(request(step));
            tasks.createTaskQuery()
                    .processInstanceId(step.getProcessInstanceId())
                    .list()
                    .forEach(task -> {
                        tasks.addCandidateGroup(task.getId(), Role.PROCESS_OWNER.group());
                        tasks.setPriority(task.getId(), URGENT);
                    });
        };
    }

    @Bean
    JavaDelegate sendAnswer() {
        return step -> dialogue.sendAnswer(request(step));
    }

    @Bean
    JavaDelegate openMeeting(InvitationService invitations, CycleService cycles) {
        return step -> {
            DialogueRequest request = dialogue.get(request(step));
            MeetingId meeting = meetings.openOther(
                    request.officeId(), request.cycleId(), request.scope(), request.recordNumber(), request.subject());
            request.organisationId().ifPresent(asked -> invitations.chooseIfNone(meeting, Set.of(asked)));
            ProcessVariable.MEETING_ID.set(step, meeting.toString());
            ProcessVariable.REVIEW_LETTERS.set(step, reviewsLetters(request, cycles));
        };
    }

    /** The meeting's letters are reviewed if those of the year are in which it was asked for. */
    private static boolean reviewsLetters(DialogueRequest request, CycleService cycles) {
        return request.cycleId().map(cycles::get).map(Cycle::reviewLetters).orElse(false);
    }

    /** The gateway «Hölls mötet?». */
    public boolean meetingHeld(DelegateExecution step) {
        return meetings.wasHeld(MeetingId.of(ProcessVariable.MEETING_ID.need(step)));
    }
}
