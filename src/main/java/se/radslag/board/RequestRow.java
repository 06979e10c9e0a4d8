package se.radslag.board;

import java.time.Instant;
import java.util.Map;
import se.radslag.dialogue.DialogueRequest;
import se.radslag.organisation.OrganisationId;

/**
 * A request for further dialogue in a list.
 *
 * @param late whether its answer is overdue
 */
record RequestRow(DialogueRequest request, String organisation, boolean late) {

    static RequestRow of(DialogueRequest request, Map<OrganisationId, String> names, Instant now) {
        boolean late = request.answer().isEmpty() && request.answerDue().isBefore(now);
        return new RequestRow(request, names.getOrDefault(request.organisationId(), ""), late);
    }
}
