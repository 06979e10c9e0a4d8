package se.radslag.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.core.EmailAddress;
import se.radslag.cycle.OfficeId;

/** The table of wishes that nobody has confirmed yet. */
@Repository
class DialogueWishes {

    private final JdbcClient jdbc;

    DialogueWishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was not there already. */
    boolean add(DialogueWish wish) {
        return jdbc.sql("""
                        insert into dialogue_wish (id, office_id, organisation, person, email, language, subject, message, wished_at)
                        values (:id, :office, :organisation, :person, :email, :language, :subject, :message, :at)
                        on conflict (id) do nothing
                        """)
                        .param("id", wish.id())
                        .param("office", wish.officeId().value())
                        .param("organisation", wish.asker().organisation())
                        .param("person", wish.asker().person())
                        .param("email", wish.asker().email().value())
                        .param("language", wish.asker().language().getLanguage())
                        .param("subject", wish.subject())
                        .param("message", wish.message())
                        .param("at", wish.wishedAt().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Takes a wish out of the table; empty if it is not there. */
    Optional<DialogueWish> take(UUID id) {
        return jdbc.sql("delete from dialogue_wish where id = :id returning *")
                .param("id", id)
                .query(DialogueWishes::wish)
                .optional();
    }

    private static DialogueWish wish(ResultSet row, int number) throws SQLException {
        return new DialogueWish(
                row.getObject("id", UUID.class),
                new OfficeId(row.getObject("office_id", UUID.class)),
                new Asker(
                        row.getString("organisation"),
                        row.getString("person"),
                        new EmailAddress(row.getString("email")),
                        Locale.forLanguageTag(row.getString("language"))),
                row.getString("subject"),
                row.getString("message"),
                row.getObject("wished_at", OffsetDateTime.class).toInstant());
    }
}
