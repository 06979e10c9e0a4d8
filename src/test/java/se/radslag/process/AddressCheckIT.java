package se.radslag.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.radslag.access.PublicSite;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.invitation.InvitationService;
import se.radslag.mail.LetterId;
import se.radslag.mail.LetterStatus;
import se.radslag.mail.LetterView;
import se.radslag.mail.Outbox;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.Contact;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.Letters;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TasklistClient;
import se.radslag.testing.TrialYear;

/** Ask's invitation comes back: what staff are asked, and where the letter goes then. */
@RadslagTest
class AddressCheckIT {

    @Autowired
    PublicSite site;

    @Autowired
    CycleService cycles;

    @Autowired
    MeetingService meetings;

    @Autowired
    InvitationService invitations;

    @Autowired
    OrganisationService directory;

    @Autowired
    Outbox outbox;

    @Autowired
    Letters mailboxes;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    Clock clock;

    private TrialYear year;
    private MeetingId meeting;
    private String process;

    @BeforeEach
    void inviteAskAndBok() {
        year = TrialYear.start(cycles, directory, clock);
        meeting = year.planSamrad(meetings);
        process = runtime.createProcessInstanceByKey(MeetingProcess.KEY)
                .businessKey(meeting.toString())
                .setVariable(ProcessVariable.OFFICE.name(), office())
                .startBeforeActivity("Event_AnswersClosed")
                .execute()
                .getId();
        invitations.choose(
                meeting, Stream.of("Ask", "Bok").map(year::organisation).collect(Collectors.toMap(id -> id, id -> "")));
        invitations.writeInvitations(meeting);
        invitations.sendInvitations(meeting);
        await().until(() -> letters("Ask").get(0).status() == LetterStatus.SENT);
    }

    @Test
    void asksTheOfficeOnceAndTellsCockpitWhatCameBackAndWhy() {
        comesBack(invitation());
        comesBack(invitation());

        assertThat(checks()).singleElement().returns(office(), Task::getTenantId);
        assertThat(ask().notReachedSince()).isPresent();
        assertThat(incidents())
                .singleElement()
                .extracting(Incident::getIncidentMessage)
                .asString()
                .startsWith("Brevet till Ask prov-")
                .endsWith(" kom i retur: 550 5.1.1 …: No such user");
    }

    @Test
    void takesNobodyForSilentWhoWasNotReached() {
        comesBack(invitation());
        assertThat(invitations.unreached(meeting)).containsExactly(year.organisation("Ask"));

        invitations.remind(meeting);

        assertThat(letters("Bok")).hasSize(2);
        assertThat(letters("Ask")).hasSize(1);
    }

    @Test
    void sendsTheInvitationToTheNewAddress() {
        comesBack(invitation());
        String better = "ny." + UUID.randomUUID() + "@forening.example";

        var tasklist = TasklistClient.signIn(site.publicUrl(), "handlaggare");
        assertThat(tasklist.tasks().findValuesAsText("id"))
                .contains(checks().get(0).getId());
        tasklist.complete(checks().get(0).getId(), Map.of("decision", "change", "email", better));

        assertThat(mailboxes.await(better, 1).get(0).subject()).startsWith("Inbjudan");
        assertThat(ask().email().value()).isEqualTo(better);
        assertThat(ask().notReachedSince()).isEmpty();
        assertThat(incidents()).isEmpty();
        assertThat(invitations.unreached(meeting)).isEmpty();
        invitations.remind(meeting);
        assertThat(mailboxes.await(better, 2)).hasSize(2);
    }

    private void comesBack(LetterId letter) {
        outbox.returned(letter, true, "550 5.1.1 <" + year.email("Ask") + ">: No such user");
    }

    private LetterId invitation() {
        return letters("Ask").get(0).id();
    }

    private List<LetterView> letters(String name) {
        return outbox.ofCase(year.cycle().recordNumber()).stream()
                .filter(letter -> letter.email().equals(year.email(name)))
                .toList();
    }

    private Contact ask() {
        return directory.contacts(year.organisation("Ask")).get(0);
    }

    private List<Task> checks() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(ask().id().toString())
                .list();
    }

    private List<Incident> incidents() {
        return runtime.createIncidentQuery().processInstanceId(process).list();
    }

    private String office() {
        return cycles.offices().get(0).key();
    }
}
