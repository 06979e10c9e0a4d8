package se.radslag.application;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.radslag.cycle.CycleCalledOff;
import se.radslag.invitation.InvitationService;
import se.radslag.invitation.ProgrammeWritten;
import se.radslag.mail.Outbox;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingCalledOff;
import se.radslag.meeting.MeetingDates;
import se.radslag.meeting.MeetingMoved;
import se.radslag.meeting.MeetingService;

/** What becomes of a meeting is told to those who applied to it, when those invited are told. */
@Component
class ApplicantNews {

    private final AdmissionService admissions;
    private final Openings openings;
    private final MeetingService meetings;
    private final ApplicationPost post;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    ApplicantNews(
            AdmissionService admissions,
            Openings openings,
            MeetingService meetings,
            ApplicationPost post,
            Outbox outbox,
            ApplicationEventPublisher events) {
        this.admissions = admissions;
        this.openings = openings;
        this.meetings = meetings;
        this.post = post;
        this.outbox = outbox;
        this.events = events;
    }

    /** In the same stage as those invited, with whose letters they are reviewed and sent. */
    @EventListener
    void writeProgramme(ProgrammeWritten event) {
        Meeting meeting = meetings.get(event.meetingId());
        outbox.hold(
                InvitationService.programmeStage(meeting.id()),
                admissions.accepted(meeting.id()).stream()
                        .map(accepted -> post.programme(accepted, meeting))
                        .toList());
    }

    /** Another last day to answer concerns only those invited. Nobody applies or is answered meanwhile. */
    @EventListener
    void tellMoved(MeetingMoved event) {
        openings.lockAny(event.meetingId());
        Meeting meeting = meetings.get(event.meetingId());
        Optional<MeetingDates> before = meetings.beforeMove(meeting.id()).filter(dates -> !meeting.isAsBefore(dates));
        before.ifPresent(dates -> tellMoved(meeting, dates));
    }

    private void tellMoved(Meeting meeting, MeetingDates before) {
        List<Application> accepted = admissions.accepted(meeting.id());
        accepted.stream()
                .flatMap(application -> application.door().stream())
                .forEach(door -> post.prolong(door, meeting));
        outbox.post(accepted.stream()
                .map(application -> post.move(application, meeting, before))
                .toList());
    }

    @EventListener
    void tellCalledOff(MeetingCalledOff event) {
        tellCalledOff(meetings.get(event.meetingId()));
    }

    /** The year's own letters go to organisations that take part in it. */
    @EventListener
    void tellCalledOff(CycleCalledOff event) {
        meetings.ofCycle(event.cycleId()).stream()
                .filter(meeting -> meeting.status() == Meeting.Status.CALLED_OFF)
                .forEach(this::tellCalledOff);
    }

    /** Those who wait for an answer are told, too. Nobody has a place to give back any more. */
    private void tellCalledOff(Meeting meeting) {
        if (openings.lockAny(meeting.id()).isPresent()) {
            List<Application> told = admissions.ofMeeting(meeting.id()).stream()
                    .filter(application -> application.isAccepted() || application.isUnanswered())
                    .toList();
            told.stream().flatMap(application -> application.door().stream()).forEach(post::end);
            outbox.post(told.stream()
                    .map(application -> post.callingOff(application, meeting))
                    .toList());
            events.publishEvent(new ApplicationsVoid(meeting.id()));
        }
    }
}
