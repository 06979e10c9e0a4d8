package se.radslag.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.radslag.documentation.DocumentationService;
import se.radslag.invitation.InvitationService;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;

/** {@code processes/meeting.bpmn}: its service tasks in the diagram's order, and its timers. */
@Configuration(proxyBeanMethods = false)
public class MeetingProcess {

    static final String KEY = "meeting";

    private final MeetingService meetings;

    MeetingProcess(MeetingService meetings) {
        this.meetings = meetings;
    }

    static MeetingId meeting(DelegateExecution step) {
        return MeetingId.of(step.getProcessBusinessKey());
    }

    // Bjud in

    @Bean
    JavaDelegate writeInvitations(InvitationService invitations) {
        return step -> invitations.writeInvitations(meeting(step));
    }

    @Bean
    JavaDelegate sendInvitations(InvitationService invitations) {
        return step -> invitations.sendInvitations(meeting(step));
    }

    /** The timer «En vecka före sista svarsdagen». */
    public Date answerReminder(DelegateExecution step) {
        return Date.from(meetings.answerReminderAt(meeting(step)));
    }

    @Bean
    JavaDelegate remindInvited(InvitationService invitations) {
        return step -> invitations.remind(meeting(step));
    }

    /** The timer «Sista svarsdagen är slut». */
    public Date answersClose(DelegateExecution step) {
        return Date.from(meetings.answersCloseAt(meeting(step)));
    }

    // Fastställ programmet

    @Bean
    JavaDelegate writeProgramme(InvitationService invitations) {
        return step -> invitations.writeProgramme(meeting(step));
    }

    @Bean
    JavaDelegate sendProgramme(InvitationService invitations) {
        return step -> invitations.sendProgramme(meeting(step));
    }

    /** The timer «Mötestiden är slut». */
    public Date meetingOver(DelegateExecution step) {
        return Date.from(meetings.endsAt(meeting(step)));
    }

    // Dokumentera mötet

    @Bean
    JavaDelegate publishDocumentation(DocumentationService documentation) {
        return step -> documentation.publish(meeting(step));
    }

    // Följ upp

    @Bean
    JavaDelegate writeFollowUp(DocumentationService documentation) {
        return step -> documentation.writeFollowUp(meeting(step));
    }

    @Bean
    JavaDelegate sendFollowUp(DocumentationService documentation) {
        return step -> documentation.sendFollowUp(meeting(step));
    }

    // Mötet ställs in

    @Bean
    JavaDelegate tellMeetingCalledOff(InvitationService invitations) {
        return step -> invitations.tellCalledOff(meeting(step));
    }
}
