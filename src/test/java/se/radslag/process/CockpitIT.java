package se.radslag.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import se.radslag.access.PublicSite;
import se.radslag.access.Role;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.dialogue.DialogueDraft;
import se.radslag.dialogue.DialogueRequestId;
import se.radslag.dialogue.DialogueService;
import se.radslag.dialogue.FurtherDialogueRequested;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.Browser;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialYear;
import se.radslag.testing.Visitor;

/** The ways from Cockpit to the workspace, as the process owner finds them in a browser. */
@RadslagTest
class CockpitIT {

    static Browser browser;

    @Autowired
    PublicSite site;

    @Autowired
    CycleService cycles;

    @Autowired
    MeetingService meetings;

    @Autowired
    DialogueService dialogue;

    @Autowired
    OrganisationService directory;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identity;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    TrialYear year;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void startAYear() {
        year = TrialYear.start(cycles, directory, clock);
    }

    @Test
    void leadsFromAYearToItsPage() {
        var page = opened(runningYear());

        page.click("text=Arbetssida");

        page.waitForURL("**/arbete/ar/" + year.id());
        assertThat(page.title()).contains(year.cycle().title());
    }

    @Test
    void leadsFromAMeetingToItsPage() {
        var meeting = year.planSamrad(meetings);
        var page = opened(started("meeting", meeting.toString(), "Activity_PlanMeeting"));

        page.click("text=Arbetssida");

        page.waitForURL("**/arbete/mote/" + meeting);
        assertThat(page.title()).contains("Samråd");
    }

    @Test
    void leadsFromARequestToItsPage() {
        var request = request();
        var page = opened(running("further-dialogue", request.toString()));

        page.click("text=Arbetssida");

        page.waitForURL("**/arbete/begaran/" + request);
        assertThat(page.title()).contains("Språkkaféer");
    }

    @Test
    void speaksTheLanguageThatItsReaderChose() {
        var english = browser.page();
        english.navigate(site.publicUrl() + "/?sprak=en");

        var page = CockpitVisit.open(site.publicUrl(), runningYear(), english);

        assertThat(page.textContent(".radslag-workspace-page")).isEqualTo("Workspace page");
    }

    @Test
    void showsNoPageOfAnotherOffice() {
        var instance = runningYear();
        var stranger = hire(Role.PROCESS_OWNER);

        assertThat(linkFor(stranger, instance).statusCode()).isEqualTo(204);
        identity.createTenantUserMembership(instance.getTenantId(), stranger);
        assertThat(linkFor(stranger, instance).statusCode()).isEqualTo(200);
    }

    @Test
    void showsNoPageToThoseWhoMayNotOpenIt() {
        var instance = runningYear();

        assertThat(linkFor("admin", instance).statusCode()).isEqualTo(204);
        assertThat(new Visitor(site.publicUrl()).get(address(instance)).statusCode())
                .isEqualTo(401);
    }

    private ProcessInstance runningYear() {
        return started(DialogueCycleProcess.KEY, year.id().toString(), "Activity_SelectParticipants");
    }

    /** Starts a process behind what the rooms have already, without the form that would make it anew. */
    private ProcessInstance started(String process, String businessKey, String activity) {
        return runtime.createProcessInstanceByKey(process)
                .businessKey(businessKey)
                .setVariable(
                        ProcessVariable.OFFICE.name(), cycles.offices().get(0).key())
                .startBeforeActivity(activity)
                .execute();
    }

    private DialogueRequestId request() {
        var request = dialogue.initiate(
                cycles.offices().get(0).id(),
                directory.active().get(0).name(),
                new DialogueDraft("Språkkaféer", "Hur går det?"));
        events.publishEvent(new FurtherDialogueRequested(request, Optional.empty()));
        return request;
    }

    private ProcessInstance running(String process, String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .singleResult();
    }

    private Page opened(ProcessInstance instance) {
        return CockpitVisit.open(site.publicUrl(), instance, browser.page());
    }

    private HttpResponse<String> linkFor(String user, ProcessInstance instance) {
        var visitor = new Visitor(site.publicUrl());
        assertThat(visitor.signIn(user, user).statusCode()).isEqualTo(200);
        return visitor.get(address(instance));
    }

    private static String address(ProcessInstance instance) {
        return "/camunda/api/cockpit/plugin/radslag/default/process-instance/%s/page".formatted(instance.getId());
    }

    /** A new member of staff who works for no office. */
    private String hire(Role role) {
        var id = "u" + UUID.randomUUID().toString().replace("-", "");
        var member = identity.newUser(id);
        member.setPassword(id);
        identity.saveUser(member);
        identity.createMembership(id, role.group());
        return id;
    }
}
