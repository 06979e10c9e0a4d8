package se.radslag.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.core.Clock;
import se.radslag.core.Refused;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.meeting.PublicMeeting;

/** Which meetings others than those invited can ask to come to, and until when. */
@Service
@Transactional
public class OpeningService {

    private final Openings openings;
    private final Applications applications;
    private final MeetingService meetings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpeningService(
            Openings openings,
            Applications applications,
            MeetingService meetings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.openings = openings;
        this.applications = applications;
        this.meetings = meetings;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a meeting, or sets another last day. @throws Refused naming each field that cannot be accepted */
    public void open(MeetingId id, @Nullable LocalDate lastDay) {
        openings.put(Opening.of(meetings.get(id), lastDay, clock.today()));
        events.publishEvent(new OpeningChanged(id));
    }

    /** Undoes it. @throws Refused once somebody has applied */
    public void shut(MeetingId id) {
        openings.lock(id);
        if (applications.isAny(id)) {
            throw new Refused("", "application.somebody-applied");
        }
        openings.remove(id);
    }

    /** Empty if the meeting was not opened. */
    @Transactional(readOnly = true)
    public Optional<Opening> of(MeetingId id) {
        return openings.find(id);
    }

    /** Whether one can ask to come to a meeting now. */
    @Transactional(readOnly = true)
    public Openness openness(Meeting meeting) {
        return openness(meeting, openings.find(meeting.id()));
    }

    private Openness openness(Meeting meeting, Optional<Opening> opening) {
        if (meeting.status() == Meeting.Status.CALLED_OFF) {
            return Openness.CALLED_OFF;
        }
        return opening.map(open -> isInTime(meeting, open) ? Openness.OPEN : Openness.CLOSED)
                .orElse(Openness.NEVER_OPEN);
    }

    /** A meeting may have been moved to before the day. */
    private boolean isInTime(Meeting meeting, Opening open) {
        return meeting.isInvitedTo()
                && !clock.today().isAfter(open.lastDay())
                && clock.today().isBefore(meeting.day());
    }

    /** Those of some that one can apply to now, the most urgent first. */
    @Transactional(readOnly = true)
    public List<OpenMeeting> among(List<PublicMeeting> some) {
        return some.isEmpty() ? List.of() : among(openings.until(clock.today()), some);
    }

    /** A meeting, if one can apply to it now. */
    @Transactional(readOnly = true)
    public Optional<OpenMeeting> open(Meeting meeting) {
        return openings.find(meeting.id())
                .filter(opening -> isInTime(meeting, opening))
                .map(opening -> new OpenMeeting(meeting, opening.lastDay()));
    }

    private List<OpenMeeting> among(List<Opening> open, List<PublicMeeting> all) {
        return open.stream()
                .flatMap(opening -> all.stream()
                        .map(PublicMeeting::meeting)
                        .filter(meeting -> meeting.id().equals(opening.meetingId()))
                        .filter(meeting -> isInTime(meeting, opening))
                        .map(meeting -> new OpenMeeting(meeting, opening.lastDay())))
                .toList();
    }
}
