package se.radslag.cycle;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.core.Checks;
import se.radslag.core.Clock;
import se.radslag.core.Refused;
import se.radslag.mail.Outbox;
import se.radslag.mail.Sender;
import se.radslag.organisation.Organisation;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;

/** The years: started, moved, called off, ended; who takes part; and to whom and from whom their letters are. */
@Service
@Transactional
public class CycleService {

    private final Cycles cycles;
    private final Offices offices;
    private final OrganisationService directory;
    private final Correspondence correspondence;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final CycleProperties properties;

    CycleService(
            Cycles cycles,
            Offices offices,
            OrganisationService directory,
            Correspondence correspondence,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock,
            CycleProperties properties) {
        this.cycles = cycles;
        this.offices = offices;
        this.directory = directory;
        this.correspondence = correspondence;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
        this.properties = properties;
    }

    /**
     * Starts a year with the participants stated.
     *
     * @throws se.radslag.core.Refused naming each field that cannot be accepted
     */
    public CycleId start(StartCycle command) {
        Set<OrganisationId> participants = stated(command);
        Checks checks = new Checks();
        command.check(checks, clock.today());
        checkAny(checks, participants, command);
        checks.done();
        offices.get(command.officeId());
        Cycle cycle = command.begin(clock.now());
        cycles.add(cycle);
        cycles.setParticipants(cycle.id(), participants);
        return cycle.id();
    }

    private Set<OrganisationId> stated(StartCycle command) {
        return ids(command.tag().map(directory::tagged).orElseGet(directory::active));
    }

    private void checkAny(Checks checks, Set<OrganisationId> participants, StartCycle command) {
        String code = command.tag().isPresent() ? "cycle.no-such-tag" : "cycle.directory-empty";
        checks.that(!participants.isEmpty(), "participants", code, String.join(", ", directory.tags()));
    }

    private static Set<OrganisationId> ids(Collection<Organisation> organisations) {
        return organisations.stream().map(Organisation::id).collect(toSet());
    }

    /** @throws se.radslag.core.NotFound if there is no such year */
    @Transactional(readOnly = true)
    public Cycle get(CycleId id) {
        return cycles.get(id);
    }

    /** The year that a personal link is for; empty if its scope is something else. */
    @Transactional(readOnly = true)
    public Optional<Cycle> find(UUID scope) {
        return cycles.find(scope);
    }

    /** As {@link #find}, with everything that a personal page needs to know of the year. */
    @Transactional(readOnly = true)
    public Optional<PersonalYear> personalYear(UUID scope) {
        return cycles.findRound(scope)
                .map(round -> new PersonalYear(round.cycle(), round.office(), round.participants()));
    }

    /** All years of the offices named, newest first. */
    @Transactional(readOnly = true)
    public List<Cycle> ofOffices(Collection<OfficeId> ids) {
        return cycles.ofOffices(ids);
    }

    /** All years that run, of all offices. */
    @Transactional(readOnly = true)
    public List<Cycle> open() {
        return cycles.open();
    }

    /** All years of all offices, newest first. */
    @Transactional(readOnly = true)
    public List<Cycle> all() {
        return cycles.all();
    }

    /** The years with these words in policy area or theme, the nearest first. */
    @Transactional(readOnly = true)
    public List<Cycle> search(String words) {
        return cycles.search(words);
    }

    /** @throws se.radslag.core.NotFound if there is no such office */
    @Transactional(readOnly = true)
    public Office office(OfficeId id) {
        return offices.get(id);
    }

    @Transactional(readOnly = true)
    public List<Office> offices() {
        return offices.all();
    }

    /** Who takes part in the year. */
    @Transactional(readOnly = true)
    public Set<OrganisationId> participants(CycleId id) {
        return cycles.participants(id);
    }

    /** Chooses who takes part; only before the call for proposals has been written. */
    public void chooseParticipants(CycleId id, Set<OrganisationId> organisations) {
        cycles.get(id).guardParticipantsOpen();
        Set<OrganisationId> active = ids(directory.active());
        new Checks()
                .that(!organisations.isEmpty(), "participants", "cycle.nobody-takes-part")
                .that(active.containsAll(organisations), "participants", "cycle.participant-inactive")
                .done();
        cycles.setParticipants(id, organisations);
    }

    /** Settles who takes part: from here on the call goes out. @throws se.radslag.core.Refused if nobody takes part */
    public void settleParticipants(CycleId id) {
        if (directory.recipients(cycles.participants(id)).isEmpty()) {
            throw new Refused("participants", "cycle.nobody-takes-part");
        }
        cycles.update(cycles.get(id).settleParticipants(clock.now()));
    }

    /** When the collection of proposals ends: at the end of its last day, or when staff closed it. */
    @Transactional(readOnly = true)
    public Instant proposalsCloseAt(CycleId id) {
        return cycles.get(id).proposalsCloseAt(clock);
    }

    /** When to remind those who have neither proposed nor declined: {@code radslag.cycle.remind-before} the end, or half-way if the time is shorter. */
    @Transactional(readOnly = true)
    public Instant proposalReminderAt(CycleId id) {
        return cycles.get(id).proposalReminderAt(clock, properties.remindBefore());
    }

    /**
     * Moves the last day for proposals and the day foreseen for the samråd.
     *
     * @param version of the year as whoever moves it has seen it
     * @throws se.radslag.core.Refused naming each day that cannot be accepted
     */
    public void reschedule(
            CycleId id, @Nullable LocalDate lastProposalDay, @Nullable LocalDate samradDay, int version) {
        new Checks()
                .that(lastProposalDay != null, "lastProposalDay", "core.required")
                .that(samradDay != null, "samradDay", "core.required")
                .done();
        Cycle cycle = cycles.get(id);
        if (cycle.version() != version) {
            throw new Refused("", "cycle.changed-meanwhile");
        }
        cycles.update(cycle.reschedule(requireNonNull(lastProposalDay), requireNonNull(samradDay), clock));
        events.publishEvent(new CycleRescheduled(id));
    }

    /** Sets a new day for a samråd that was called off. @throws Refused naming {@code newDay} if it is missing */
    public void moveSamrad(CycleId id, @Nullable LocalDate newDay) {
        new Checks().that(newDay != null, "newDay", "core.required").done();
        Cycle cycle = cycles.get(id);
        cycles.update(cycle.reschedule(cycle.lastProposalDay(), requireNonNull(newDay), clock));
    }

    /** Avsluta insamlingen nu: ends the collection of proposals at this moment. */
    public void closeProposalsNow(CycleId id) {
        cycles.update(cycles.get(id).closeProposals(clock));
        events.publishEvent(new CycleRescheduled(id));
    }

    /** Calls the whole year off; {@link CycleCalledOff} makes the process tell everybody. */
    public void callOff(CycleId id, String reason) {
        closeAfterSamrad(id, reason);
        events.publishEvent(new CycleCalledOff(id));
    }

    /** Calls the year off because its samråd was: the process owner's decision in the process itself, so {@link CycleCalledOff} is not published. */
    public void closeAfterSamrad(CycleId id, String reason) {
        cycles.update(cycles.get(id).callOff(reason));
        events.publishEvent(new CycleClosed(id));
    }

    /** Writes and sends to everybody who was asked that the year is called off, with the reason. */
    public void tellCalledOff(CycleId id) {
        if (cycles.get(id).participantsSettledAt().isPresent()) {
            Mailing mailing = mailing(id);
            outbox.post(mailing.correspondents().stream()
                    .map(to -> CycleCalledOffLetter.to(to, mailing.sender(), mailing.cycle()))
                    .toList());
        }
    }

    /** The year is over. */
    public void end(CycleId id) {
        cycles.update(cycles.get(id).end());
        events.publishEvent(new CycleClosed(id));
    }

    /** What letters to all participants need: in three statements, whatever their number. */
    public Mailing mailing(CycleId id) {
        Cycles.Round round = cycles.round(id);
        return new Mailing(
                round.cycle(),
                sender(round.cycle(), round.office()),
                correspondence.within(id.value(), linksExpireAt(round.cycle()), round.participants()));
    }

    /** Some organisations as recipients within a scope: a cycle's identity, or that of a request outside any cycle. */
    public List<Correspondent> correspondents(UUID scope, Collection<OrganisationId> organisations) {
        return correspondence.within(scope, linksExpireAt(scope), organisations);
    }

    /** A year's links live until two years later has begun; others for two years from now. */
    private Instant linksExpireAt(UUID scope) {
        return cycles.find(scope)
                .map(this::linksExpireAt)
                .orElseGet(() -> clock.startOf(clock.today().plusYears(2)));
    }

    private Instant linksExpireAt(Cycle cycle) {
        return clock.startOf(LocalDate.of(cycle.year() + 2, 1, 1));
    }

    /** Who the year's letters are from. */
    @Transactional(readOnly = true)
    public Sender sender(CycleId id) {
        return sender(cycles.get(id));
    }

    private Sender sender(Cycle cycle) {
        return sender(cycle, offices.get(cycle.officeId()));
    }

    private static Sender sender(Cycle cycle, Office office) {
        return office.sender(cycle.contactAddress(), cycle.recordNumber());
    }

    /** Who an office's letters outside any year are from. */
    @Transactional(readOnly = true)
    public Sender sender(OfficeId id, String recordNumber) {
        Office office = offices.get(id);
        return office.sender(office.contactAddress(), recordNumber);
    }

    /** The next number of the office's own series, for a case outside any year. */
    public String nextRecordNumber(OfficeId id) {
        int year = clock.today().getYear();
        return offices.get(id).recordNumber(year, offices.nextNumber(id, year));
    }
}
