package se.radslag.application;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;
import se.radslag.invitation.PlaceService;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;

/** Applications to open meetings, as staff answer them; and who of those who were let in came. */
@Service
@Transactional
public class AdmissionService {

    private final Applications applications;
    private final Openings openings;
    private final MeetingService meetings;
    private final PlaceService places;
    private final ApplicationPost post;
    private final Clock clock;

    AdmissionService(
            Applications applications,
            Openings openings,
            MeetingService meetings,
            PlaceService places,
            ApplicationPost post,
            Clock clock) {
        this.applications = applications;
        this.openings = openings;
        this.meetings = meetings;
        this.places = places;
        this.post = post;
        this.clock = clock;
    }

    /** In order of arrival; those that nobody has confirmed are none. */
    @Transactional(readOnly = true)
    public List<Application> ofMeeting(MeetingId id) {
        return applications.ofMeeting(id);
    }

    /** Those who have a place, in order of arrival. */
    @Transactional(readOnly = true)
    public List<Application> accepted(MeetingId id) {
        return applications.ofMeeting(id).stream()
                .filter(Application::isAccepted)
                .toList();
    }

    /** Those of them who came. */
    @Transactional(readOnly = true)
    public List<Application> attended(MeetingId id) {
        return accepted(id).stream()
                .filter(application -> application.attended().orElse(false))
                .toList();
    }

    /**
     * Answers an application, by letter; the same answer again changes nothing.
     *
     * @param yes empty if nothing was chosen
     * @throws Refused if nothing was chosen, the reason for a no is missing, or there is no place left
     */
    public void answer(MeetingId id, ApplicationId application, @Nullable Boolean yes, @Nullable String reason) {
        if (yes == null) {
            throw new Refused("answer", "application.choose-answer");
        }
        Meeting meeting = meetings.get(id);
        OptionalInt left = places.lock(id);
        Application before = of(id, application);
        if (!saysSo(before, yes)) {
            require(meeting.isAhead(), "", "meeting.over");
            require(!yes || left.isEmpty() || left.getAsInt() > 0, "answer", "application.no-place");
            applications.update(
                    yes ? before.accepted(UUID.randomUUID(), clock.now()) : before.declined(reason, clock.now()));
            post.answer(applications.lock(application), meeting, "");
        }
    }

    private static boolean saysSo(Application before, boolean yes) {
        return yes ? before.isAccepted() : before.isDeclined();
    }

    private Application of(MeetingId meeting, ApplicationId id) {
        Application found = applications.lock(id);
        if (!found.meetingId().equals(meeting) || found.status() == Application.Status.UNCONFIRMED) {
            throw new NotFound();
        }
        return found;
    }

    /** How many wait for an answer; nobody can apply until the transaction is over. */
    public int lockUnanswered(MeetingId id) {
        openings.lock(id);
        return applications.count(id, Application.Status.RECEIVED);
    }

    /** @throws Refused while any application waits for an answer */
    public void requireAnswered(MeetingId id) {
        int unanswered = lockUnanswered(id);
        require(unanswered == 0, "", "application.unanswered", unanswered);
    }

    /** Records who of those with a place came. */
    public void recordAttendance(MeetingId id, Set<ApplicationId> came) {
        Meeting meeting = meetings.get(id);
        require(meeting.status() != Meeting.Status.CALLED_OFF, "", "meeting.over");
        Set<ApplicationId> known = accepted(id).stream().map(Application::id).collect(Collectors.toSet());
        if (!known.containsAll(came)) {
            throw new NotFound();
        }
        applications.recordAttendance(id, came);
    }

    private static void require(boolean holds, String field, String code, Object... arguments) {
        if (!holds) {
            throw new Refused(field, code, arguments);
        }
    }
}
