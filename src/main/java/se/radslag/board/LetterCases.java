package se.radslag.board;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.core.NotFound;
import se.radslag.cycle.OfficeId;
import se.radslag.mail.LetterId;

/** Which case a letter belongs to, and whose case that is: the outbox knows cases, but no offices. */
@Repository
class LetterCases {

    private final JdbcClient jdbc;

    LetterCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String recordNumber(LetterId id) {
        return jdbc.sql(
                        "select record_number from letter l join letter_posting p on p.id = l.posting_id where l.id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound if no office has such a case */
    List<OfficeId> offices(String recordNumber) {
        List<OfficeId> found = find(recordNumber);
        if (found.isEmpty()) {
            throw new NotFound();
        }
        return found;
    }

    /** Whose case that is; nobody's if no office has such a case, as with most letters from outside. */
    List<OfficeId> find(String recordNumber) {
        return jdbc.sql("""
                        select office_id from dialogue_cycle where record_number = :recordNumber
                        union
                        select office_id from meeting where record_number = :recordNumber
                        union
                        select office_id from dialogue_request where record_number = :recordNumber
                        """)
                .param("recordNumber", recordNumber)
                .query((row, number) -> new OfficeId(row.getObject("office_id", UUID.class)))
                .list();
    }
}
