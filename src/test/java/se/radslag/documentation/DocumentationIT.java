package se.radslag.documentation;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.radslag.casefile.CasefileEntry;
import se.radslag.casefile.CasefileService;
import se.radslag.casefile.Direction;
import se.radslag.core.Clock;
import se.radslag.core.Refusal;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleService;
import se.radslag.invitation.Answer;
import se.radslag.invitation.Delegate;
import se.radslag.invitation.Invitation;
import se.radslag.invitation.InvitationService;
import se.radslag.local.LocalClock;
import se.radslag.mail.LetterStatus;
import se.radslag.mail.Outbox;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingPlan;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.Letters;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialYear;
import se.radslag.testing.Visitor;
import se.radslag.viewpoint.ViewpointService;

/** The documentation of a meeting: written, approved, published, told. */
@RadslagTest
class DocumentationIT {

    @Autowired
    DocumentationService documentation;

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
    CasefileService casefile;

    @Autowired
    Outbox outbox;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    LocalClock localClock;

    @LocalServerPort
    int port;

    private final String recordNumber = "D" + UUID.randomUUID();
    private TrialYear year;
    private MeetingId meeting;

    /** A meeting outside any year, held, to which Ask, Bok and Cedar were invited. */
    @BeforeEach
    void holdMeeting() {
        year = TrialYear.start(cycles, directory, clock);
        meeting = meetings.openOther(
                year.cycle().officeId(), Optional.empty(), UUID.randomUUID(), recordNumber, "Läxhjälp");
        meetings.plan(
                meeting,
                new MeetingPlan(
                        "läxhjälp <b>på</b> bibliotek",
                        "Att höra hur det går.",
                        clock.today().plusDays(3),
                        LocalTime.of(9, 0),
                        LocalTime.of(10, 0),
                        "Örebro",
                        "enhetschefen",
                        clock.today().plusDays(1),
                        List.of()));
        invitations.choose(
                meeting,
                Map.of(year.organisation("Ask"), "", year.organisation("Bok"), "", year.organisation("Cedar"), ""));
        invitations.writeInvitations(meeting);
        invitations.sendInvitations(meeting);
        invitations.answer(
                invitation("Ask").id(),
                year.organisation("Ask"),
                new Answer(
                        true,
                        List.of(new Delegate("Ada Öppen", "", "", true), new Delegate("Bo Dold", "", "", false)),
                        "",
                        ""));
        localClock.moveTo(meetings.endsAt(meeting).plusSeconds(60));
        meetings.hold(meeting);
    }

    @Test
    void waitsForAttendanceAndForEveryHeading() {
        assertThat(refusals(() -> documentation.submit(meeting)))
                .extracting(Refusal::code)
                .containsExactly("invitation.attendance-missing");
        recordAttendance();
        assertThat(refusals(() -> documentation.submit(meeting)))
                .extracting(Refusal::field)
                .containsExactly("handling");
        viewpoints.record(meeting, Optional.of(year.organisation("Bok")), "Det går bra.", "Vi tackar.");
        documentation.submit(meeting);
        assertThat(documentation.manuscript(meeting).isOpen()).isFalse();
    }

    @Test
    void goesBackToBeWrittenOn() {
        recordEverything();
        assertThat(codes(() -> documentation.approve(meeting))).containsExactly("documentation.not-submitted");
        documentation.submit(meeting);
        assertThat(codes(() -> write("För sent.", 1))).containsExactly("documentation.not-open");
        assertThat(refusals(() -> documentation.sendBack(meeting, " ")))
                .extracting(Refusal::field)
                .containsExactly("comment");
        documentation.sendBack(meeting, "Skriv mer om Örebro.");
        assertThat(documentation.comment(meeting)).isEqualTo("Skriv mer om Örebro.");
        int version = documentation.manuscript(meeting).version();
        write("Örebro har elva bibliotek.", version);
        assertThat(codes(() -> write("Gammalt.", version))).containsExactly("documentation.changed-meanwhile");
        assertThat(documentation.manuscript(meeting).article()).contains("Örebro har elva bibliotek.");
        documentation.restoreDraft(meeting, version + 1);
        assertThat(documentation.manuscript(meeting).article())
                .contains("Två organisationer deltog.")
                .doesNotContain("elva");
    }

    @Test
    void standsAsItWasPublished() {
        recordEverything();
        assertThat(codes(() -> documentation.publish(meeting))).containsExactly("documentation.not-approved");
        String path = publish();
        String page = visitor().get(path).body();
        viewpoints.record(meeting, Optional.empty(), "Något som kom efteråt.", "Ingenting.");
        assertThat(visitor().get(path).body()).isEqualTo(page).doesNotContain("efteråt");
        assertThat(List.of("update documentation set html = 'Annat'", "delete from documentation"))
                .allSatisfy(change -> assertThatThrownBy(() -> jdbc.sql(change + " where meeting_id = :id")
                                .param("id", meeting.value())
                                .update())
                        .hasMessageContaining("A published documentation stands as it is."));
    }

    @Test
    void tellsWhoTookPartAndNamesOnlyThoseWhoConsented() {
        recordEverything();
        Document page = Jsoup.parse(visitor().get(publish()).body());
        assertThat(page.select("article h1").text())
                .startsWith("Dokumentation av möte den")
                .endsWith(", om läxhjälp <b>på</b> bibliotek");
        assertThat(page.select("article ol").last().select("li").eachText())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Ask")
                .endsWith("(Ada Öppen)");
        assertThat(page.text()).doesNotContain("Bo Dold");
    }

    @Test
    void isRegisteredInTheCase() {
        recordEverything();
        publish();
        assertThat(casefile.entries(recordNumber))
                .filteredOn(entry -> entry.direction() == Direction.PUBLISHED)
                .extracting(CasefileEntry::title, CasefileEntry::mediaType)
                .containsExactly(tuple(documentation.manuscript(meeting).title(), "text/html"));
    }

    @Test
    void tellsThoseWhoTookPartWhereItIs() {
        recordEverything();
        assertThat(codes(() -> documentation.writeFollowUp(meeting))).containsExactly("documentation.not-published");
        String path = publish();
        documentation.writeFollowUp(meeting);
        assertThat(outbox.ofStage(DocumentationService.followUpStage(meeting)))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.status()).isEqualTo(LetterStatus.HELD));
        documentation.sendFollowUp(meeting);
        assertThat(letters.awaitSubject(year.email("Ask"), "är publicerad").text())
                .contains(path, "om läxhjälp <b>på</b> bibliotek", "/svar/");
        assertThat(letters.awaitSubject(year.email("Cedar"), "is published").html())
                .contains(path);
    }

    @Test
    void isWrittenByStaffOnTheWorkspace() {
        recordEverything();
        String address = "/arbete/dokumentation/" + meeting;
        assertThat(visitor().get(address).statusCode()).isEqualTo(401);
        Visitor officer = visitor();
        officer.signIn("handlaggare", "handlaggare");
        Document page = Jsoup.parse(officer.get(address).body());
        assertThat(page.getElementById("process").text()).contains("Två organisationer deltog.");
        assertThat(page.select("h1").eachText()).containsExactly("Skriv dokumentationen");
        assertThat(page.select(".preview h2").text()).startsWith("Dokumentation av möte den");
        assertThat(page.select("a[href=/arbete/mote/" + meeting + "]")).hasSize(1);

        assertThat(officer.postForm(address, form(page, "Örebro är <i>stort</i>."))
                        .statusCode())
                .isEqualTo(302);
        Document saved = Jsoup.parse(officer.get(address).body());
        assertThat(saved.getElementById("process").text()).isEqualTo("Örebro är <i>stort</i>.");
        assertThat(saved.select("article p").text()).contains("Örebro är <i>stort</i>.");

        documentation.submit(meeting);
        assertThat(Jsoup.parse(officer.get(address).body()).select("h1").eachText())
                .containsExactly("Dokumentationen");
        documentation.sendBack(meeting, "Skriv mer.");

        var stale = officer.postForm(address, form(page, "Något annat."));
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(stale.body()).select(".errors").text()).contains("Någon annan har ändrat");
        assertThat(Jsoup.parse(stale.body()).getElementById("process").text()).isEqualTo("Något annat.");
        assertThat(officer.get("/arbete/dokumentation/ar/" + year.id()).statusCode())
                .isEqualTo(200);
        assertThat(officer.get("/arbete/dokumentation/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(officer.get("/arbete/dokumentation/skräp").statusCode()).isEqualTo(404);
    }

    private void recordAttendance() {
        invitations.recordAttendance(
                meeting, Set.of(invitation("Ask").id(), invitation("Cedar").id()));
    }

    private void recordEverything() {
        recordAttendance();
        viewpoints.record(meeting, Optional.of(year.organisation("Ask")), "Det går bra.", "Vi tackar.");
    }

    private Invitation invitation(String name) {
        return invitations.ofMeeting(meeting).stream()
                .filter(each -> each.organisationId().equals(year.organisation(name)))
                .findFirst()
                .orElseThrow();
    }

    private void write(String process, int version) {
        documentation.write(meeting, new Texts("Syfte.", process, "Hantering."), version);
    }

    /** Publishes the meeting's documentation and returns its path. */
    private String publish() {
        documentation.submit(meeting);
        documentation.approve(meeting);
        documentation.publish(meeting);
        return documentation.manuscript(meeting).path();
    }

    private Visitor visitor() {
        return new Visitor("http://localhost:" + port);
    }

    private static Map<String, String> form(Document page, String process) {
        Map<String, String> form = new HashMap<>(Map.of("purpose", "Syfte.", "handling", "Hantering."));
        List.of("_csrf", "version")
                .forEach(name ->
                        form.put(name, page.select("input[name=" + name + "]").val()));
        form.put("process", process);
        return form;
    }

    private static Set<String> codes(ThrowingCallable call) {
        return refusals(call).stream().map(Refusal::code).collect(toSet());
    }

    private static List<Refusal> refusals(ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call).refusals();
    }
}
