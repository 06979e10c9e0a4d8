package se.radslag.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import se.radslag.access.FormSheet;
import se.radslag.access.PublicSite;
import se.radslag.access.Role;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.invitation.Answer;
import se.radslag.invitation.Invitation;
import se.radslag.invitation.InvitationService;
import se.radslag.mail.LetterId;
import se.radslag.mail.LetterStatus;
import se.radslag.mail.LetterView;
import se.radslag.mail.Outbox;
import se.radslag.mail.Stage;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationService;
import se.radslag.proposal.ProposalDraft;
import se.radslag.proposal.ProposalService;
import se.radslag.testing.Browser;
import se.radslag.testing.Letters;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.ScriptedRelay;
import se.radslag.testing.TrialYear;
import se.radslag.testing.Visitor;

/** Ask's letters are refused by the mail server, all others arrive; what staff see of that in Cockpit, and can do about it. */
@RadslagTest
class LostLettersIT {

    @Autowired
    PublicSite site;

    @Autowired
    CycleService cycles;

    @Autowired
    MeetingService meetings;

    @Autowired
    InvitationService invitations;

    @Autowired
    ProposalService proposals;

    @Autowired
    OrganisationService directory;

    @Autowired
    Outbox outbox;

    @Autowired
    Letters mailboxes;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identity;

    @Autowired
    JavaMailSenderImpl mailSender;

    @Autowired
    @Qualifier("letterDelivery") Lifecycle delivery;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LetterIncidents letters;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    TrialYear year;
    MeetingId meeting;
    ScriptedRelay refusing;
    int usualRelay;

    @BeforeEach
    void refuseAsk() throws IOException {
        year = TrialYear.start(cycles, directory, clock);
        meeting = year.planSamrad(meetings);
        refusing = new ScriptedRelay(
                Map.of("RCPT TO:<" + year.email("Ask") + ">", "550 5.1.1 <" + year.email("Ask") + ">: No such user"));
        usualRelay = mailSender.getPort();
        use(refusing.port());
    }

    @AfterEach
    void restoreTheRelay() throws IOException {
        use(usualRelay);
        refusing.close();
    }

    @Test
    void showsWhichOrganisationHasNoLetterAndWhy() {
        var process = waiting(MeetingProcess.KEY, meeting.toString(), "Event_AnswersClosed");

        invite();

        assertThat(awaitIncident(process))
                .returns("Event_AnswersClosed", Incident::getActivityId)
                .extracting(Incident::getIncidentMessage)
                .asString()
                .startsWith("Brevet till Ask prov-")
                .endsWith(" kom inte fram: 550 5.1.1 …: No such user");
        assertThat(incidents(process)).hasSize(1);
    }

    @Test
    void showsItAlsoOnTheYear() {
        var process = waiting(DialogueCycleProcess.KEY, year.id().toString(), "Activity_SelectParticipants");

        callForProposals();

        assertThat(awaitIncident(process).getActivityId()).isEqualTo("Activity_SelectParticipants");
    }

    @Test
    void showsNothingWhereNoProcessRuns() {
        invite();

        var letter = await().until(this::lost, found -> !found.isEmpty()).get(0);
        assertThat(runtime.createIncidentQuery()
                        .configuration(letter.toString())
                        .count())
                .isZero();
    }

    @Test
    void restsWhenTheOrganisationAnswersAllTheSame() {
        var process = waiting(MeetingProcess.KEY, meeting.toString(), "Event_AnswersClosed");
        invite();
        awaitIncident(process);

        answer("Bok");
        assertThat(incidents(process)).hasSize(1);
        answer("Ask");
        assertThat(incidents(process)).isEmpty();
    }

    @Test
    void restsWhenTheOrganisationProposesAllTheSame() {
        var process = waiting(DialogueCycleProcess.KEY, year.id().toString(), "Activity_SelectParticipants");
        callForProposals();
        awaitIncident(process);

        propose("Bok");
        assertThat(incidents(process)).hasSize(1);
        propose("Ask");
        assertThat(incidents(process)).isEmpty();
    }

    @Test
    void sendsTheLetterAgainFromCockpit() {
        var process = waiting(MeetingProcess.KEY, meeting.toString(), "Event_AnswersClosed");
        invite();
        var letter = awaitIncident(process).getConfiguration();
        use(usualRelay);

        try (var browser = Browser.start()) {
            var page = CockpitVisit.open(site.publicUrl(), process, browser.page());
            page.click("text=\"Incidenter\"");
            page.waitForNavigation(() -> page.click("text=Skicka igen"));
            mailboxes.await(year.email("Ask"), 1);
            page.click("text=\"Incidenter\"");
            page.waitForSelector("text=Inga incidenter");
        }

        assertThat(incidents(process)).isEmpty();
        assertThat(actors("outbox.resend", letter)).containsExactly("staff:processagare");
        await().until(() ->
                statuses(InvitationService.invitationStage(meeting)).stream().allMatch(LetterStatus.SENT::equals));
    }

    @Test
    void sendsItAgainAlsoFromTheYearThatTheMeetingIsPartOf() {
        var calling = runtime.createProcessInstanceByKey(DialogueCycleProcess.KEY)
                .businessKey(year.id().toString())
                .setVariable(
                        ProcessVariable.OFFICE.name(), cycles.offices().get(0).key())
                .setVariable(ProcessVariable.SAMRAD_ID.name(), meeting.toString())
                .setVariable(ProcessVariable.REVIEW_LETTERS.name(), false)
                .startBeforeActivity("Activity_HoldSamrad")
                .execute();
        invite();
        var passedOn = awaitIncident(calling);
        use(usualRelay);

        assertThat(offered("processagare", passedOn)).isEqualTo(200);
        assertThat(resend("processagare", passedOn)).isEqualTo(204);

        assertThat(incidents(calling)).isEmpty();
        assertThat(mailboxes.await(year.email("Ask"), 1)).hasSize(1);
    }

    @Test
    void keepsBothOfTwoLettersThatAreGivenUpAtTheSameMoment() {
        callForProposals();
        proposals.remind(year.id());
        var lost = await().until(this::lost, found -> found.size() == 2);
        var process = waiting(DialogueCycleProcess.KEY, year.id().toString(), "Activity_SelectParticipants");

        var second = transaction.execute(status -> {
            letters.raise(lost.get(0));
            var later = CompletableFuture.runAsync(
                    () -> transaction.executeWithoutResult(another -> letters.raise(lost.get(1))));
            await().until(this::somebodyWaits);
            return later;
        });
        second.join();

        assertThat(incidents(process)).hasSize(2);
    }

    @Test
    void showsItAnewWhenItIsRefusedAgain() {
        var process = waiting(MeetingProcess.KEY, meeting.toString(), "Event_AnswersClosed");
        invite();
        var first = awaitIncident(process);

        assertThat(resend("handlaggare", first)).isEqualTo(204);

        assertThat(await().until(
                                () -> incidents(process),
                                found -> found.stream()
                                        .anyMatch(incident -> !incident.getId().equals(first.getId()))))
                .singleElement()
                .returns(first.getConfiguration(), Incident::getConfiguration);
    }

    @Test
    void leavesItToThoseWhoHandleTheCase() {
        var process = waiting(MeetingProcess.KEY, meeting.toString(), "Event_AnswersClosed");
        invite();
        var incident = awaitIncident(process);
        use(usualRelay);

        for (String other : List.of("registrator", "admin", neighbour())) {
            assertThat(offered(other, incident)).as(other).isEqualTo(204);
            assertThat(resend(other, incident)).as(other).isEqualTo(404);
        }
        assertThat(new Visitor(site.publicUrl()).get(address(incident)).statusCode())
                .isEqualTo(401);
        assertThat(forged("handlaggare", incident)).isEqualTo(403);
        assertThat(incidents(process)).hasSize(1);
        assertThat(offered("handlaggare", incident)).isEqualTo(200);
    }

    private ProcessInstance waiting(String process, String businessKey, String activity) {
        return runtime.createProcessInstanceByKey(process)
                .businessKey(businessKey)
                .setVariable(
                        ProcessVariable.OFFICE.name(), cycles.offices().get(0).key())
                .startBeforeActivity(activity)
                .execute();
    }

    private void invite() {
        invitations.choose(
                meeting, Stream.of("Ask", "Bok").map(year::organisation).collect(Collectors.toMap(id -> id, id -> "")));
        invitations.writeInvitations(meeting);
        invitations.sendInvitations(meeting);
    }

    private void callForProposals() {
        proposals.writeCall(year.id());
        proposals.sendCall(year.id());
    }

    private void answer(String name) {
        var organisation = year.organisation(name);
        invitations.ofMeeting(meeting).stream()
                .filter(invitation -> invitation.organisationId().equals(organisation))
                .map(Invitation::id)
                .forEach(id -> invitations.answer(id, organisation, new Answer(false, List.of(), null, "Krock")));
    }

    private void propose(String name) {
        proposals.propose(
                year.id(),
                year.organisation(name),
                new ProposalDraft("Språkkaféer", "Hur går det?", "Många frågar.", false),
                FormSheet.drawn());
    }

    private List<Incident> incidents(ProcessInstance process) {
        return runtime.createIncidentQuery().processInstanceId(process.getId()).list();
    }

    private Incident awaitIncident(ProcessInstance process) {
        return await().alias("an incident")
                .until(() -> incidents(process), found -> !found.isEmpty())
                .get(0);
    }

    private Set<LetterStatus> statuses(Stage stage) {
        return outbox.ofStage(stage).stream().map(LetterView::status).collect(Collectors.toSet());
    }

    private List<LetterId> lost() {
        return outbox.ofCase(year.cycle().recordNumber()).stream()
                .filter(letter -> letter.status() == LetterStatus.FAILED)
                .map(LetterView::id)
                .toList();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select count(*) > 0 from pg_locks where not granted")
                .query(Boolean.class)
                .single();
    }

    private List<String> actors(String action, String subject) {
        return jdbc.sql("select actor from audit_entry where action = :action and :subject = any (subjects)")
                .param("action", action)
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    private int offered(String user, Incident incident) {
        return signedIn(user).get(address(incident)).statusCode();
    }

    private int resend(String user, Incident incident) {
        return signedIn(user).postJson(address(incident), "{}").statusCode();
    }

    private int forged(String user, Incident incident) {
        return signedIn(user)
                .postFrom("https://example.com", address(incident), "{}")
                .statusCode();
    }

    private Visitor signedIn(String user) {
        var visitor = new Visitor(site.publicUrl());
        assertThat(visitor.signIn(user, user).statusCode()).isEqualTo(200);
        return visitor;
    }

    private static String address(Incident incident) {
        return "/camunda/api/cockpit/plugin/radslag/default/incident/%s/letter".formatted(incident.getId());
    }

    /** A process owner of another office. */
    private String neighbour() {
        var id = "u" + UUID.randomUUID().toString().replace("-", "");
        var member = identity.newUser(id);
        member.setPassword(id);
        identity.saveUser(member);
        identity.createMembership(id, Role.PROCESS_OWNER.group());
        return id;
    }

    /** Delivery keeps its connections open, so it starts anew. */
    private void use(int port) {
        delivery.stop();
        mailSender.setPort(port);
        delivery.start();
    }
}
