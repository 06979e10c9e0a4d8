package se.radslag.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.core.Clock;
import se.radslag.core.Refused;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleCalledOff;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.OfficeId;
import se.radslag.mail.Sender;

/** Meetings: opened by the process, planned, moved, called off, held. */
@Service
@Transactional
@EnableConfigurationProperties(MeetingProperties.class)
public class MeetingService {

    private final Meetings meetings;
    private final Offers offers;
    private final CycleService cycles;
    private final Foreseen foreseen;
    private final MeetingProperties properties;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MeetingService(
            Meetings meetings,
            Offers offers,
            CycleService cycles,
            Foreseen foreseen,
            MeetingProperties properties,
            Clock clock,
            ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.offers = offers;
        this.cycles = cycles;
        this.foreseen = foreseen;
        this.properties = properties;
        this.clock = clock;
        this.events = events;
    }

    /** Opens the year's samråd for planning, on the day foreseen; one called off before is taken as the pattern. */
    public MeetingId openSamrad(CycleId cycleId) {
        return open(foreseen.samrad(cycles.get(cycleId)));
    }

    /** Opens the year's first or second sakråd on its chosen question; one called off before is taken as the pattern. */
    public MeetingId openSakrad(CycleId cycleId, int ordinal, String subject, Optional<LocalDate> day) {
        Cycle cycle = cycles.get(cycleId);
        return open(foreseen.sakrad(cycle, ordinal, subject, day, samradDay(cycle)));
    }

    /** Opens a meeting that a request for further dialogue led to. */
    public MeetingId openOther(
            OfficeId officeId, Optional<CycleId> cycleId, UUID scope, String recordNumber, String subject) {
        return insert(foreseen.other(officeId, cycleId, scope, recordNumber, subject));
    }

    /** @throws se.radslag.core.NotFound if there is no such meeting */
    @Transactional(readOnly = true)
    public Meeting get(MeetingId id) {
        return meetings.get(id);
    }

    /** Empty if there is no such meeting. */
    @Transactional(readOnly = true)
    public Optional<Meeting> find(MeetingId id) {
        return meetings.find(id);
    }

    /** A year's meetings in order of day, those called off included. */
    @Transactional(readOnly = true)
    public List<Meeting> ofCycle(CycleId id) {
        return meetings.ofCycle(id);
    }

    /** The meetings that personal links of a scope may show, in order of day, those called off included. */
    @Transactional(readOnly = true)
    public List<OfferedMeeting> ofScope(UUID scope) {
        return meetings.ofScope(scope);
    }

    /** Meetings of open matters that are neither held nor called off, of all offices. */
    @Transactional(readOnly = true)
    public List<Meeting> upcoming() {
        return meetings.ahead();
    }

    /** The samråd and sakråd whose invitations have been written, of all years and offices, those held and called off included. */
    @Transactional(readOnly = true)
    public List<Meeting> announced() {
        return meetings.announced();
    }

    /** Settles the plan. @throws se.radslag.core.Refused naming each field that cannot be accepted */
    public void plan(MeetingId id, MeetingPlan plan) {
        meetings.update(meetings.get(id).planned(plan, clock.today()));
    }

    /** Moves a meeting, its place or its last day to answer. @throws se.radslag.core.Refused naming each field that cannot be accepted */
    public void move(MeetingId id, MeetingDates dates, int version) {
        Meeting meeting = meetings.get(id);
        if (meeting.version() != version) {
            throw new Refused("", "meeting.changed-meanwhile");
        }
        Meeting moved = meeting.moved(dates, clock.today());
        meetings.noteMove(meeting, clock.now());
        meetings.update(moved);
        events.publishEvent(new MeetingMoved(id));
    }

    /** What held before, if the latest change of the meeting was a move. */
    @Transactional(readOnly = true)
    public Optional<MeetingDates> beforeMove(MeetingId id) {
        return meetings.before(id);
    }

    /** Notes that the invitations are written: from now on the meeting can be moved, but not planned anew. */
    public void invite(MeetingId id) {
        meetings.update(meetings.get(id).invited(clock.now()));
    }

    /** Notes that the invitations have left. */
    public void announce(MeetingId id) {
        events.publishEvent(new MeetingAnnounced(id));
    }

    /** Notes that the programme has left. */
    public void tellProgramme(MeetingId id) {
        events.publishEvent(new ProgrammeTold(id));
    }

    /** Closes the answers at this moment. */
    public void closeAnswersNow(MeetingId id) {
        if (clock.now().isBefore(answersCloseAt(id))) {
            meetings.update(meetings.get(id).answersClosed(clock.now()));
            events.publishEvent(new MeetingMoved(id));
        }
    }

    /** Settles the programme. @throws se.radslag.core.Refused if it is empty or too long */
    public void settleProgramme(MeetingId id, @Nullable String programme) {
        meetings.update(meetings.get(id).programmeSettled(programme));
    }

    /** Calls the meeting off; {@link MeetingCalledOff} makes the process tell whoever was invited. @throws se.radslag.core.Refused if the reason is missing or the meeting was held */
    public void callOff(MeetingId id, @Nullable String reason) {
        meetings.update(meetings.get(id).calledOff(reason));
        events.publishEvent(new MeetingCalledOff(id));
    }

    /** The meeting took place. */
    public void hold(MeetingId id) {
        meetings.update(meetings.get(id).held(clock.now(), endsAt(id)));
    }

    /** Whether the meeting took place (else it was called off, or is still to come). */
    @Transactional(readOnly = true)
    public boolean wasHeld(MeetingId id) {
        return meetings.get(id).status() == Meeting.Status.HELD;
    }

    @Transactional(readOnly = true)
    public Instant answersCloseAt(MeetingId id) {
        return answersCloseAt(meetings.get(id));
    }

    private Instant answersCloseAt(Meeting meeting) {
        return meeting.answersClosedAt().orElseGet(() -> clock.endOf(meeting.lastAnswerDay()));
    }

    /** Whether those invited to a meeting can answer now. */
    @Transactional(readOnly = true)
    public boolean takesAnswers(Meeting meeting) {
        return meeting.isInvitedTo() && clock.now().isBefore(answersCloseAt(meeting));
    }

    /** When to remind those who have not answered: {@code radslag.meeting.remind-before} the answers close, or half-way if the time is shorter. */
    @Transactional(readOnly = true)
    public Instant answerReminderAt(MeetingId id) {
        Instant end = answersCloseAt(id);
        Instant usual = clock.before(end, properties.remindBefore());
        return meetings.get(id)
                .invitedAt()
                .filter(invited -> !usual.isAfter(invited))
                .map(invited -> invited.plus(Duration.between(invited, end).dividedBy(2)))
                .orElse(usual);
    }

    /** When the meeting is over. */
    @Transactional(readOnly = true)
    public Instant endsAt(MeetingId id) {
        Meeting meeting = meetings.get(id);
        return clock.at(meeting.day(), meeting.endsAt());
    }

    /** Who the meeting's letters are from. */
    @Transactional(readOnly = true)
    public Sender sender(MeetingId id) {
        return sender(meetings.get(id));
    }

    /** Who the meeting's letters are from. */
    @Transactional(readOnly = true)
    public Sender sender(Meeting meeting) {
        return meeting.cycleId()
                .map(cycles::sender)
                .orElseGet(() -> cycles.sender(meeting.officeId(), meeting.recordNumber()));
    }

    /** With the year its samråd and sakråd are called off, before anybody tells of it. Further dialogue stands on its own and goes on. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void callOffWithTheYear(CycleCalledOff event) {
        String reason = foreseen.yearCalledOff();
        meetings.ofCycle(event.cycleId()).stream()
                .filter(meeting -> meeting.isAhead() && meeting.kind() != MeetingKind.OTHER)
                .forEach(meeting -> meetings.update(meeting.calledOff(reason)));
    }

    private MeetingId open(Meeting meeting) {
        return meeting.cycleId()
                .flatMap(cycle -> meetings.calledOff(cycle, meeting.kind(), meeting.ordinal()))
                .map(earlier -> insert(meeting.patternedOn(earlier), offers.get(earlier.id())))
                .orElseGet(() -> insert(meeting));
    }

    private MeetingId insert(Meeting meeting) {
        return insert(meeting, MeetingOffer.foreseen(meeting.kind()));
    }

    private MeetingId insert(Meeting meeting, MeetingOffer offer) {
        meetings.insert(meeting, clock.now());
        offers.insert(meeting.id(), offer);
        return meeting.id();
    }

    private LocalDate samradDay(Cycle cycle) {
        return meetings.ofCycle(cycle.id()).stream()
                .filter(meeting ->
                        meeting.kind() == MeetingKind.SAMRAD && meeting.status() != Meeting.Status.CALLED_OFF)
                .map(Meeting::day)
                .findFirst()
                .orElse(cycle.samradDay());
    }
}
