package se.radslag.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.radslag.core.EmailAddress;
import se.radslag.cycle.CycleId;
import se.radslag.handover.ContactReplaced;
import se.radslag.handover.HandoverService;
import se.radslag.mail.LetterBounced;
import se.radslag.mail.LetterFailure;
import se.radslag.mail.LetterId;
import se.radslag.mail.Outbox;
import se.radslag.organisation.Contact;
import se.radslag.organisation.ContactId;
import se.radslag.organisation.OrganisationService;

/** Passes every node and flow of {@code processes/address-check.bpmn}. */
class AddressCheckProcessTest {

    private static final EngineUnderTest ENGINE = new EngineUnderTest(AddressCheckProcessTest.class);

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(
                    ENGINE.configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private final Contact contact = contact("Samordnaren", "samordnaren@forening.example");
    private final Contact other = contact("Kansliet", "kansliet@forening.example");
    private final LetterFailure letter = new LetterFailure(
            LetterId.random(),
            "cycle:" + CycleId.random() + ":proposal-call:" + Samples.ORGANISATION,
            "",
            "Rädda Barnen",
            contact.email(),
            true,
            "550 5.1.1 No such user");
    private final Outbox outbox = ENGINE.room(Outbox.class);
    private final OrganisationService directory = ENGINE.room(OrganisationService.class);

    @BeforeAll
    static void deploy() {
        ENGINE.deploy(List.of("address-check.bpmn"), List.of());
    }

    @BeforeEach
    void aLetterComesBack() {
        when(outbox.addressOf(letter.letterId())).thenReturn(contact.email());
        when(outbox.returnedFrom(contact.email())).thenReturn(List.of(letter));
        when(outbox.failure(letter.letterId())).thenReturn(Optional.of(letter));
        when(directory.get(Samples.ORGANISATION)).thenReturn(Samples.organisation());
        when(directory.contact(contact.id())).thenReturn(contact);
        when(directory.contacts(Samples.ORGANISATION)).thenReturn(List.of(contact, other));
        when(directory.contactsAt(contact.email())).thenReturn(List.of(contact));
        when(ENGINE.room(HandoverService.class).waiting(contact.id())).thenReturn(Optional.empty());
        when(ENGINE.room(LetterProcesses.class).of(any())).thenReturn(Optional.of(mock(ProcessInstance.class)));
        comesBack(true);
    }

    @AfterEach
    void endEverything() {
        ENGINE.abandon();
        reset(outbox, directory);
    }

    @Test
    void aCaseOfficerSeesWhoIsNotReachedAndWhy() {
        Task task = ENGINE.engine()
                .getTaskService()
                .createTaskQuery()
                .taskCandidateGroup("case-officer")
                .singleResult();
        assertThat(task.getName()).isEqualTo("Kontrollera adressen");
        assertThat(ENGINE.engine().getTaskService().getVariables(task.getId()))
                .containsEntry("matter", "Rädda Barnen")
                .containsEntry("details", "Samordnaren, samordnaren@forening.example")
                .containsEntry("shownText", "550 5.1.1 No such user")
                .extractingByKey("choices")
                .asString()
                .contains("Kansliet, kansliet@forening.example")
                .doesNotContain("Samordnaren");
        verify(directory).markNotReached(contact.id());
    }

    @Test
    void anotherLetterThatComesBackAsksForNoSecondCheck() {
        comesBack(true);
        assertThat(ENGINE.engine().getTaskService().createTaskQuery().count()).isEqualTo(1);
    }

    @Test
    void aMailboxThatIsFullIsNoReasonToCheck() {
        ENGINE.abandon();
        comesBack(false);
        assertThat(ENGINE.tasks()).isEmpty();
    }

    @Test
    void theAddressIsRight() {
        submit(Map.of("decision", "confirm"));
        verify(directory).confirmAddress(contact.id());
        verify(outbox).reachable(contact.email());
        verify(outbox).resend(letter.letterId());
        assertThat(ENGINE.ends(contact.id().toString())).containsExactly("Event_AddressChecked");
    }

    @Test
    void theAddressIsAnother() {
        EmailAddress better = new EmailAddress("ny@forening.example");
        submit(Map.of("decision", "change", "email", better.value()));
        verify(directory).changeAddress(contact.id(), better);
        verify(outbox).sendInstead(letter.letterId(), contact.id().value(), "Samordnaren", better);
    }

    @Test
    void anotherContactGetsTheLetters() {
        submit(Map.of("decision", "other", "otherContact", other.id().toString()));
        verify(directory).makeMain(other.id());
        verify(outbox).sendInstead(letter.letterId(), other.id().value(), "Kansliet", other.email());
    }

    @Test
    void somebodyElseHasTakenOver() {
        when(directory.contact(other.id())).thenReturn(other);
        ENGINE.room(ProcessSignals.class).on(new ContactReplaced(contact.id(), other.id()));
        ENGINE.settle();
        assertThat(ENGINE.ends(contact.id().toString())).containsExactly("Event_CheckDropped");
        verify(outbox).sendInstead(letter.letterId(), other.id().value(), "Kansliet", other.email());
    }

    @Test
    void somebodyElseTakesOverWhenTheCheckIsDoneButItsLastStepIsNotYetTaken() {
        when(directory.contact(other.id())).thenReturn(other);
        Task task = ENGINE.engine().getTaskService().createTaskQuery().singleResult();
        ENGINE.engine().getFormService().submitTaskForm(task.getId(), Map.of("decision", "nobody"));
        assertThat(ENGINE.engine()
                        .getManagementService()
                        .createJobQuery()
                        .messages()
                        .count())
                .isEqualTo(1);

        ENGINE.room(ProcessSignals.class).on(new ContactReplaced(contact.id(), other.id()));
        ENGINE.settle();
        assertThat(ENGINE.ends(contact.id().toString())).containsExactly("Event_AddressChecked");
        verify(outbox).sendInstead(letter.letterId(), other.id().value(), "Kansliet", other.email());
    }

    @Test
    void nobodyIsReached() {
        submit(Map.of("decision", "nobody"));
        verify(directory, never()).confirmAddress(any());
        verify(outbox, never()).resend(any());
        assertThat(ENGINE.ends(contact.id().toString())).containsExactly("Event_AddressChecked");
    }

    @Test
    void whatIsAnsweredOrLongOverIsNotSentAgain() {
        when(outbox.failure(letter.letterId())).thenReturn(Optional.empty());
        submit(Map.of("decision", "confirm"));
        verify(outbox, never()).resend(any());
    }

    @Test
    void aNewAddressMustBeOne() {
        assertThatThrownBy(() -> submit(Map.of("decision", "change")))
                .extracting(EngineUnderTest::words)
                .isEqualTo("«Ny adress»: Fyll i det här fältet.");
        assertThatThrownBy(() -> submit(Map.of("decision", "change", "email", "ingen")))
                .extracting(EngineUnderTest::words)
                .asString()
                .startsWith("«Ny adress»: ");
        assertThatThrownBy(() -> submit(
                        Map.of("decision", "other", "otherContact", contact.id().toString())))
                .extracting(EngineUnderTest::words)
                .isEqualTo("«Kontaktperson»: Välj ett av alternativen.");
        assertThat(ENGINE.tasks()).containsExactly("Activity_CheckAddress");
    }

    private void comesBack(boolean addressFailed) {
        ENGINE.room(ProcessSignals.class).on(new LetterBounced(letter.letterId(), "", "A2127/1", addressFailed));
        ENGINE.settle();
    }

    private static void submit(Map<String, Object> values) {
        ENGINE.submit("Activity_CheckAddress", values);
    }

    private static Contact contact(String name, String email) {
        return new Contact(
                ContactId.random(), Samples.ORGANISATION, name, new EmailAddress(email), false, Optional.empty());
    }
}
