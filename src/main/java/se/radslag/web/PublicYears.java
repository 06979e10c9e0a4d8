package se.radslag.web;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.radslag.application.OpenMeeting;
import se.radslag.application.OpeningService;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.documentation.DocumentationService;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingKind;
import se.radslag.meeting.MeetingService;
import se.radslag.meeting.PublicMeeting;
import se.radslag.meeting.PublicMeetings;
import se.radslag.proposal.PublicAgendas;
import se.radslag.proposal.ToldYear;

/** The years as everybody may know them. */
@Component
class PublicYears {

    private final CycleService cycles;
    private final PublicAgendas agendas;
    private final PublicMeetings told;
    private final MeetingService meetings;
    private final DocumentationService documentation;
    private final OpeningService openings;
    private final Clock clock;

    PublicYears(
            CycleService cycles,
            PublicAgendas agendas,
            PublicMeetings told,
            MeetingService meetings,
            DocumentationService documentation,
            OpeningService openings,
            Clock clock) {
        this.cycles = cycles;
        this.agendas = agendas;
        this.told = told;
        this.meetings = meetings;
        this.documentation = documentation;
        this.openings = openings;
        this.clock = clock;
    }

    /**
     * What goes on.
     *
     * @param running where each year is that runs
     * @param open the meetings that one can apply to, the most urgent first
     */
    record Now(List<YearPlace> running, List<OpenMeeting> open) {}

    /** In six statements, whatever the number of years and meetings. */
    Now now() {
        Map<CycleId, ToldYear> known = known();
        List<PublicMeeting> all = told.all();
        List<Meeting> ahead = meetings.upcoming();
        List<YearPlace> running = cycles.open().stream()
                .filter(year -> known.containsKey(year.id()))
                .map(year -> place(year, requireNonNull(known.get(year.id())), of(year, all), ahead))
                .toList();
        return new Now(running, openings.among(all));
    }

    /** @throws NotFound also for a year that nobody was told of yet */
    YearView get(CycleId id) {
        ToldYear known = agendas.find(id).orElseThrow(NotFound::new);
        Cycle year = cycles.get(id);
        List<Meeting> all = meetings.ofCycle(id);
        List<PublicMeeting> itsMeetings = told.among(all);
        boolean begun = hasBegun(itsMeetings);
        return new YearView(
                place(year, known, itsMeetings, all),
                known,
                agendas.agenda(known),
                itsMeetings,
                begun ? List.of() : openings.among(itsMeetings),
                begun ? documentation.published(id) : List.of());
    }

    /** Before its first meeting a year has no documentation; from then on a meeting's own page and the start page tell that it is open. */
    private boolean hasBegun(List<PublicMeeting> meetings) {
        return meetings.stream()
                .anyMatch(told -> !clock.today().isBefore(told.meeting().day()));
    }

    /** Those that people were told of, by their identity. */
    Map<CycleId, ToldYear> known() {
        return agendas.all().stream().collect(toMap(ToldYear::id, identity()));
    }

    private YearPlace place(Cycle year, ToldYear known, List<PublicMeeting> told, Collection<Meeting> among) {
        boolean preparing = among.stream()
                .filter(meeting -> meeting.cycleId().equals(Optional.of(year.id())))
                .anyMatch(meeting -> meeting.kind() == MeetingKind.SAKRAD && meeting.isAhead());
        return YearPlace.of(year, known, told, preparing, year.takesProposals(clock));
    }

    private static List<PublicMeeting> of(Cycle year, List<PublicMeeting> all) {
        return all.stream()
                .filter(meeting -> meeting.meeting().cycleId().equals(Optional.of(year.id())))
                .toList();
    }
}
