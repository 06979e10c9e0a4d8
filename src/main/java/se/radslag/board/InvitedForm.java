package se.radslag.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import se.radslag.organisation.OrganisationId;

/** Reads the choice of who is invited: the boxes ticked, the reason beside each, and one for all that have none of their own. */
final class InvitedForm {

    private InvitedForm() {}

    static Map<OrganisationId, String> read(MultiValueMap<String, String> submitted) {
        Map<OrganisationId, String> invited = new LinkedHashMap<>();
        for (String id : submitted.getOrDefault("invited", List.of())) {
            invited.put(OrganisationId.of(id), why(id, submitted));
        }
        return invited;
    }

    private static String why(String id, MultiValueMap<String, String> submitted) {
        String own = text("why-" + id, submitted);
        return own.isEmpty() ? text("commonWhy", submitted) : own;
    }

    private static String text(String field, MultiValueMap<String, String> submitted) {
        String value = submitted.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
