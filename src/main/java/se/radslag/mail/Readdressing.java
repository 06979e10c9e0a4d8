package se.radslag.mail;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.access.LinkId;

/** Letters that have not gone out when somebody else takes over what they ask. What a round of delivery has taken at that moment is let go. */
@Repository
class Readdressing {

    private final JdbcClient jdbc;

    Readdressing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Letters that were never tried are written to another from the beginning. */
    void untried(LinkId former, Addressee to) {
        jdbc.sql("""
                        with waiting as (
                            select d.letter_id from letter_delivery d join letter l on l.id = d.letter_id
                            where l.link_id = :former and d.status in ('HELD', 'WAITING') and d.message_id is null
                            for update of d
                        ), written as (
                            update letter l set addressee_name = :name, email = :email, language = :language, link_id = :link
                            from waiting w where l.id = w.letter_id
                        )
                        update letter_delivery d set domain = lower(split_part(:email, '@', 2))
                        from waiting w where d.letter_id = w.letter_id
                        """)
                .param("former", former.value())
                .param("name", to.name())
                .param("email", to.email().value())
                .param("language", to.language().getLanguage())
                .param("link", to.link().map(LinkId::value).orElse(null))
                .update();
    }

    /** Those that no server has taken yet are in the case file already, so that another letter goes out in their place. */
    void tried(LinkId former, Addressee to, OffsetDateTime at) {
        jdbc.sql("""
                        with stopped as (
                            update letter_delivery d set status = 'FAILED' from letter l
                            where l.id = d.letter_id and l.link_id = :former and d.status = 'WAITING' and d.message_id is not null
                            returning d.letter_id
                        ), written as (
                            insert into letter (id, posting_id, reference, party, addressee_name, email, language, link_id, model, instead_of, asked_as)
                            select gen_random_uuid(), l.posting_id, l.reference || ':to-' || :link, l.party, :name, :email, :language, :link,
                                   l.model, l.id, coalesce(l.asked_as, l.reference)
                            from letter l join stopped s on s.letter_id = l.id
                            returning id
                        )
                        insert into letter_delivery (letter_id, status, domain, due_at)
                        select id, 'WAITING', lower(split_part(:email, '@', 2)), :at from written
                        """)
                .param("former", former.value())
                .param("name", to.name())
                .param("email", to.email().value())
                .param("language", to.language().getLanguage())
                .param("link", to.link().map(LinkId::value).orElseThrow())
                .param("at", at)
                .update();
    }
}
