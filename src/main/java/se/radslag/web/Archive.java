package se.radslag.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.documentation.DocumentationService;
import se.radslag.documentation.PublishedDocumentation;
import se.radslag.meeting.PublicMeeting;
import se.radslag.meeting.PublicMeetings;
import se.radslag.proposal.FoundItem;
import se.radslag.proposal.PublicAgendas;

/** All that was ever published, by year or by words: each room finds in its own tables, and here it is put together. */
@Component
class Archive {

    /**
     * One matter of a year, with its meetings and its documentation.
     *
     * @param meetings in order of day
     * @param documentation newest first
     */
    record Entry(Cycle year, List<PublicMeeting> meetings, List<PublishedDocumentation> documentation) {}

    /** What has the words sought, the nearest of each kind first. */
    record Found(
            List<Cycle> years,
            List<FoundItem> items,
            List<PublicMeeting> meetings,
            List<PublishedDocumentation> documentation,
            Map<CycleId, Cycle> byId) {

        /** How much was found. */
        public int count() {
            return years.size() + items.size() + meetings.size() + documentation.size();
        }

        /** The year that something belongs to, as people call it. */
        public String title(CycleId id) {
            return Optional.ofNullable(byId.get(id)).map(Cycle::title).orElse("");
        }
    }

    private final PublicYears known;
    private final CycleService cycles;
    private final PublicAgendas agendas;
    private final PublicMeetings meetings;
    private final DocumentationService documentation;

    Archive(
            PublicYears known,
            CycleService cycles,
            PublicAgendas agendas,
            PublicMeetings meetings,
            DocumentationService documentation) {
        this.known = known;
        this.cycles = cycles;
        this.agendas = agendas;
        this.meetings = meetings;
        this.documentation = documentation;
    }

    /** By number of the year, the newest first. */
    Map<Integer, List<Entry>> byYear() {
        Map<Optional<CycleId>, List<PublicMeeting>> held = meetings.all().stream()
                .collect(Collectors.groupingBy(each -> each.meeting().cycleId()));
        Map<Optional<CycleId>, List<PublishedDocumentation>> published =
                documentation.published().stream().collect(Collectors.groupingBy(PublishedDocumentation::cycleId));
        return years().stream()
                .map(year -> new Entry(
                        year,
                        held.getOrDefault(Optional.of(year.id()), List.of()),
                        published.getOrDefault(Optional.of(year.id()), List.of())))
                .collect(Collectors.groupingBy(
                        entry -> entry.year().year(),
                        () -> new TreeMap<Integer, List<Entry>>(Comparator.reverseOrder()),
                        Collectors.toList()));
    }

    Found search(String words) {
        Map<CycleId, Cycle> byId = years().stream().collect(Collectors.toMap(Cycle::id, year -> year));
        return new Found(
                cycles.search(words).stream()
                        .filter(year -> byId.containsKey(year.id()))
                        .toList(),
                agendas.search(words),
                meetings.search(words),
                documentation.search(words),
                byId);
    }

    private List<Cycle> years() {
        var told = known.known();
        return cycles.all().stream().filter(year -> told.containsKey(year.id())).toList();
    }
}
