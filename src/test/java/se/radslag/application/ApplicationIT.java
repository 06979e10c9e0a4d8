package se.radslag.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.radslag.access.ConfirmationService;
import se.radslag.access.PublicSite;
import se.radslag.casefile.CasefileEntry;
import se.radslag.casefile.CasefileService;
import se.radslag.casefile.Direction;
import se.radslag.core.Clock;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleService;
import se.radslag.invitation.Answer;
import se.radslag.invitation.Delegate;
import se.radslag.invitation.Invitation;
import se.radslag.invitation.InvitationService;
import se.radslag.local.CaughtLetter;
import se.radslag.local.LocalClock;
import se.radslag.meeting.MeetingDates;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingOffer;
import se.radslag.meeting.MeetingOfferService;
import se.radslag.meeting.MeetingService;
import se.radslag.meeting.Need;
import se.radslag.organisation.OrganisationService;
import se.radslag.proposal.ProposalService;
import se.radslag.testing.Letters;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.Statements;
import se.radslag.testing.TasklistClient;
import se.radslag.testing.TrialPage;
import se.radslag.testing.TrialYear;

/** Somebody who is not invited comes to an open meeting: over HTTP, without JavaScript, with real letters and the real engine. */
@RadslagTest
class ApplicationIT {

    private static final Pattern LINK = Pattern.compile("http\\S+/svar/\\S+");

    @Autowired
    OpeningService openings;

    @Autowired
    AdmissionService admissions;

    @Autowired
    ApplicationService applications;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ConfirmationService confirmations;

    @Autowired
    InvitationService invitations;

    @Autowired
    MeetingService meetings;

    @Autowired
    MeetingOfferService offers;

    @Autowired
    ProposalService proposals;

    @Autowired
    CasefileService casefile;

    @Autowired
    CycleService cycles;

    @Autowired
    OrganisationService directory;

    @Autowired
    Letters letters;

    @Autowired
    Clock clock;

    @Autowired
    LocalClock localClock;

    @Autowired
    PublicSite site;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService management;

    private final String email = "gast." + UUID.randomUUID() + "@forening.example";
    private TrialYear year;
    private MeetingId meeting;

    /** Another test may have applied a moment ago. */
    @BeforeEach
    void inviteAskAndOpen() {
        localClock.moveTo(clock.now().plus(Duration.ofHours(2)));
        year = TrialYear.start(cycles, directory, clock);
        invite(null);
    }

    private void invite(Integer places) {
        meeting = year.planSamrad(meetings);
        invitations.choose(meeting, Map.of(year.organisation("Ask"), ""));
        offer(places);
        invitations.writeInvitations(meeting);
        invitations.sendInvitations(meeting);
        openings.open(meeting, clock.today().plusWeeks(3));
    }

    @Test
    void takesAnApplicationOnceTheAddressIsConfirmed() {
        TrialPage sent = apply(Map.of());
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.document().select("main").text()).contains(email);
        CaughtLetter letter = letters.awaitSubject(email, "Bekräfta din anmälan");
        assertThat(letter.text()).doesNotContain("Simklubben", "bassäng");
        ApplicationId typed = new ApplicationId(jdbc.sql("select id from application where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single());
        assertThat(applications.meeting(typed)).isEmpty();
        TrialPage question = TrialPage.open(link(letter));
        assertThat(admissions.ofMeeting(meeting)).isEmpty();
        assertThat(press(question).document().select("h1").text()).startsWith("Tack");
        Application received = only();
        assertThat(received.isUnanswered()).isTrue();
        assertThat(received.applicant().organisation()).isEqualTo("Simklubben");
        assertThat(received.wish().needs()).containsExactly(Need.HEARING_LOOP);
        assertThat(letters.awaitSubject(email, "Vi har tagit emot").text()).contains("Vi saknar en bassäng.");
        assertThat(filed(Direction.IN))
                .singleElement()
                .satisfies(entry -> assertThat(entry.parties()).isEqualTo("Simklubben"));
        assertThat(applications.meeting(typed)).contains(meeting);
        assertThat(filed(Direction.OUT))
                .extracting(CasefileEntry::title)
                .noneMatch(title -> title.startsWith("Bekräfta"));
        assertThat(casefile.entries("OBEKRÄFTAT"))
                .extracting(CasefileEntry::parties)
                .anyMatch(parties -> parties.contains(email));
        assertThat(task()).startsWith("Avgör anmälningarna · Samråd den ");
    }

    @Test
    void changesNothingWithoutAChoice() {
        assertThat(TrialPage.submit(form(), Map.of()).status()).isEqualTo(422);
        TrialPage refused = apply(Map.of("name", "", "email", "gast", "way", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".errors a").eachAttr("href"))
                .containsExactlyInAnyOrder("#name", "#email", "#way");
        assertThat(refused.document().select("#why").val()).isEqualTo("Vi saknar en bassäng.");
        assertThat(refused.document().select("#needs-HEARING_LOOP").hasAttr("checked"))
                .isTrue();
        assertThat(rows()).isZero();
    }

    @Test
    void takesTheSameAddressOnce() {
        FormElement form = form();
        TrialPage.submit(form, fields(Map.of()));
        TrialPage.submit(form, fields(Map.of()));
        press(TrialPage.open(link(letters.awaitSubject(email, "Bekräfta"))));
        assertThat(letters.await(email, 2)).hasSize(2);

        apply(Map.of("email", email.toUpperCase(Locale.ROOT), "why", "Vi har fått en bassäng."));
        String again = link(letters.await(email, 3).get(2));
        press(TrialPage.open(again));
        assertThat(only().wish().why()).isEqualTo("Vi har fått en bassäng.");
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void tellsAnAnswerAgainToWhoeverAppliesAgain() {
        received();
        admissions.answer(meeting, only().id(), only().version(), false, "Mötet är fullt.");
        letters.awaitSubject(email, "Svar på din anmälan");
        apply(Map.of("why", "Snälla!"));
        await().until(() -> toConfirm().size() == 2);
        press(TrialPage.open(link(toConfirm().get(1))));
        await().until(() -> letters.to(email).stream()
                        .filter(letter -> letter.subject().startsWith("Svar på din anmälan"))
                        .count()
                == 2);
        assertThat(only().wish().why()).isEqualTo("Vi saknar en bassäng.");
    }

    private List<CaughtLetter> toConfirm() {
        return letters.to(email).stream()
                .filter(letter -> letter.subject().startsWith("Bekräfta"))
                .toList();
    }

    @Test
    void sendsThoseInvitedToTheirOwnPageAndSaysSoToNobodyElse() {
        TrialPage stranger = apply(Map.of());
        TrialPage invited = apply(Map.of("email", year.email("Ask")));
        assertThat(invited.document().select("main").text().replace(year.email("Ask"), email))
                .isEqualTo(stranger.document().select("main").text());
        CaughtLetter letter = letters.awaitSubject(year.email("Ask"), "Ni är redan inbjudna till samrådet");
        TrialPage own = TrialPage.open(link(letter));
        assertThat(own.form("/inbjudan/")).isNotNull();
    }

    @Test
    void saysTheSameToAllHoweverOftenTheyAsk() {
        assertThat(fourTimes(email)).containsOnly(200);
        assertThat(fourTimes(year.email("Ask"))).containsOnly(200);
        letters.awaitSubject(year.email("Ask"), "Ni är redan inbjudna");
        localClock.moveTo(clock.now().plus(Duration.ofDays(3)).plusSeconds(60));
        confirmations.eraseLapsed();
        assertThat(rows()).isZero();
    }

    private List<Integer> fourTimes(String address) {
        FormElement form = form();
        return Stream.generate(() ->
                        TrialPage.submit(form, fields(Map.of("email", address))).status())
                .limit(4)
                .toList();
    }

    @Test
    void answersNobodyWhileTheMeetingIsCalledOff() {
        received();
        Application applied = only();
        CompletableFuture<Void> answer = transaction.execute(calling -> {
            meetings.callOff(meeting, "Ministern är sjuk.");
            CompletableFuture<Void> meanwhile = CompletableFuture.runAsync(
                    () -> admissions.answer(meeting, applied.id(), applied.version(), true, ""));
            await().until(this::somebodyWaits);
            return meanwhile;
        });
        assertThatThrownBy(answer::join).hasRootCauseMessage("meeting.over");
        assertThat(only().isUnanswered()).isTrue();
        assertThat(letters.awaitSubject(email, "Inställt").text()).contains("Ministern är sjuk.");
    }

    private boolean somebodyWaits() {
        return jdbc.sql(
                        "select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock' and query like '%meeting_opening%'")
                .query(Boolean.class)
                .single();
    }

    @Test
    void confirmsNothingOnceTheMeetingIsCalledOff() {
        apply(Map.of());
        TrialPage question = TrialPage.open(link(letters.awaitSubject(email, "Bekräfta")));
        meetings.callOff(meeting, "Ministern är sjuk.");
        assertThat(press(question).document().select("main").text()).contains("Vi har skickat ett brev till dig.");
        letters.awaitSubject(email, "Inställt");
        assertThat(rows()).isZero();
    }

    @Test
    void answersOnlyWordsThatWereRead() {
        received();
        Application read = only();
        apply(Map.of("why", "Vi har fått en bassäng."));
        press(TrialPage.open(link(letters.await(email, 3).get(2))));
        assertThatThrownBy(() -> admissions.answer(meeting, read.id(), read.version(), true, ""))
                .hasMessage("application.changed-meanwhile");
        assertThat(only().isUnanswered()).isTrue();
    }

    @Test
    void tellsThoseWhomNobodyAnsweredInTime() {
        received();
        localClock.moveTo(meetings.endsAt(meeting));
        assertThatThrownBy(() -> admissions.answer(meeting, only().id(), only().version(), true, ""))
                .hasMessage("application.meeting-passed");
        admissions.declineTheRest(meeting);
        admissions.declineTheRest(meeting);
        assertThat(only().isDeclined()).isTrue();
        assertThat(letters.awaitSubject(email, "Svar på din anmälan").text())
                .contains("Mötet hann äga rum innan vi hade svarat");
    }

    @Test
    void letsThoseInvitedWhoWaitGoBefore() {
        invite(3);
        received();
        admissions.answer(meeting, only().id(), only().version(), true, "");
        Invitation ask = invitations.ofMeeting(meeting).get(0);
        List<Delegate> three = Stream.of("Ett", "Två", "Tre")
                .map(name -> new Delegate(name, "", "", false))
                .toList();
        invitations.answer(ask.id(), ask.organisationId(), new Answer(true, three, "", ""));
        String other = "fler." + UUID.randomUUID() + "@forening.example";
        apply(Map.of("email", other));
        press(TrialPage.open(link(letters.awaitSubject(other, "Bekräfta"))));
        Application second = admissions.ofMeeting(meeting).get(1);
        assertThatThrownBy(() -> admissions.answer(meeting, second.id(), second.version(), true, ""))
                .hasMessage("application.invited-wait");
    }

    @Test
    void welcomesWithAllThatOneNeedsToCome() throws Exception {
        received();
        admissions.answer(meeting, only().id(), only().version(), true, "");
        CaughtLetter welcome = letters.awaitSubject(email, "Välkommen till samrådet");
        assertThat(welcome.text()).contains("Rosenbad", "Du deltar på distans");
        String entry = entry(welcome);
        assertThat(entry).contains("UID:" + meeting, "PARTSTAT=ACCEPTED", "RSVP=FALSE");
        assertThat(admissions.accepted(meeting)).hasSize(1);

        meetings.closeAnswersNow(meeting);
        meetings.settleProgramme(meeting, "13.00 Inledning");
        invitations.writeProgramme(meeting);
        invitations.sendProgramme(meeting);
        CaughtLetter programme = letters.awaitSubject(email, "Program för samrådet");
        assertThat(programme.text())
                .contains("13.00 Inledning", "för att du har anmält dig")
                .doesNotContain("finns med bland dem som deltar");

        move();
        assertThat(letters.awaitSubject(email, "Ändrat").text()).contains("Tidigare gällde");
        meetings.callOff(meeting, "Ministern är sjuk.");
        CaughtLetter off = letters.awaitSubject(email, "Inställt");
        assertThat(off.text()).contains("Ministern är sjuk.");
        assertThat(entry(off)).contains("METHOD:CANCEL", "UID:" + meeting);
        assertThat(TrialPage.open(link(welcome)).status()).isEqualTo(404);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void saysNoWithAReason() {
        received();
        assertThatThrownBy(() -> admissions.answer(meeting, only().id(), only().version(), false, " "))
                .isInstanceOf(Refused.class)
                .hasMessage("core.required");
        assertThatThrownBy(() -> admissions.answer(meeting, only().id(), only().version(), null, ""))
                .hasMessage("application.choose-answer");
        admissions.answer(meeting, only().id(), only().version(), false, "Mötet är fullt.");
        admissions.answer(meeting, only().id(), only().version(), false, "Mötet är fullt.");
        assertThat(letters.awaitSubject(email, "Svar på din anmälan").text()).contains("Mötet är fullt.");
        assertThat(filed(Direction.OUT))
                .filteredOn(entry -> entry.title().startsWith("Svar på din anmälan"))
                .hasSize(1);
        assertThat(audited("admission.answer")).isEqualTo(2);
    }

    @Test
    void givesBackAPlaceToThoseWhoWaitForIt() {
        invite(1);
        received();
        admissions.answer(meeting, only().id(), only().version(), true, "");
        String cannotCome = link(letters.awaitSubject(email, "Välkommen"));
        Invitation ask = invitations.ofMeeting(meeting).get(0);
        invitations.answer(
                ask.id(),
                ask.organisationId(),
                new Answer(true, List.of(new Delegate("Kansliet", "", "", false)), "", ""));
        assertThat(invitations.ofMeeting(meeting).get(0).status()).isEqualTo(Invitation.Status.WAITING);

        TrialPage question = TrialPage.open(cannotCome);
        assertThat(TrialPage.submit(question.form("/bekrafta/"), Map.of()).status())
                .isEqualTo(422);
        assertThat(only().isAccepted()).isTrue();
        press(question);
        press(question);

        assertThat(only().isWithdrawn()).isTrue();
        assertThat(letters.awaitSubject(email, "Du har lämnat din plats").text())
                .contains("Någon annan kan nu få din plats");
        assertThat(invitations.ofMeeting(meeting).get(0).isAccepted()).isTrue();
        letters.awaitSubject(year.email("Ask"), "Ni har fått plats");
    }

    @Test
    void letsInNoMoreThanThereArePlaces() {
        invite(1);
        Invitation ask = invitations.ofMeeting(meeting).get(0);
        invitations.answer(
                ask.id(),
                ask.organisationId(),
                new Answer(true, List.of(new Delegate("Kansliet", "", "", false)), "", ""));
        received();
        assertThatThrownBy(() -> admissions.answer(meeting, only().id(), only().version(), true, ""))
                .hasMessage("application.no-place");
        assertThat(only().isUnanswered()).isTrue();
        offer(2);
        admissions.answer(meeting, only().id(), only().version(), true, "");
        assertThat(only().isAccepted()).isTrue();
    }

    @Test
    void isDoneWhenAllAreAnsweredAndAgainWhenMoreCome() {
        received();
        TasklistClient officer = TasklistClient.signIn(site.publicUrl(), "handlaggare");
        officer.tasks();
        assertThatThrownBy(() -> complete(officer)).hasMessageContaining("En anmälan väntar på svar");
        admissions.answer(meeting, only().id(), only().version(), true, "");
        complete(officer);
        assertThat(tasks()).isEmpty();

        String other = "fler." + UUID.randomUUID() + "@forening.example";
        apply(Map.of("email", other));
        press(TrialPage.open(link(letters.awaitSubject(other, "Bekräfta"))));
        assertThat(tasks()).isEmpty();
        goOn();
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void forgetsWhatNobodyConfirms() {
        apply(Map.of());
        String link = link(letters.awaitSubject(email, "Bekräfta"));
        assertThat(rows()).isEqualTo(1);
        assertThatThrownBy(() -> openings.shut(meeting)).hasMessage("application.somebody-applied");
        localClock.moveTo(clock.now().plus(Duration.ofDays(3)).plusSeconds(60));
        assertThat(TrialPage.open(link).status()).isEqualTo(404);
        confirmations.eraseLapsed();
        assertThat(rows()).isZero();
        openings.shut(meeting);
        assertThat(openings.of(meeting)).isEmpty();
    }

    @Test
    void takesNothingWhenItIsClosed() {
        FormElement form = form();
        openings.shut(meeting);
        TrialPage late = TrialPage.submit(form, fields(Map.of()));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.document().select("main").text())
                .contains("Mötet är inte öppet för anmälan", "Vi saknar en bassäng.");
        openings.open(meeting, clock.today());
        assertThat(page().status()).isEqualTo(200);
        localClock.moveTo(clock.endOf(clock.today()));
        assertThat(page().document().select("h1").text()).isEqualTo("Anmälan är stängd");
        assertThat(TrialPage.submit(form, fields(Map.of())).status()).isEqualTo(409);
        meetings.callOff(meeting, "Ministern är sjuk.");
        assertThat(page().document().select("h1").text()).isEqualTo("Mötet är inställt");
        assertThat(rows()).isZero();
        assertThat(TrialPage.open(site.publicUrl() + "/anmal/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        assertThat(TrialPage.open(site.publicUrl() + "/anmal/nej").status()).isEqualTo(404);
    }

    @Test
    void tellsEverybodyThatOneCanApply() {
        proposals.writeCall(year.id());
        proposals.sendCall(year.id());
        List<String> pages = List.of("/mote/" + meeting, "/ar/" + year.id(), "/", "/anmal/" + meeting);
        assertThat(pages).allSatisfy(page -> {
            assertThat(Statements.during(() -> TrialPage.open(site.publicUrl() + page)))
                    .as(page)
                    .hasSizeBetween(1, 8);
            assertThat(links(page)).as(page).isTrue();
        });
        openings.shut(meeting);
        assertThat(links("/mote/" + meeting)).isFalse();
        assertThat(links("/ar/" + year.id())).isFalse();
    }

    private boolean links(String page) {
        return !TrialPage.open(site.publicUrl() + page)
                .document()
                .select("[href$=/anmal/%1$s], [action$=/anmal/%1$s]".formatted(meeting))
                .isEmpty();
    }

    private void offer(Integer places) {
        MeetingOffer now = offers.of(meeting);
        offers.settle(
                meeting,
                new MeetingOffer(true, EnumSet.allOf(Need.class), false, false, false, null, places, now.version()));
    }

    private void received() {
        apply(Map.of());
        press(TrialPage.open(link(letters.awaitSubject(email, "Bekräfta"))));
        assertThat(only().isUnanswered()).isTrue();
    }

    private Application only() {
        List<Application> all = admissions.ofMeeting(meeting);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void move() {
        var old = meetings.get(meeting);
        meetings.move(
                meeting,
                new MeetingDates(
                        old.day().plusWeeks(1), old.startsAt(), old.endsAt(), old.place(), old.lastAnswerDay()),
                old.version());
    }

    private void complete(TasklistClient officer) {
        officer.complete(tasks().get(0), Map.of("confirmed", true));
    }

    /** The process goes on from where it was saved; until then it has not ended. */
    private void goOn() {
        management
                .createJobQuery()
                .processDefinitionKey("open-meeting")
                .messages()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    private List<String> tasks() {
        return ofTasks("id_");
    }

    private String task() {
        return ofTasks("name_").get(0);
    }

    private List<String> ofTasks(String column) {
        return jdbc.sql("""
                        select task.%s from act_ru_task task join act_ru_execution instance on instance.id_ = task.proc_inst_id_
                         where instance.business_key_ = :meeting and task.task_def_key_ = 'Activity_DecideApplications'
                        """.formatted(column))
                .param("meeting", meeting.toString())
                .query(String.class)
                .list();
    }

    private long audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and :meeting = any (subjects)")
                .param("action", action)
                .param("meeting", meeting.toString())
                .query(Long.class)
                .single();
    }

    private long rows() {
        return jdbc.sql("select count(*) from application where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .query(Long.class)
                .single();
    }

    private List<CasefileEntry> filed(Direction direction) {
        return casefile.entries(year.cycle().recordNumber()).stream()
                .filter(entry -> entry.direction() == direction)
                .toList();
    }

    private TrialPage page() {
        return TrialPage.open(site.publicUrl() + "/anmal/" + meeting);
    }

    private FormElement form() {
        return page().form("/anmal/");
    }

    private TrialPage apply(Map<String, String> other) {
        return TrialPage.submit(form(), fields(other));
    }

    private Map<String, String> fields(Map<String, String> other) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "name",
                "Kassören",
                "organisation",
                "Simklubben",
                "email",
                email,
                "why",
                "Vi saknar en bassäng.",
                "way",
                "distans",
                "needs",
                "HEARING_LOOP"));
        fields.putAll(other);
        return fields;
    }

    private static TrialPage press(TrialPage question) {
        return TrialPage.submit(question.form("/bekrafta/"), Map.of("mine", "ja"));
    }

    private static String link(CaughtLetter letter) {
        var found = LINK.matcher(letter.text());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    /** With its folded lines unfolded. */
    private static String entry(CaughtLetter letter) throws Exception {
        MimeMultipart forms = (MimeMultipart) letter.message().getContent();
        byte[] entry = forms.getBodyPart(2).getInputStream().readAllBytes();
        return new String(entry, UTF_8).replace("\r\n ", "");
    }
}
