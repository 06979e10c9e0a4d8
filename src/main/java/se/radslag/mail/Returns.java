package se.radslag.mail;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.access.LinkId;
import se.radslag.core.EmailAddress;

/** Letters that came back, the letters that went out in their place, and how often an address has sent letters back. */
@Repository
class Returns {

    private final JdbcClient jdbc;

    Returns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes that a letter came back. A quick relay returns it before the round is noted in which it was handed over; that round then leaves it alone.
     *
     * @param at when it was sent at the latest
     * @return whether the letter was thought to have arrived, or was on its way
     */
    boolean note(LetterId id, String words, OffsetDateTime at) {
        return jdbc.sql("""
                        update letter_delivery
                        set status = 'BOUNCED', reply = :words, lease = null, node = null,
                            sent_at = case status when 'SENT' then sent_at else :at end
                        where letter_id = :id and status in ('SENT', 'SENDING')
                        """)
                        .param("words", words)
                        .param("at", at)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** @return how many letters in a row have now come back from the address, this one included */
    int countSoft(EmailAddress address) {
        return jdbc.sql("""
                        insert into soft_return (address, in_a_row) values (:address, 1)
                        on conflict (address) do update set in_a_row = soft_return.in_a_row + 1 returning in_a_row
                        """).param("address", key(address)).query(Integer.class).single();
    }

    void forget(EmailAddress address) {
        jdbc.sql("delete from soft_return where address = :address")
                .param("address", key(address))
                .update();
    }

    /** Who answers a letter has got mail. */
    void forgetAnswered(Collection<String> references) {
        jdbc.sql("""
                        delete from soft_return s using letter l
                        where s.address = lower(l.email) and coalesce(l.asked_as, l.reference) = any (:references)
                        """).param("references", references.toArray(String[]::new)).update();
    }

    /** Those that came back from an address and in whose place no other went out, newest first. */
    List<LetterId> from(EmailAddress address) {
        return jdbc.sql("""
                        select l.id from letter_delivery d join letter l on l.id = d.letter_id join letter_posting p on p.id = l.posting_id
                        where d.status = 'BOUNCED' and lower(l.email) = :address
                            and not exists (select from letter other where other.instead_of = l.id)
                        order by d.sent_at desc, l.id
                        """)
                .param("address", key(address))
                .query((row, number) -> new LetterId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Those among the references whose letter did not arrive, nor any in its place. */
    Set<String> lost(Collection<String> references) {
        return jdbc.sql("""
                        select coalesce(l.asked_as, l.reference) from letter l join letter_delivery d on d.letter_id = l.id
                        where (l.reference = any (:references) or l.asked_as = any (:references))
                            and d.status in ('FAILED', 'BOUNCED') and d.answered_at is null
                            and not exists (select from letter other where other.instead_of = l.id)
                        """)
                .param("references", references.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /** Writes the letter anew to another address. @return whether it had come back, and still is what somebody waits for */
    boolean replace(LetterId id, String name, EmailAddress address, Optional<LinkId> link, OffsetDateTime at) {
        UUID other = UUID.randomUUID();
        return jdbc.sql("""
                        with written as (
                            insert into letter (id, posting_id, reference, party, addressee_name, email, language, link_id, model, instead_of, asked_as)
                            select :other, l.posting_id, l.reference || ':to-' || :other, l.party, :name, :address, l.language, :link, l.model,
                                   l.id, coalesce(l.asked_as, l.reference)
                            from letter l join letter_delivery d on d.letter_id = l.id
                            where l.id = :id and d.status = 'BOUNCED' and d.answered_at is null
                            on conflict (instead_of) do nothing
                            returning id
                        )
                        insert into letter_delivery (letter_id, status, domain, due_at)
                        select id, 'WAITING', lower(split_part(:address, '@', 2)), :at from written
                        """)
                        .param("other", other)
                        .param("name", name)
                        .param("address", address.value())
                        .param("link", link.map(LinkId::value).orElse(null))
                        .param("at", at)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static String key(EmailAddress address) {
        return address.value().toLowerCase(Locale.ROOT);
    }
}
