package se.radslag.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.OfficeId;
import se.radslag.organisation.OrganisationId;

/** Requests for further dialogue, with or without a running year. */
@Service
public class DialogueService {

    /** An organisation asks, from its personal page; it gets a receipt, and {@link FurtherDialogueRequested} starts the process. */
    public DialogueRequestId request(CycleId cycleId, OrganisationId organisation, DialogueDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** A case officer takes the initiative; the engine's start form is what starts the process. The organisation is named as in the directory. */
    public DialogueRequestId initiate(OfficeId officeId, @Nullable String organisationName, DialogueDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** @throws se.radslag.core.NotFound if there is no such request */
    public DialogueRequest get(DialogueRequestId id) {
        throw new UnsupportedOperationException();
    }

    /** A year's requests, newest first. */
    public List<DialogueRequest> ofCycle(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** Requests not answered yet, of all offices. */
    public List<DialogueRequest> unanswered() {
        throw new UnsupportedOperationException();
    }

    /** When the answer is due: {@code radslag.dialogue.answer-within} working days after the request, Swedish public holidays counted. */
    public Instant answerDue(DialogueRequestId id) {
        throw new UnsupportedOperationException();
    }

    /** Marks the request as late and lifted to the process owner. */
    public void escalate(DialogueRequestId id) {
        throw new UnsupportedOperationException();
    }

    /** Answers the request. @throws se.radslag.core.Refused if answer or reason is missing */
    public void answer(DialogueRequestId id, Optional<DialogueRequest.Answer> answer, @Nullable String reason) {
        throw new UnsupportedOperationException();
    }

    /** Sends the answer to whoever asked. */
    public void sendAnswer(DialogueRequestId id) {
        throw new UnsupportedOperationException();
    }
}
