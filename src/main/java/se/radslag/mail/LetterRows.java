package se.radslag.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import se.radslag.access.LinkId;
import se.radslag.core.EmailAddress;

/** Puts letters together from their rows, reading what they have in common once; one object for each query. */
class LetterRows implements RowMapper<OutgoingLetter> {

    /** What the mapper reads, of {@code letter l} and {@code letter_posting p}. */
    static final String COLUMNS = "l.*, p.stage, p.kind, p.sender, p.posted_at, p.model as common_model";

    private record Common(Sender sender, Map<String, Object> model) {}

    private final Map<UUID, Common> commons = new HashMap<>();

    @Override
    public OutgoingLetter mapRow(ResultSet row, int number) throws SQLException {
        Common common = common(row);
        Map<String, Object> model = new HashMap<>(common.model());
        model.putAll(LetterJson.model(row.getString("model")));
        return new OutgoingLetter(
                new LetterId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("stage"),
                row.getString("kind"),
                addressee(row),
                common.sender(),
                model,
                row.getObject("posted_at", OffsetDateTime.class).toInstant());
    }

    private Common common(ResultSet row) throws SQLException {
        UUID posting = row.getObject("posting_id", UUID.class);
        Common known = commons.get(posting);
        if (known == null) {
            known = new Common(
                    LetterJson.sender(row.getString("sender")), LetterJson.model(row.getString("common_model")));
            commons.put(posting, known);
        }
        return known;
    }

    private static Addressee addressee(ResultSet row) throws SQLException {
        return new Addressee(
                row.getString("party"),
                row.getString("addressee_name"),
                new EmailAddress(row.getString("email")),
                Locale.forLanguageTag(row.getString("language")),
                Optional.ofNullable(row.getObject("link_id", UUID.class)).map(LinkId::new));
    }
}
