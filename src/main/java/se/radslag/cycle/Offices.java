package se.radslag.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.radslag.core.NotFound;

/** The tables of offices and their record numbers. */
@Repository
class Offices {

    /** The columns of {@code office o} beside those of another table, for {@link #joined}. */
    static final String JOINED = """
            o.key as office_key, o.department as office_department, o.unit as office_unit,
            o.sender_name as office_sender_name, o.contact_person as office_contact_person,
            o.contact_telephone as office_contact_telephone, o.contact_address as office_contact_address,
            o.mailbox as office_mailbox, o.record_series as office_record_series""";

    private final JdbcClient jdbc;

    Offices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Office> all() {
        return jdbc.sql("select * from office order by unit collate \"sv-x-icu\"")
                .query(Offices::office)
                .list();
    }

    Office get(OfficeId id) {
        return jdbc.sql("select * from office where id = :id")
                .param("id", id.value())
                .query(Offices::office)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Writes an office under its key: a new one gets the identity it brings, one that is there keeps its own. */
    void put(Office office) {
        jdbc.sql("""
                        insert into office (id, key, department, unit, sender_name, contact_person, contact_telephone, contact_address,
                                            mailbox, record_series)
                        values (:id, :key, :department, :unit, :senderName, :contactPerson, :contactTelephone, :contactAddress,
                                :mailbox, :recordSeries)
                        on conflict (key) do update
                           set department = excluded.department, unit = excluded.unit, sender_name = excluded.sender_name,
                               contact_person = excluded.contact_person, contact_telephone = excluded.contact_telephone,
                               contact_address = excluded.contact_address, mailbox = excluded.mailbox,
                               record_series = excluded.record_series
                        """)
                .param("id", office.id().value())
                .param("key", office.key())
                .param("department", office.department())
                .param("unit", office.unit())
                .param("senderName", office.senderName())
                .param("contactPerson", office.contactPerson())
                .param("contactTelephone", office.contactTelephone())
                .param("contactAddress", office.contactAddress())
                .param("mailbox", office.mailbox())
                .param("recordSeries", office.recordSeries())
                .update();
    }

    /** The next number of a year; whoever asks at the same time waits until this transaction is over, so that none is missing. */
    int nextNumber(OfficeId id, int year) {
        return jdbc.sql("""
                        insert into office_record_number (office_id, year, last) values (:office, :year, 1)
                        on conflict (office_id, year) do update set last = office_record_number.last + 1
                        returning last
                        """)
                .param("office", id.value())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    private static Office office(ResultSet row, int number) throws SQLException {
        return office(row, "");
    }

    static Office joined(ResultSet row) throws SQLException {
        return office(row, "office_");
    }

    private static Office office(ResultSet row, String prefix) throws SQLException {
        return new Office(
                new OfficeId(row.getObject(prefix + "id", UUID.class)),
                row.getString(prefix + "key"),
                row.getString(prefix + "department"),
                row.getString(prefix + "unit"),
                row.getString(prefix + "sender_name"),
                row.getString(prefix + "contact_person"),
                row.getString(prefix + "contact_telephone"),
                row.getString(prefix + "contact_address"),
                row.getString(prefix + "mailbox"),
                row.getString(prefix + "record_series"));
    }
}
