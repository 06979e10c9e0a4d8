package se.radslag.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.radslag.mail.Sender;
import se.radslag.organisation.OrganisationId;

/** The years: started, moved, called off, ended; who takes part; and to whom and from whom their letters are. */
@Service
public class CycleService {

    /**
     * Starts a year with the participants stated.
     *
     * @throws se.radslag.core.Refused naming each field that cannot be accepted
     */
    public CycleId start(StartCycle command) {
        throw new UnsupportedOperationException();
    }

    /** @throws se.radslag.core.NotFound if there is no such year */
    public Cycle get(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** All years of the offices named, newest first. */
    public List<Cycle> ofOffices(Collection<OfficeId> offices) {
        throw new UnsupportedOperationException();
    }

    /** All years that run, of all offices. */
    public List<Cycle> open() {
        throw new UnsupportedOperationException();
    }

    public Office office(OfficeId id) {
        throw new UnsupportedOperationException();
    }

    public List<Office> offices() {
        throw new UnsupportedOperationException();
    }

    /** Who takes part in the year. */
    public Set<OrganisationId> participants(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** Chooses who takes part; only before the call for proposals has been written. */
    public void chooseParticipants(CycleId id, Set<OrganisationId> organisations) {
        throw new UnsupportedOperationException();
    }

    /** Settles who takes part: from here on the call goes out. @throws se.radslag.core.Refused if nobody takes part */
    public void settleParticipants(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** When the collection of proposals ends: at the end of its last day, or when staff closed it. */
    public Instant proposalsCloseAt(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** When to remind those who have neither proposed nor declined: {@code radslag.cycle.remind-before} the end, or half-way if the time is shorter. */
    public Instant proposalReminderAt(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** Moves the last day for proposals and the day foreseen for the samråd. */
    public void reschedule(CycleId id, LocalDate lastProposalDay, LocalDate samradDay, int version) {
        throw new UnsupportedOperationException();
    }

    /** Avsluta insamlingen nu: ends the collection of proposals at this moment. */
    public void closeProposalsNow(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** Calls the whole year off; {@link CycleCalledOff} makes the process tell everybody. */
    public void callOff(CycleId id, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Calls the year off because its samråd was: the process owner's decision in the process itself, so no event is published. */
    public void closeAfterSamrad(CycleId id, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Writes and sends to everybody who was asked that the year is called off, with the reason. */
    public void tellCalledOff(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** The year is over. */
    public void end(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** All participants as recipients, with their personal links. */
    public List<Correspondent> correspondents(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** Some organisations as recipients within a scope: a cycle's identity, or that of a request outside any cycle. */
    public List<Correspondent> correspondents(UUID scope, Collection<OrganisationId> organisations) {
        throw new UnsupportedOperationException();
    }

    /** Who the year's letters are from. */
    public Sender sender(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** Who an office's letters outside any year are from. */
    public Sender sender(OfficeId id, String recordNumber) {
        throw new UnsupportedOperationException();
    }

    /** The next number of the office's own series, for a case outside any year. */
    public String nextRecordNumber(OfficeId id) {
        throw new UnsupportedOperationException();
    }
}
