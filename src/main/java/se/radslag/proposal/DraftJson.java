package se.radslag.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An organisation's drafts, as the database tells them beside the year's proposals. */
final class DraftJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final TypeReference<List<Row>> ROWS = new TypeReference<>() {};

    private record Row(UUID id, Instant savedAt, ProposalDraft texts) {}

    private DraftJson() {}

    static List<KeptDraft> drafts(String drafts) {
        try {
            return MAPPER.readValue(drafts, ROWS).stream()
                    .map(row -> new KeptDraft(new ProposalId(row.id), row.texts, row.savedAt))
                    .toList();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
