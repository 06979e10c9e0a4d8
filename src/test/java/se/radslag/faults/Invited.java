package se.radslag.faults;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who was invited to the meeting: the invitation, the letter that brought it, and whom it went to. */
record Invited(UUID invitation, UUID letter, UUID contact, String email) {

    /** All of them, by their addresses. */
    static List<Invited> all(JdbcClient jdbc) {
        return jdbc.sql("""
                        select i.id as invitation, l.id as letter, c.id as contact, c.email
                        from invitation i join contact c on c.organisation_id = i.organisation_id
                            join letter l on l.reference = 'invitation:' || i.id || ':invitation'
                        order by c.email
                        """).query(Invited.class).list();
    }
}
