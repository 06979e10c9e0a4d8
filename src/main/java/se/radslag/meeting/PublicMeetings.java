package se.radslag.meeting;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleCalledOff;

/**
 * The meetings as everybody may know them: nothing before the invitations have left, and then what those invited were told. Further dialogue is
 * kept to those who are asked to it.
 */
@Service
@Transactional
public class PublicMeetings {

    private final Meetings meetings;
    private final MeetingNotices notices;
    private final Clock clock;

    PublicMeetings(Meetings meetings, MeetingNotices notices, Clock clock) {
        this.meetings = meetings;
        this.notices = notices;
        this.clock = clock;
    }

    /** In order of day, of all years and offices. */
    @Transactional(readOnly = true)
    public List<PublicMeeting> all() {
        return told(meetings.announced(), notices.all());
    }

    /** Those of some that everybody may know of, in their order. */
    @Transactional(readOnly = true)
    public List<PublicMeeting> among(List<Meeting> some) {
        return told(some);
    }

    /** Empty also for one that nobody may know of yet. */
    @Transactional(readOnly = true)
    public Optional<PublicMeeting> find(MeetingId id) {
        return meetings.find(id).map(List::of).map(this::told).stream()
                .flatMap(List::stream)
                .findFirst();
    }

    /** Those that have these words in subject, purpose or framing questions, the nearest first. */
    @Transactional(readOnly = true)
    public List<PublicMeeting> search(String words) {
        return told(meetings.search(words));
    }

    @EventListener
    void announce(MeetingAnnounced event) {
        notices.note(event.meetingId(), MeetingNotice.What.ANNOUNCED, clock.now());
    }

    @EventListener
    void tellProgramme(ProgrammeTold event) {
        notices.note(event.meetingId(), MeetingNotice.What.PROGRAMME, clock.now());
    }

    @EventListener
    void move(MeetingMoved event) {
        notices.noteMove(event.meetingId(), clock.now());
    }

    @EventListener
    void callOff(MeetingCalledOff event) {
        notices.note(event.meetingId(), MeetingNotice.What.CALLED_OFF, clock.now());
    }

    @EventListener
    void callOffWithTheYear(CycleCalledOff event) {
        notices.noteCallOff(event.cycleId(), clock.now());
    }

    private List<PublicMeeting> told(List<Meeting> some) {
        return told(some, notices.of(some));
    }

    private static List<PublicMeeting> told(List<Meeting> some, Collection<MeetingNotice> said) {
        Map<MeetingId, List<MeetingNotice>> byMeeting = said.stream().collect(groupingBy(MeetingNotice::meetingId));
        return some.stream()
                .filter(meeting -> meeting.kind() != MeetingKind.OTHER)
                .map(meeting -> new PublicMeeting(meeting, byMeeting.getOrDefault(meeting.id(), List.of())))
                .filter(PublicMeetings::isAnnounced)
                .toList();
    }

    /** One called off before its invitations left has a notice, too, and stays unknown. */
    private static boolean isAnnounced(PublicMeeting meeting) {
        return meeting.notices().stream()
                .findFirst()
                .filter(first -> first.what() == MeetingNotice.What.ANNOUNCED)
                .isPresent();
    }
}
