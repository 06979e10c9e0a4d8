package se.radslag.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.radslag.application.AdmissionService;
import se.radslag.application.OpeningService;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;

/** {@code processes/open-meeting.bpmn}: its timer, until when its task is to be done, and what its gateway asks of rooms. */
@Configuration(proxyBeanMethods = false)
public class OpenMeetingProcess {

    static final String KEY = "open-meeting";

    private final OpeningService openings;
    private final AdmissionService admissions;
    private final MeetingService meetings;
    private final Clock clock;

    OpenMeetingProcess(OpeningService openings, AdmissionService admissions, MeetingService meetings, Clock clock) {
        this.openings = openings;
        this.admissions = admissions;
        this.meetings = meetings;
        this.clock = clock;
    }

    static MeetingId meeting(DelegateExecution step) {
        return MeetingId.of(step.getProcessBusinessKey());
    }

    /** The end of the last day to apply. */
    public Date decideBy(DelegateExecution step) {
        return decideBy(meeting(step));
    }

    Date decideBy(MeetingId id) {
        return Date.from(clock.endOf(openings.of(id).orElseThrow(NotFound::new).lastDay()));
    }

    /** The timer «Mötestiden är slut». */
    public Date meetingTimeOver(DelegateExecution step) {
        return Date.from(meetings.endsAt(meeting(step)));
    }

    /** The step «Svara de sista». */
    @Bean
    JavaDelegate declineTheRest() {
        return step -> admissions.declineTheRest(meeting(step));
    }

    /** The gateway «Är alla avgjorda?»; whoever applies at this moment waits, and then finds that the process has ended. */
    public boolean allDecided(DelegateExecution step) {
        return admissions.lockUnanswered(meeting(step)) == 0;
    }
}
