package se.radslag.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.OfficeId;
import se.radslag.mail.Sender;

/** Meetings: opened by the process, planned, moved, called off, held. */
@Service
public class MeetingService {

    /** Opens the year's samråd for planning, on the day foreseen; one called off before is taken as the pattern. */
    public MeetingId openSamrad(CycleId cycleId) {
        throw new UnsupportedOperationException();
    }

    /** Opens the year's first or second sakråd on its chosen question; one called off before is taken as the pattern. */
    public MeetingId openSakrad(CycleId cycleId, int ordinal, String subject, Optional<LocalDate> day) {
        throw new UnsupportedOperationException();
    }

    /** Opens a meeting that a request for further dialogue led to. */
    public MeetingId openOther(
            OfficeId officeId, Optional<CycleId> cycleId, UUID scope, String recordNumber, String subject) {
        throw new UnsupportedOperationException();
    }

    /** @throws se.radslag.core.NotFound if there is no such meeting */
    public Meeting get(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /** A year's meetings in order of day, those called off included. */
    public List<Meeting> ofCycle(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** Meetings of open matters that are neither held nor called off, of all offices. */
    public List<Meeting> upcoming() {
        throw new UnsupportedOperationException();
    }

    /** Settles the plan. @throws se.radslag.core.Refused naming each field that cannot be accepted */
    public void plan(MeetingId id, MeetingPlan plan) {
        throw new UnsupportedOperationException();
    }

    /** Moves a meeting, its place or its last day to answer. @throws se.radslag.core.Refused naming each field that cannot be accepted */
    public void move(MeetingId id, MeetingDates dates, int version) {
        throw new UnsupportedOperationException();
    }

    /** Closes the answers at this moment. */
    public void closeAnswersNow(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /** Settles the programme. @throws se.radslag.core.Refused if it is empty or too long */
    public void settleProgramme(MeetingId id, String programme) {
        throw new UnsupportedOperationException();
    }

    /** Calls the meeting off; {@link MeetingCalledOff} makes the process tell whoever was invited. @throws se.radslag.core.Refused if the reason is missing or the meeting was held */
    public void callOff(MeetingId id, String reason) {
        throw new UnsupportedOperationException();
    }

    /** The meeting took place. */
    public void hold(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /** Whether the meeting took place (else it was called off, or is still to come). */
    public boolean wasHeld(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    public Instant answersCloseAt(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /** When to remind those who have not answered: {@code radslag.meeting.remind-before} the answers close, or half-way if the time is shorter. */
    public Instant answerReminderAt(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /** When the meeting is over. */
    public Instant endsAt(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /** Who the meeting's letters are from. */
    public Sender sender(MeetingId id) {
        throw new UnsupportedOperationException();
    }
}
