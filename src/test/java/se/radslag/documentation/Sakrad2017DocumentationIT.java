package se.radslag.documentation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.Office;
import se.radslag.cycle.StartCycle;
import se.radslag.invitation.Invitation;
import se.radslag.invitation.InvitationService;
import se.radslag.local.LocalClock;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingPlan;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.Organisation;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.RadslagTest;
import se.radslag.viewpoint.ViewpointService;

/** What was recorded about the real sakråd of 12 December 2017 comes out as its documentation: same headings, same facts, same order. */
@RadslagTest
class Sakrad2017DocumentationIT {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private static final LocalDate DAY = LocalDate.of(2017, 12, 12);

    private static final List<String> UNNAMED =
            List.of("Organisation 14 (namn saknas i förlagan)", "Organisation 15 (namn saknas i förlagan)");

    private static final List<String> QUESTIONS = List.of(
            "Vad har varit avgörande för framgång i de exempel på samverkan som presenteras?",
            "Hur kan framgångsfaktorer reproduceras och spridas?",
            "Vad kan det civila samhället göra för att underlätta samverkan med det offentliga?",
            "Vad kan det offentliga göra för att underlätta samverkan med det civila samhället?");

    @Autowired
    CycleService cycles;

    @Autowired
    MeetingService meetings;

    @Autowired
    InvitationService invitations;

    @Autowired
    ViewpointService viewpoints;

    @Autowired
    OrganisationService directory;

    @Autowired
    DocumentationService documentation;

    @Autowired
    LocalClock clock;

    @LocalServerPort
    int port;

    private Instant present;
    private CycleId year;

    @BeforeEach
    void goBack() {
        present = clock.instant();
        clock.moveTo(at(LocalDate.of(2017, 3, 1), 8));
    }

    @AfterEach
    void returnToThePresent() {
        cycles.end(year);
        clock.moveTo(present);
    }

    @Test
    void comesOutAsItWasPublished() throws IOException {
        year = startYear();
        MeetingId sakrad = holdSakrad();
        record(sakrad);
        documentation.submit(sakrad);
        documentation.approve(sakrad);
        documentation.publish(sakrad);

        Document page = Jsoup.connect("http://localhost:%d%s".formatted(port, path(sakrad)))
                .get();
        assertThat(page.select("html").attr("lang")).isEqualTo("sv");
        assertThat(page.select("article").select("h1, h2, h3, p, li").eachText())
                .containsExactlyElementsOf(expected());
        assertThat(page.select("article ol").eachAttr("start")).isEmpty();
        assertThat(organisations(page).is("ol")).isTrue();
    }

    private List<String> expected() {
        Office office = cycles.office(cycles.get(year).officeId());
        Stream<String> before = Stream.of(
                "%s %s".formatted(office.department(), office.unit()),
                "Dokumentation av sakråd den 12 december 2017, om samverkan mellan det civila samhället och det offentliga",
                "Sakrådets syfte och frågeställningar",
                "Plats och datum: Stockholm, 12 december 2017.",
                "Fråga: Samverkan mellan det civila samhället och det offentliga när det gäller integration och etablering.",
                "Syfte: Att presentera och diskutera inspirerande exempel på samverkan och att bredda Regeringskansliets kunskap om den, både den som finns i dag och den som skulle kunna finnas under andra förutsättningar.",
                "Sakrådets process",
                "Sakrådet genomfördes som ett möte den 12 december 2017. Plats: Stockholm. Femton organisationer deltog. Mötet leddes av statssekreteraren hos arbetsmarknads- och etableringsministern.",
                "Hantering av synpunkter",
                "Tre exempel på organisationers samverkan med det offentliga presenterades. Resten av mötet var en gemensam diskussion och reflektion med utgångspunkt i dem.",
                "Inför sakrådet ombads deltagarna att fundera över fyra frågeställningar:");
        Stream<String> after = Stream.of(
                "Erfarenheterna och synpunkterna från mötet. Så hanteras synpunkten: De tas till vara i Regeringskansliets fortsatta arbete på området.",
                "Deltagare under sakrådet",
                "Från Regeringskansliet",
                "Statssekreteraren hos arbetsmarknads- och etableringsministern (ledde mötet)",
                "Tjänstemän vid %s, %s".formatted(office.department(), office.unit()),
                "Kontaktperson: %s, integration@regeringskansliet.example".formatted(office.contactPerson()),
                "Organisationer",
                "Blekinge Idrottsförbund",
                "Forum – idéburna organisationer med social inriktning",
                "Frälsningsarmén",
                "Föräldrastödet i Värmland",
                "IGITEGO",
                "Malmö Ideella föreningars paraplyorganisation MIP",
                "Organisation 14 (namn saknas i förlagan)",
                "Organisation 15 (namn saknas i förlagan)",
                "Riksidrottsförbundet",
                "Rädda Barnen",
                "Samarbetsorganisationen för invandrarföreningar i Uppsala SIU",
                "Skyddsvärnet",
                "Studieförbundet Bilda i Linköping",
                "Svenska kyrkan",
                "Svenska Röda Korset");
        return Stream.of(before, QUESTIONS.stream(), after)
                .flatMap(part -> part)
                .toList();
    }

    private CycleId startYear() {
        return cycles.start(new StartCycle(
                cycles.offices().get(0).id(),
                "Integration",
                "Samverkan mellan det civila samhället och det offentliga",
                2017,
                "A2017/00377/IU",
                LocalDate.of(2017, 4, 30),
                LocalDate.of(2017, 6, 1),
                "integration@regeringskansliet.example",
                null,
                false));
    }

    private MeetingId holdSakrad() {
        clock.moveTo(at(LocalDate.of(2017, 10, 2), 8));
        MeetingId sakrad = meetings.openSakrad(
                year,
                1,
                "Samverkan mellan det civila samhället och det offentliga när det gäller integration och etablering",
                Optional.of(DAY));
        meetings.plan(
                sakrad,
                new MeetingPlan(
                        "samverkan mellan det civila samhället och det offentliga",
                        "Att presentera och diskutera inspirerande exempel på samverkan och att bredda Regeringskansliets kunskap om den, både den som finns i dag och den som skulle kunna finnas under andra förutsättningar.",
                        DAY,
                        LocalTime.of(13, 0),
                        LocalTime.of(16, 0),
                        "Stockholm",
                        "statssekreteraren hos arbetsmarknads- och etableringsministern",
                        LocalDate.of(2017, 11, 24),
                        QUESTIONS));
        invitations.choose(sakrad, invited().collect(toMap(id -> id, id -> "")));
        invitations.writeInvitations(sakrad);
        invitations.sendInvitations(sakrad);
        clock.moveTo(at(DAY, 17));
        meetings.hold(sakrad);
        return sakrad;
    }

    private void record(MeetingId sakrad) {
        invitations.recordAttendance(
                sakrad,
                invitations.ofMeeting(sakrad).stream().map(Invitation::id).collect(toSet()));
        viewpoints.record(
                sakrad,
                Optional.empty(),
                "Tre exempel på organisationers samverkan med det offentliga presenterades. Resten av mötet var en gemensam diskussion och reflektion med utgångspunkt i dem.",
                "");
        viewpoints.record(
                sakrad,
                Optional.empty(),
                "Erfarenheterna och synpunkterna från mötet.",
                "De tas till vara i Regeringskansliets fortsatta arbete på området.");
    }

    /** The thirteen that the copy at hand names, and the two that it does not. */
    private Stream<OrganisationId> invited() {
        Stream<OrganisationId> named = directory.tagged("sakrad-2017").stream().map(Organisation::id);
        return Stream.concat(named, UNNAMED.stream().map(this::organisation));
    }

    private OrganisationId organisation(String name) {
        if (directory.findByName(name).isEmpty()) {
            String line =
                    "%s,organisation-%d@forlagan.example,sv,Stockholm,-".formatted(name, 14 + UNNAMED.indexOf(name));
            directory.importFrom(new ByteArrayResource(
                    "name,email,language,county,seen_in\n%s\n".formatted(line).getBytes(StandardCharsets.UTF_8)));
        }
        return directory.findByName(name).orElseThrow().id();
    }

    private String path(MeetingId id) {
        return documentation.published(year).stream()
                .filter(published -> published.meetingId().equals(Optional.of(id)))
                .map(PublishedDocumentation::path)
                .findFirst()
                .orElseThrow();
    }

    private static Element organisations(Document page) {
        return page.select("article h3:containsOwn(Organisationer)").first().nextElementSibling();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(STOCKHOLM).toInstant();
    }
}
