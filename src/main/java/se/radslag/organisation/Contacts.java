package se.radslag.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.core.EmailAddress;

/** The table of contact people. */
@Repository
class Contacts {

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Contact> find(ContactId id) {
        return jdbc.sql("select * from contact where id = :id")
                .param("id", id.value())
                .query(Contacts::contact)
                .optional();
    }

    List<Contact> ofOrganisation(OrganisationId id) {
        return jdbc.sql(
                        "select * from contact where organisation_id = :id and replaced_at is null order by not main, name collate \"sv-x-icu\", id")
                .param("id", id.value())
                .query(Contacts::contact)
                .list();
    }

    List<Contact> withAddress(EmailAddress address) {
        return jdbc.sql("select * from contact where lower(email) = lower(:email) and replaced_at is null order by id")
                .param("email", address.value())
                .query(Contacts::contact)
                .list();
    }

    Set<OrganisationId> notReached(Collection<OrganisationId> among) {
        return jdbc.sql("""
                        select organisation_id from contact
                        where main and not_reached_since is not null and organisation_id = any (:ids)
                        """)
                .param("ids", among.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query((row, number) -> new OrganisationId(row.getObject("organisation_id", UUID.class)))
                .set();
    }

    boolean markNotReached(ContactId id, Instant at) {
        return jdbc.sql("update contact set not_reached_since = coalesce(not_reached_since, :at) where id = :id")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    boolean markQuestioned(ContactId id, Instant at) {
        return jdbc.sql("update contact set questioned_at = :at where id = :id")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    boolean setAddress(ContactId id, EmailAddress address) {
        return jdbc.sql("update contact set email = :email, not_reached_since = null where id = :id")
                        .param("email", address.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    boolean setLanguage(ContactId id, Language language) {
        return jdbc.sql("update contact set language = :language where id = :id")
                        .param("language", language.name())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    ContactId add(OrganisationId organisation, NewContact person) {
        ContactId id = ContactId.random();
        jdbc.sql("""
                        insert into contact (id, organisation_id, name, email, language, main)
                        values (:id, :organisation, :name, :email, :language, false)
                        """)
                .param("id", id.value())
                .param("organisation", organisation.value())
                .param("name", person.name())
                .param("email", person.email().value())
                .param("language", person.language().name())
                .update();
        return id;
    }

    void rename(ContactId id, NewContact person) {
        jdbc.sql("update contact set name = :name, language = :language where id = :id")
                .param("name", person.name())
                .param("language", person.language().name())
                .param("id", id.value())
                .update();
    }

    void markReplaced(ContactId id, Instant at) {
        jdbc.sql("update contact set replaced_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /** Two statements: at no moment may there be two main contacts. */
    void makeMain(Contact contact) {
        jdbc.sql("update contact set main = false where organisation_id = :organisation and main")
                .param("organisation", contact.organisationId().value())
                .update();
        jdbc.sql("update contact set main = true where id = :id")
                .param("id", contact.id().value())
                .update();
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                new ContactId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("name"),
                new EmailAddress(row.getString("email")),
                row.getBoolean("main"),
                Optional.ofNullable(row.getObject("not_reached_since", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
