package se.radslag.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.radslag.core.Clock;
import se.radslag.core.DateWords;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.documentation.DocumentationService;
import se.radslag.documentation.PublishedDocumentation;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.PublicMeeting;
import se.radslag.meeting.PublicMeetings;
import se.radslag.proposal.PublicAgendas;
import se.radslag.proposal.ToldYear;

/** What was published, newest first: years begun, agendas settled, meetings announced, moved and called off, documentation. */
@Component
class News {

    private static final int NEWEST = 50;

    /**
     * One thing that was published.
     *
     * @param id the same for ever
     * @param path of its page
     * @param publishedAt when it was first told
     * @param toldAt when it was last told anew
     */
    record Item(UUID id, String title, String summary, String path, Instant publishedAt, Instant toldAt) {}

    private final CycleService cycles;
    private final PublicAgendas agendas;
    private final PublicMeetings meetings;
    private final DocumentationService documentation;
    private final MessageSource messages;
    private final Clock clock;

    News(
            CycleService cycles,
            PublicAgendas agendas,
            PublicMeetings meetings,
            DocumentationService documentation,
            MessageSource messages,
            Clock clock) {
        this.cycles = cycles;
        this.agendas = agendas;
        this.meetings = meetings;
        this.documentation = documentation;
        this.messages = messages;
        this.clock = clock;
    }

    List<Item> newest(Locale language) {
        Map<CycleId, Cycle> years = cycles.all().stream().collect(toMap(Cycle::id, year -> year));
        List<ToldYear> known = agendas.all();
        return Stream.of(
                        known.stream().map(year -> begun(year, years, language)),
                        known.stream()
                                .filter(year -> year.agendaAt().isPresent())
                                .map(year -> agenda(year, years, language)),
                        meetings.all().stream().map(meeting -> meeting(meeting, language)),
                        documentation.published().stream().map(News::documentation))
                .flatMap(items -> items)
                .sorted(Comparator.comparing(Item::toldAt).reversed().thenComparing(Item::id))
                .limit(NEWEST)
                .toList();
    }

    private Item begun(ToldYear known, Map<CycleId, Cycle> years, Locale language) {
        Cycle year = requireNonNull(years.get(known.id()));
        return new Item(
                known.id().value(),
                say(language, "web.news.begun", year.title()),
                say(language, "web.news.begun.text", year.theme(), date(year.lastProposalDay(), language)),
                "/ar/" + known.id(),
                known.calledAt(),
                known.calledAt());
    }

    private Item agenda(ToldYear known, Map<CycleId, Cycle> years, Locale language) {
        Instant at = known.agendaAt().orElseThrow();
        return new Item(
                named("agenda:" + known.id()),
                say(
                        language,
                        "web.news.agenda",
                        requireNonNull(years.get(known.id())).title()),
                say(language, "web.news.agenda.text"),
                "/ar/" + known.id() + "#agenda",
                at,
                at);
    }

    private Item meeting(PublicMeeting told, Locale language) {
        Meeting meeting = told.meeting();
        String kind = say(language, "meeting.entry." + meeting.kind(), meeting.subject());
        String day = new DateWords(language, clock.zone()).day(meeting.day());
        return new Item(
                told.id().value(),
                told.isCalledOff() ? say(language, "web.news.called-off", kind) : kind,
                told.isCalledOff() ? meeting.calledOffReason() : say(language, "web.news.meeting.text", day),
                "/mote/" + told.id(),
                told.announcedAt(),
                told.toldAt());
    }

    private static Item documentation(PublishedDocumentation published) {
        return new Item(
                named("documentation:" + published.slug()),
                published.title(),
                "",
                published.path(),
                published.publishedAt(),
                published.publishedAt());
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    private String date(Object day, Locale language) {
        return new DateWords(language, clock.zone()).date(day);
    }

    private String say(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
