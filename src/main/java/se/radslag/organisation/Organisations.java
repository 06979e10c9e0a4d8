package se.radslag.organisation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.core.EmailAddress;
import se.radslag.core.NotFound;

/** The tables of the directory. */
@Repository
class Organisations {

    private static final String SELECT = """
            select o.*, array(select tag from organisation_tag t where t.organisation_id = o.id) as tags
              from organisation o
            """;

    private static final String RECIPIENTS = """
            select o.id as organisation_id, o.name as organisation, coalesce(c.language, o.language) as language, c.id as contact_id, c.name as contact, c.email,
                   c.questioned_at is not null as questioned
              from organisation o join contact c on c.organisation_id = o.id and c.main
             where o.active
            """;

    private static final String BY_NAME = " order by o.name collate \"sv-x-icu\"";

    private final JdbcClient jdbc;

    Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Organisation> all() {
        return select("").query(Organisations::organisation).list();
    }

    List<Organisation> active() {
        return select(" where o.active").query(Organisations::organisation).list();
    }

    List<Organisation> tagged(String tag) {
        return select(
                        " where o.active and exists (select from organisation_tag t where t.organisation_id = o.id and t.tag = :tag)")
                .param("tag", tag)
                .query(Organisations::organisation)
                .list();
    }

    List<Organisation> named(Collection<OrganisationId> ids) {
        return select(" where o.id = any(:ids)")
                .param("ids", uuids(ids))
                .query(Organisations::organisation)
                .list();
    }

    Optional<Organisation> findByName(String name) {
        return select(" where o.name = :name")
                .param("name", name)
                .query(Organisations::organisation)
                .optional();
    }

    List<String> tags() {
        return jdbc.sql("""
                        select distinct t.tag from organisation_tag t
                          join organisation o on o.id = t.organisation_id
                         where o.active order by t.tag
                        """).query(String.class).list();
    }

    List<Recipient> recipients(Collection<OrganisationId> ids) {
        return jdbc.sql(RECIPIENTS + " and o.id = any(:ids)" + BY_NAME)
                .param("ids", uuids(ids))
                .query(Organisations::recipient)
                .list();
    }

    /** A contact person of an organisation, main or not. */
    Optional<Recipient> recipient(ContactId id) {
        return jdbc.sql("""
                        select o.id as organisation_id, o.name as organisation, coalesce(c.language, o.language) as language,
                               c.id as contact_id, c.name as contact, c.email, c.questioned_at is not null as questioned
                          from contact c join organisation o on o.id = c.organisation_id
                         where c.id = :id
                        """)
                .param("id", id.value())
                .query(Organisations::recipient)
                .optional();
    }

    List<Recipient> recipientsAt(Collection<EmailAddress> addresses) {
        return jdbc.sql(RECIPIENTS + " and lower(c.email) = any(:addresses)" + BY_NAME)
                .param(
                        "addresses",
                        addresses.stream()
                                .map(address -> address.value().toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .query(Organisations::recipient)
                .list();
    }

    void setActive(OrganisationId id, boolean active) {
        int updated = jdbc.sql("update organisation set active = :active where id = :id")
                .param("active", active)
                .param("id", id.value())
                .update();
        if (updated == 0) {
            throw new NotFound();
        }
    }

    /** Adds them all: three statements, whatever the number. */
    void add(List<OrganisationFile.Entry> entries) {
        addOrganisations(
                entries.stream().map(OrganisationFile.Entry::organisation).toList());
        addContacts(entries.stream().map(OrganisationFile.Entry::contact).toList());
        addTags(entries.stream().map(OrganisationFile.Entry::organisation).toList());
    }

    private void addOrganisations(List<Organisation> added) {
        jdbc.sql("""
                        insert into organisation (id, name, kind, language, county, active)
                        select * from unnest(:ids::uuid[], :names::text[], :kinds::text[], :languages::text[], :counties::text[], :active::boolean[])
                        """)
                .param("ids", uuids(added.stream().map(Organisation::id).toList()))
                .param("names", texts(added, Organisation::name))
                .param("kinds", texts(added, organisation -> organisation.kind().name()))
                .param(
                        "languages",
                        texts(added, organisation -> organisation.language().name()))
                .param("counties", texts(added, Organisation::county))
                .param("active", added.stream().map(Organisation::active).toArray(Boolean[]::new))
                .update();
    }

    private void addContacts(List<Contact> added) {
        jdbc.sql("""
                        insert into contact (id, organisation_id, name, email, main)
                        select * from unnest(:ids::uuid[], :organisations::uuid[], :names::text[], :emails::text[], :mains::boolean[])
                        """)
                .param(
                        "ids",
                        added.stream().map(contact -> contact.id().value()).toArray(UUID[]::new))
                .param(
                        "organisations",
                        uuids(added.stream().map(Contact::organisationId).toList()))
                .param("names", texts(added, Contact::name))
                .param("emails", texts(added, contact -> contact.email().value()))
                .param("mains", added.stream().map(Contact::main).toArray(Boolean[]::new))
                .update();
    }

    private void addTags(List<Organisation> added) {
        List<Tag> tags = added.stream().flatMap(Organisations::tagsOf).toList();
        jdbc.sql(
                        "insert into organisation_tag (organisation_id, tag) select * from unnest(:ids::uuid[], :tags::text[])")
                .param("ids", uuids(tags.stream().map(Tag::of).toList()))
                .param("tags", texts(tags, Tag::word))
                .update();
    }

    private record Tag(OrganisationId of, String word) {}

    private static Stream<Tag> tagsOf(Organisation organisation) {
        return organisation.tags().stream().map(word -> new Tag(organisation.id(), word));
    }

    private JdbcClient.StatementSpec select(String where) {
        return jdbc.sql(SELECT + where + BY_NAME);
    }

    private static UUID[] uuids(Collection<OrganisationId> ids) {
        return ids.stream().map(OrganisationId::value).toArray(UUID[]::new);
    }

    private static <T> String[] texts(List<T> of, Function<T, String> text) {
        return of.stream().map(text).toArray(String[]::new);
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                Language.valueOf(row.getString("language")),
                row.getString("county"),
                tags(row.getArray("tags")),
                row.getBoolean("active"));
    }

    private static Set<String> tags(Array tags) throws SQLException {
        return new TreeSet<>(List.of((String[]) tags.getArray()));
    }

    private static Recipient recipient(ResultSet row, int number) throws SQLException {
        return new Recipient(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("organisation"),
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getString("contact"),
                new EmailAddress(row.getString("email")),
                Language.valueOf(row.getString("language")),
                row.getBoolean("questioned"));
    }
}
