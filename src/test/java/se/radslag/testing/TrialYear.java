package se.radslag.testing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import se.radslag.access.PersonalLinkService;
import se.radslag.core.Clock;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.StartCycle;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingPlan;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;

/** A year of its own for one test, with three organisations that no other test knows: two write Swedish, one English. */
public final class TrialYear {

    private final String tag = "prov-" + UUID.randomUUID();
    private final OrganisationService directory;
    private final Cycle cycle;

    private TrialYear(CycleService cycles, OrganisationService directory, Clock clock) {
        this.directory = directory;
        directory.importFrom(file());
        LocalDate samradDay = clock.today().plusWeeks(12);
        CycleId id = cycles.start(new StartCycle(
                cycles.offices().get(0).id(),
                "Prov " + tag,
                "språk <b>och</b> arbete",
                samradDay.getYear(),
                "A" + tag,
                clock.today().plusWeeks(2),
                samradDay,
                "prov@radslag.example",
                tag,
                false));
        cycles.settleParticipants(id);
        this.cycle = cycles.get(id);
    }

    public static TrialYear start(CycleService cycles, OrganisationService directory, Clock clock) {
        return new TrialYear(cycles, directory, clock);
    }

    public CycleId id() {
        return cycle.id();
    }

    public Cycle cycle() {
        return cycle;
    }

    /** Ask and Bok write Swedish, Cedar English. */
    public OrganisationId organisation(String name) {
        return directory.findByName(name + " " + tag).orElseThrow().id();
    }

    public String email(String name) {
        return name.toLowerCase(Locale.ROOT) + "." + tag + "@forening.example";
    }

    /** Plans the year's samråd as foreseen, with a purpose, a place and a framing question. */
    public MeetingId planSamrad(MeetingService meetings) {
        Meeting opened = meetings.get(meetings.openSamrad(id()));
        meetings.plan(
                opened.id(),
                new MeetingPlan(
                        opened.subject(),
                        "Att lyssna.",
                        opened.day(),
                        opened.startsAt(),
                        opened.endsAt(),
                        "Rosenbad",
                        opened.leader(),
                        opened.lastAnswerDay(),
                        List.of("Vad krävs?")));
        return opened.id();
    }

    /** The secret of an organisation's personal link for this year. */
    public String token(String name, CycleService cycles, PersonalLinkService links) {
        return token(name, id().value(), cycles, links);
    }

    /** The secret of an organisation's personal link for another scope. */
    public String token(String name, UUID scope, CycleService cycles, PersonalLinkService links) {
        var correspondent =
                cycles.correspondents(scope, Set.of(organisation(name))).get(0);
        String path =
                links.address(correspondent.addressee().link().orElseThrow()).getPath();
        return path.substring("/svar/".length());
    }

    private ByteArrayResource file() {
        StringBuilder lines = new StringBuilder("name,email,language,county,seen_in\n");
        List.of("Ask,sv", "Bok,sv", "Cedar,en").forEach(line -> lines.append(line(line.split(","))));
        return new ByteArrayResource(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String line(String[] parts) {
        return "%s %s,%s,%s,Skåne,%s\n".formatted(parts[0], tag, email(parts[0]), parts[1], tag);
    }
}
