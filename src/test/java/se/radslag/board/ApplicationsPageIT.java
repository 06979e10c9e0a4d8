package se.radslag.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.radslag.access.PublicSite;
import se.radslag.access.Role;
import se.radslag.application.AdmissionService;
import se.radslag.application.Application;
import se.radslag.casefile.CasefileEntry;
import se.radslag.casefile.CasefileService;
import se.radslag.casefile.Direction;
import se.radslag.core.Clock;
import se.radslag.documentation.DocumentationService;
import se.radslag.local.CaughtLetter;
import se.radslag.local.LocalClock;
import se.radslag.mail.Outbox;
import se.radslag.meeting.MeetingService;
import se.radslag.testing.Letters;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialPage;

/** Staff open a meeting, answer those who apply, and note who of them came. */
@RadslagTest
class ApplicationsPageIT {

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory context;

    @Autowired
    AdmissionService admissions;

    @Autowired
    DocumentationService documentation;

    @Autowired
    MeetingService meetings;

    @Autowired
    Outbox outbox;

    @Autowired
    CasefileService casefile;

    @Autowired
    IdentityService identity;

    @Autowired
    Letters letters;

    @Autowired
    PublicSite site;

    @Autowired
    Clock clock;

    @Autowired
    LocalClock localClock;

    Desk desk;
    TrialSamrad samrad;
    String meeting;
    String page;

    @BeforeEach
    void inviteThree() {
        localClock.moveTo(clock.now().plus(Duration.ofHours(2)));
        samrad = TrialSamrad.in(context);
        samrad.invite();
        desk = Desk.of("handlaggare", port);
        meeting = "/arbete/mote/" + samrad.id();
        page = meeting + "/anmalningar";
    }

    @Test
    void opensAndShutsAMeeting() {
        var refused = desk.submit(meeting, meeting + "/oppet", Map.of("lastDay", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.refusals()).contains("Sista dagen för anmälan: Fyll i det här fältet.");
        var day = meetings.get(samrad.id()).day();
        assertThat(desk.submit(meeting, meeting + "/oppet", Map.of("lastDay", day.toString()))
                        .refusals())
                .contains("måste vara före mötesdagen");
        assertThat(open().location()).endsWith("#oppet");
        assertThat(desk.read(meeting).select("a[href=/anmal/" + samrad.id() + "]"))
                .hasSize(1);
        assertThat(desk.submit(meeting, meeting + "/oppet/stang", Map.of()).location())
                .endsWith("#oppet");
        open();
        apply("gast." + UUID.randomUUID() + "@forening.example", "Simklubben");
        assertThat(desk.read(meeting).select("form[action$=/oppet/stang]")).isEmpty();
        assertThat(desk.force(desk.read(meeting), meeting + "/oppet/stang", Map.of())
                        .refusals())
                .contains("Någon har redan anmält sig");
    }

    @Test
    void answersEachWithYesOrNo() {
        open();
        apply("ett." + UUID.randomUUID() + "@forening.example", "Simklubben");
        apply("tva." + UUID.randomUUID() + "@forening.example", "");
        Document waiting = desk.read(page);
        assertThat(waiting.select("#vantar ~ .card h3").eachText()).containsExactly("Simklubben", "Kassören");
        String first = page + "/" + admissions.ofMeeting(samrad.id()).get(0).id();
        String second = page + "/" + admissions.ofMeeting(samrad.id()).get(1).id();

        var unanswered = desk.submit(page, first, Map.of("reason", "Vi är många."));
        assertThat(unanswered.status()).isEqualTo(422);
        assertThat(unanswered.refusals()).contains("Svar: Välj ja eller nej.");
        assertThat(unanswered.page().select("textarea").eachText()).contains("Vi är många.");
        assertThat(desk.submit(page, first, Map.of("answer", "nej")).refusals()).contains("Fyll i det här fältet.");

        desk.submit(page, first, Map.of("answer", "nej", "reason", "Vi är många."));
        assertThat(desk.submit(page, second, Map.of("answer", "ja")).status()).isEqualTo(302);
        Document done = desk.read(page);
        assertThat(done.select("#vantar ~ .card")).isEmpty();
        assertThat(done.select("#besvarade ~ .card .status").eachText()).containsExactly("Fick nej", "Får komma");
        assertThat(desk.read(meeting)
                        .select("h3:containsOwn(Kommer efter anmälan) + ul")
                        .text())
                .isEqualTo("Kassören");
    }

    @Test
    void countsThoseWhoCameAmongThoseWhoTookPart() {
        open();
        String email = "gast." + UUID.randomUUID() + "@forening.example";
        apply(email, "Ängsklubben " + samrad.id());
        Application applied = admissions.ofMeeting(samrad.id()).get(0);
        admissions.answer(samrad.id(), applied.id(), applied.version(), true, "");
        samrad.accept(0);
        meetings.closeAnswersNow(samrad.id());
        meetings.settleProgramme(samrad.id(), "13.00 Inledning");
        samrad.waitForTheDay();
        Document attendance = desk.read(meeting);
        assertThat(attendance.select("input[name=alsoCame]").hasAttr("checked")).isTrue();
        desk.submit(attendance, meeting + "/narvaro", Map.of());
        assertThat(admissions.attended(samrad.id())).extracting(Application::id).containsExactly(applied.id());

        meetings.hold(samrad.id());
        assertThat(desk.read("/arbete/dokumentation/" + samrad.id()).text()).contains("Ängsklubben " + samrad.id());
    }

    @Test
    void passesOverWhoeverGaveTheirPlaceBackMeanwhile() {
        open();
        apply("ett." + UUID.randomUUID() + "@forening.example", "Simklubben");
        apply("tva." + UUID.randomUUID() + "@forening.example", "Skidklubben");
        List<Application> two = admissions.ofMeeting(samrad.id());
        two.forEach(one -> admissions.answer(samrad.id(), one.id(), one.version(), true, ""));
        samrad.waitForTheDay();
        Document attendance = desk.read(meeting);
        admissions.noteWithdrawal(samrad.id(), two.get(0).id(), "Ringde.");
        assertThat(desk.submit(attendance, meeting + "/narvaro", Map.of()).status())
                .isEqualTo(302);
        assertThat(admissions.attended(samrad.id()))
                .extracting(Application::id)
                .containsExactly(two.get(1).id());
    }

    @Test
    void notesThatSomebodyCannotCome() {
        open();
        String email = "gast." + UUID.randomUUID() + "@forening.example";
        apply(email, "Simklubben");
        Application applied = admissions.ofMeeting(samrad.id()).get(0);
        admissions.answer(samrad.id(), applied.id(), applied.version(), true, "");
        String note = page + "/" + applied.id() + "/aterbud";
        var refused = desk.submit(page, note, Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.refusals()).contains("Fyll i det här fältet.");
        Document standing = desk.read(page);
        assertThat(desk.submit(standing, note, Map.of("said", "Ringde i dag.")).status())
                .isEqualTo(302);
        assertThat(desk.submit(standing, note, Map.of("said", "Ringde i dag.")).status())
                .isEqualTo(302);
        assertThat(admissions.accepted(samrad.id())).isEmpty();
        letters.awaitSubject(email, "Du har lämnat din plats");
        assertThat(casefile.entries(meetings.get(samrad.id()).recordNumber()))
                .filteredOn(entry -> entry.direction() == Direction.NOTE)
                .extracting(CasefileEntry::title)
                .containsExactly("Återbud till samrådet");
    }

    @Test
    void isOpenToTheMeetingsOfficeAlone() {
        assertThat(Desk.anonymous(port).status(page)).isEqualTo(401);
        open();
        apply("gast." + UUID.randomUUID() + "@forening.example", "Simklubben");
        String answer = page + "/" + admissions.ofMeeting(samrad.id()).get(0).id();
        Document token = desk.read(page);
        String user = hire();
        Desk neighbour = Desk.of(user, port);
        assertThat(neighbour.status(page)).isEqualTo(404);
        String office = identity.createTenantQuery()
                .userMember("handlaggare")
                .list()
                .get(0)
                .getId();
        identity.createTenantUserMembership(office, user);
        Document own = neighbour.read(page);
        identity.deleteTenantUserMembership(office, user);
        assertThat(neighbour.force(own, answer, Map.of("answer", "ja")).status())
                .isEqualTo(404);
        assertThat(neighbour
                        .force(own, answer + "/aterbud", Map.of("said", "Ringde."))
                        .status())
                .isEqualTo(404);
        assertThat(neighbour
                        .force(
                                own,
                                meeting + "/oppet",
                                Map.of("lastDay", clock.today().toString()))
                        .status())
                .isEqualTo(404);
        assertThat(neighbour.force(own, meeting + "/oppet/stang", Map.of()).status())
                .isEqualTo(404);
        String other = "/arbete/mote/" + TrialSamrad.in(context).id() + "/anmalningar/";
        assertThat(desk.force(
                                token,
                                other + admissions.ofMeeting(samrad.id()).get(0).id(),
                                Map.of("answer", "ja"))
                        .status())
                .isEqualTo(404);
        assertThat(admissions.ofMeeting(samrad.id()).get(0).isUnanswered()).isTrue();
    }

    /** A case officer of no office yet. */
    private String hire() {
        String id = "u" + UUID.randomUUID().toString().replace("-", "");
        User member = identity.newUser(id);
        member.setPassword(id);
        identity.saveUser(member);
        identity.createMembership(id, Role.CASE_OFFICER.group());
        return id;
    }

    private Desk.Answer open() {
        return desk.submit(
                meeting,
                meeting + "/oppet",
                Map.of("lastDay", clock.today().plusWeeks(2).toString()));
    }

    private void apply(String email, String organisation) {
        var form = TrialPage.open(site.publicUrl() + "/anmal/" + samrad.id()).form("/anmal/");
        TrialPage.submit(
                form,
                Map.of("name", "Kassören", "organisation", organisation, "email", email, "why", "Vi vill bidra."));
        CaughtLetter letter = letters.awaitSubject(email, "Bekräfta");
        String link = letter.text()
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).contains("/svar/"))
                .findFirst()
                .orElseThrow()
                .strip();
        TrialPage.submit(TrialPage.open(link).form("/bekrafta/"), Map.of("mine", "ja"));
    }
}
