package se.radslag.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.ArgumentCaptor;
import se.radslag.casefile.CaseDocument;
import se.radslag.casefile.CasefileService;
import se.radslag.casefile.Direction;
import se.radslag.core.EmailAddress;
import se.radslag.inbox.InboxService;
import se.radslag.inbox.IncomingLetterId;
import se.radslag.inbox.LetterReturned;
import se.radslag.inbox.LetterToRead;
import se.radslag.inbox.ReceivedLetter;
import se.radslag.inbox.Understood.Bounce;
import se.radslag.inbox.Understood.Bounce.Lasting;
import se.radslag.mail.LetterId;
import se.radslag.mail.LetterStatus;
import se.radslag.mail.LetterView;
import se.radslag.mail.Outbox;
import se.radslag.organisation.Contact;
import se.radslag.organisation.ContactId;
import se.radslag.organisation.OrganisationService;

/** Passes every node and flow of {@code processes/incoming-letter.bpmn}. */
class IncomingLetterProcessTest {

    private static final EngineUnderTest ENGINE = new EngineUnderTest(IncomingLetterProcessTest.class);

    private static final EmailAddress FROM = new EmailAddress("samordnaren@forening.example");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension.builder(
                    ENGINE.configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private final IncomingLetterId id = IncomingLetterId.random();
    private final LetterId ours = LetterId.random();
    private final InboxService inbox = ENGINE.room(InboxService.class);
    private final Outbox outbox = ENGINE.room(Outbox.class);
    private final CasefileService casefile = ENGINE.room(CasefileService.class);
    private final OrganisationService directory = ENGINE.room(OrganisationService.class);

    @BeforeAll
    static void deploy() {
        ENGINE.deploy(List.of("incoming-letter.bpmn"), List.of());
    }

    @BeforeEach
    void theOrganisationIsKnown() {
        when(directory.get(Samples.ORGANISATION)).thenReturn(Samples.organisation());
        when(directory.contactsAt(FROM))
                .thenReturn(List.of(new Contact(
                        ContactId.random(), Samples.ORGANISATION, "Samordnaren", FROM, true, Optional.empty())));
        when(outbox.letter(ours)).thenReturn(Optional.of(view()));
    }

    @AfterEach
    void endEverything() {
        ENGINE.abandon();
        reset(inbox, outbox, casefile, directory);
    }

    @Test
    void aCaseOfficerReadsWhoWroteWhatAboutWhichLetter() {
        comes(FROM, "Var ligger lokalen?", Optional.of(ours));
        assertThat(shown())
                .containsEntry("matter", "Fråga om samrådet")
                .containsEntry("sender", "samordnaren@forening.example (Rädda Barnen)")
                .containsEntry("about", "Inbjudan till samråd")
                .containsEntry("details", "Någon har skrivit till oss.")
                .containsEntry("shownText", "Var ligger lokalen?")
                .containsEntry("workspace", "/arbete/inkommet/" + id);
        verify(outbox).reachable(FROM);
    }

    @Test
    void aStrangerIsHeardToo() {
        comes(new EmailAddress("nagon@annan.example"), "Hej", Optional.empty());
        assertThat(shown()).containsEntry("sender", "nagon@annan.example").containsEntry("about", "");
    }

    @Test
    void whoeverHidesAndWritesAtLengthIsHeardToo() {
        comes(null, "å\0".repeat(5_000), Optional.empty());
        assertThat(shown())
                .containsEntry("sender", "Avsändaren framgår inte")
                .containsEntry("shownText", "å".repeat(2_000) + " …");
    }

    @Test
    void theSameLetterAsksOnce() {
        comes(FROM, "Hej", Optional.empty());
        comes(FROM, "Hej", Optional.empty());
        assertThat(ENGINE.engine().getTaskService().createTaskQuery().count()).isEqualTo(1);
    }

    @Test
    void howItWasAnsweredIsKeptInTheCase() {
        comes(FROM, "Hej", Optional.empty());
        submit(Map.of("decision", "answered", "note", "Ringde 1 mars."));
        var note = ArgumentCaptor.forClass(CaseDocument.class);
        verify(casefile).register(note.capture());
        assertThat(note.getValue())
                .returns("A2127/1", CaseDocument::recordNumber)
                .returns(Direction.NOTE, CaseDocument::direction);
        assertThat(new String(note.getValue().content(), StandardCharsets.UTF_8))
                .isEqualTo("Ringde 1 mars.");
        verify(inbox).handled(id);
        assertThat(ENGINE.ends(id.toString())).containsExactly("Event_LetterHandled");
    }

    @Test
    void anAnswerIsWorthNothingWithoutHow() {
        comes(FROM, "Hej", Optional.empty());
        assertThatThrownBy(() -> submit(Map.of("decision", "answered")))
                .extracting(EngineUnderTest::words)
                .isEqualTo("«Anteckning»: Fyll i det här fältet.");
        verify(inbox, never()).handled(any());
        assertThat(ENGINE.tasks()).containsExactly("Activity_ReadAndAnswer");
    }

    @Test
    void whatNeedsNoAnswerNeedsNoNote() {
        comes(FROM, "Tack!", Optional.empty());
        submit(Map.of("decision", "noAnswer"));
        verify(inbox).handled(id);
        verify(casefile, never()).register(any());
    }

    @Test
    void aReportThatALetterCameBackIsNoted() {
        received(null, "", Optional.of(ours));
        when(inbox.bounce(id)).thenReturn(Optional.of(new Bounce(ours, Lasting.HARD, "5.1.1", "No such user", null)));
        ENGINE.room(ProcessSignals.class).on(new LetterReturned(id));
        verify(outbox).returned(ours, true, "No such user");
        verify(inbox, never()).leaveToStaff(any(), any());
    }

    @Test
    void aReportOnNoLetterOfOursIsLeftToStaff() {
        received(null, "", Optional.empty());
        when(inbox.bounce(id)).thenReturn(Optional.of(new Bounce(null, Lasting.SOFT, "", "Full", FROM)));
        ENGINE.room(ProcessSignals.class).on(new LetterReturned(id));
        verify(inbox).leaveToStaff(id, "process.incoming.unknown-return");
        verify(outbox, never()).returned(any(), anyBoolean(), any());
    }

    private void comes(@Nullable EmailAddress from, String text, Optional<LetterId> about) {
        received(from, text, about);
        ENGINE.room(ProcessSignals.class).on(new LetterToRead(id));
        ENGINE.settle();
    }

    private void received(@Nullable EmailAddress from, String text, Optional<LetterId> about) {
        when(inbox.letter(id))
                .thenReturn(new ReceivedLetter(
                        id,
                        Samples.NOW,
                        from,
                        "Fråga om samrådet",
                        text,
                        List.of(),
                        "A2127/1",
                        about,
                        "inbox.reason.personal"));
    }

    private Map<String, Object> shown() {
        Task task = ENGINE.engine()
                .getTaskService()
                .createTaskQuery()
                .taskCandidateGroup("case-officer")
                .singleResult();
        assertThat(task.getName()).isEqualTo("Läs och besvara");
        return ENGINE.engine().getTaskService().getVariables(task.getId());
    }

    private static void submit(Map<String, Object> values) {
        ENGINE.submit("Activity_ReadAndAnswer", values);
    }

    private LetterView view() {
        Instant at = Samples.NOW;
        return new LetterView(
                ours,
                "",
                "Rädda Barnen",
                FROM.value(),
                "Inbjudan till samråd",
                LetterStatus.SENT,
                at,
                Optional.of(at),
                Optional.empty(),
                "");
    }
}
