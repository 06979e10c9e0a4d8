package se.radslag.board;

import java.time.Instant;
import java.util.Map;
import se.radslag.dialogue.Asker;
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
        return new RequestRow(request, name(request, names), late);
    }

    /** As the directory calls it, or else whoever asked. */
    private static String name(DialogueRequest request, Map<OrganisationId, String> names) {
        return request.organisationId()
                .map(id -> names.getOrDefault(id, ""))
                .or(() -> request.asker().map(Asker::organisation))
                .orElse("");
    }
}
