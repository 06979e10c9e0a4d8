package se.radslag.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.radslag.core.EmailAddress;
import se.radslag.cycle.CycleId;
import se.radslag.handover.Handover;
import se.radslag.handover.HandoverAsked;
import se.radslag.handover.HandoverId;
import se.radslag.handover.HandoverService;
import se.radslag.handover.HandoverWithdrawn;
import se.radslag.handover.Successor;
import se.radslag.organisation.Contact;
import se.radslag.organisation.ContactId;
import se.radslag.organisation.Language;
import se.radslag.organisation.NewContact;
import se.radslag.organisation.OrganisationService;

/** Passes every node and flow of {@code processes/handover.bpmn}. */
class HandoverProcessTest {

    private static final EngineUnderTest ENGINE = new EngineUnderTest(HandoverProcessTest.class);

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(
                    ENGINE.configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private final Contact contact = contact("Samordnaren", "samordnaren@forening.example", true);
    private final Contact other = contact("Kansliet", "kansliet@forening.example", false);
    private final HandoverId id = HandoverId.random();
    private final HandoverService handovers = ENGINE.room(HandoverService.class);
    private final OrganisationService directory = ENGINE.room(OrganisationService.class);

    @BeforeAll
    static void deploy() {
        ENGINE.deploy(List.of("handover.bpmn"), List.of());
    }

    @BeforeEach
    void somebodyAsks() {
        when(directory.get(Samples.ORGANISATION)).thenReturn(Samples.organisation());
        when(directory.contact(contact.id())).thenReturn(contact);
        when(directory.contacts(Samples.ORGANISATION)).thenReturn(List.of(contact, other));
        when(handovers.colleague(id)).thenReturn(Optional.empty());
        asks(Optional.of(new Successor(
                "Ordföranden", "ordförande", new EmailAddress("ordforanden@forening.example"), Language.EN)));
    }

    @AfterEach
    void endEverything() {
        ENGINE.abandon();
        reset(handovers, directory);
    }

    @Test
    void aCaseOfficerSeesWhoIsToGetTheLettersAndFindsItFilledIn() {
        Task task = ENGINE.engine()
                .getTaskService()
                .createTaskQuery()
                .taskCandidateGroup("case-officer")
                .singleResult();
        assertThat(task.getName()).isEqualTo("Byt kontaktperson · Rädda Barnen");
        assertThat(ENGINE.engine().getTaskService().getVariables(task.getId()))
                .containsEntry("details", "Samordnaren, samordnaren@forening.example")
                .containsEntry("about", "Breven ska gå till Ordföranden, ordförande, ordforanden@forening.example.")
                .containsEntry("shownText", "Jag har slutat.")
                .containsEntry("name", "Ordföranden")
                .containsEntry("language", "EN")
                .extractingByKey("choices")
                .asString()
                .contains("Kansliet")
                .doesNotContain("Samordnaren");
        assertThat(ENGINE.engine().getRuntimeService().createVariableInstanceQuery().list().stream()
                        .filter(variable -> variable.getTaskId() == null))
                .as("of the process itself")
                .isEmpty();
    }

    @Test
    void aCaseOfficerSeesThatTheLettersGoToSomebodyElseThanWhoeverAsks() {
        ENGINE.abandon();
        Contact main = contact("Ordföranden", "ordf@forening.example", true);
        Contact former = contact("Samordnaren", "samordnaren@forening.example", false);
        when(directory.contact(contact.id())).thenReturn(former);
        when(directory.contacts(Samples.ORGANISATION)).thenReturn(List.of(main, former));
        asks(Optional.empty());
        Task task = ENGINE.engine().getTaskService().createTaskQuery().singleResult();
        assertThat(ENGINE.engine().getTaskService().getVariables(task.getId()))
                .containsEntry("details", "Ordföranden, ordf@forening.example")
                .containsEntry(
                        "sender",
                        "Samordnaren, samordnaren@forening.example, fick breven förut och har sagt till med sin gamla länk.")
                .extractingByKey("earlierComment")
                .asString()
                .contains("fortsätter de att gå till Ordföranden")
                .doesNotContain("går breven till den nya");
    }

    @Test
    void aNewContactGetsTheLetters() {
        submit(Map.of("decision", "new", "name", "Ordföranden", "email", "ordf@forening.example", "language", "SV"));
        verify(handovers)
                .accept(id, new NewContact("Ordföranden", new EmailAddress("ordf@forening.example"), Language.SV));
        assertThat(ENGINE.ends(id.toString())).containsExactly("Event_HandoverDecided");
    }

    @Test
    void anotherContactGetsTheLetters() {
        submit(Map.of("decision", "other", "otherContact", other.id().toString()));
        verify(handovers).accept(id, other.id());
    }

    @Test
    void nothingChanges() {
        submit(Map.of("decision", "keep", "reason", "Styrelsen vill ha det så."));
        verify(handovers).refuse(id, "Styrelsen vill ha det så.");
        assertThat(ENGINE.ends(id.toString())).containsExactly("Event_HandoverDecided");
    }

    @Test
    void whatIsTakenBackIsNotDecided() {
        ENGINE.room(ProcessSignals.class).on(new HandoverWithdrawn(id));
        ENGINE.settle();
        assertThat(ENGINE.tasks()).isEmpty();
        assertThat(ENGINE.ends(id.toString())).containsExactly("Event_HandoverDropped");
        verify(handovers, never()).refuse(any(), any());
    }

    @Test
    void aContactMustBeOne() {
        assertThatThrownBy(() -> submit(Map.of("decision", "new", "name", "Ny", "email", "ingen", "language", "SV")))
                .extracting(EngineUnderTest::words)
                .asString()
                .startsWith("«E-postadress»: ");
        assertThatThrownBy(() ->
                        submit(Map.of("decision", "new", "name", "Ny", "email", "ny@forening.example", "language", "")))
                .extracting(EngineUnderTest::words)
                .asString()
                .startsWith("«Språk i breven»: ");
        assertThatThrownBy(() -> submit(
                        Map.of("decision", "other", "otherContact", contact.id().toString())))
                .extracting(EngineUnderTest::words)
                .isEqualTo("«Kontaktperson»: Välj ett av alternativen.");
        assertThat(ENGINE.tasks()).containsExactly("Activity_ChangeContact");
    }

    private void asks(Optional<Successor> successor) {
        when(handovers.get(id))
                .thenReturn(new Handover(
                        id,
                        CycleId.random(),
                        Samples.ORGANISATION,
                        contact.id(),
                        Optional.empty(),
                        successor,
                        "Jag har slutat.",
                        Instant.EPOCH,
                        Handover.Status.WAITING,
                        ""));
        ENGINE.room(ProcessSignals.class).on(new HandoverAsked(id));
        ENGINE.settle();
    }

    private static void submit(Map<String, Object> values) {
        ENGINE.submit("Activity_ChangeContact", values);
    }

    private static Contact contact(String name, String email, boolean main) {
        return new Contact(
                ContactId.random(), Samples.ORGANISATION, name, new EmailAddress(email), main, Optional.empty());
    }
}
