package se.radslag.process;

import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import se.radslag.application.ApplicationId;
import se.radslag.application.ApplicationService;
import se.radslag.cycle.CycleId;
import se.radslag.dialogue.DialogueRequestId;
import se.radslag.invitation.InvitationId;
import se.radslag.invitation.InvitationService;
import se.radslag.meeting.MeetingId;

/** Finds the running process of the year, the meeting or the request that a letter is about. */
@Component
class LetterProcesses {

    private final Instances instances;
    private final InvitationService invitations;
    private final ApplicationService applications;

    LetterProcesses(Instances instances, InvitationService invitations, ApplicationService applications) {
        this.instances = instances;
        this.invitations = invitations;
        this.applications = applications;
    }

    /** Empty if none runs, or if the letter is about something else. */
    Optional<ProcessInstance> of(LetterReference letter) {
        return switch (letter.noun()) {
            case "cycle" -> instances.find(DialogueCycleProcess.KEY, CycleId.of(letter.id()));
            case "meeting" -> meeting(MeetingId.of(letter.id()));
            case "invitation" ->
                invitations.meeting(InvitationId.of(letter.id())).flatMap(this::meeting);
            case "application" ->
                applications.meeting(ApplicationId.of(letter.id())).flatMap(this::meeting);
            case "dialogue" -> instances.find(FurtherDialogueProcess.KEY, DialogueRequestId.of(letter.id()));
            default -> Optional.empty();
        };
    }

    private Optional<ProcessInstance> meeting(MeetingId id) {
        return instances.find(MeetingProcess.KEY, id);
    }
}
