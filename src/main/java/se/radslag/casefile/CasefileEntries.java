package se.radslag.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the register. */
@Repository
class CasefileEntries {

    private static final String WITHOUT_CONTENT =
            "select record_number, running_number, registered_at, direction, parties, title, media_type, checksum from casefile_entry ";

    private final JdbcClient jdbc;

    CasefileEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Opens the cases that are new, and keeps others from registering in these cases until the transaction ends.
     *
     * <p>A statement of its own, so that {@link #insert} sees what others have registered while it waited.
     */
    void lock(List<String> recordNumbers) {
        jdbc.sql("""
                        insert into casefile_counter (record_number, last)
                        select record_number, 0 from unnest(:recordNumbers::text[]) as opened (record_number) order by record_number
                        on conflict (record_number) do update set last = casefile_counter.last
                        """)
                .param("recordNumbers", recordNumbers.toArray(String[]::new))
                .update();
    }

    /** Inserts, in their order, the documents whose reference is new; the cases are locked. */
    void insert(List<CaseDocument> documents, Instant at) {
        jdbc.sql("""
                        with fresh as (
                            select *, row_number() over (partition by record_number order by place) as step
                            from unnest(:recordNumbers::text[], :references::text[], :directions::text[], :parties::text[], :titles::text[],
                                        :mediaTypes::text[], :contents::bytea[]) with ordinality
                                as document (record_number, reference, direction, parties, title, media_type, content, place)
                            where not exists (select from casefile_entry entry where entry.reference = document.reference)
                        ), counted as (
                            update casefile_counter counter set last = counter.last + grown.by
                            from (select record_number, count(*) as by from fresh group by record_number) grown
                            where counter.record_number = grown.record_number
                            returning counter.record_number, counter.last - grown.by as base
                        )
                        insert into casefile_entry (record_number, running_number, reference, registered_at, direction, parties, title,
                                                    media_type, checksum, content)
                        select record_number, base + step, reference, :at, direction, parties, title,
                               media_type, encode(sha256(content), 'hex'), content
                        from fresh join counted using (record_number)
                        """)
                .param("recordNumbers", texts(documents, CaseDocument::recordNumber))
                .param("references", texts(documents, CaseDocument::reference))
                .param(
                        "directions",
                        texts(documents, document -> document.direction().name()))
                .param("parties", texts(documents, CaseDocument::parties))
                .param("titles", texts(documents, CaseDocument::title))
                .param("mediaTypes", texts(documents, CaseDocument::mediaType))
                .param("contents", documents.stream().map(CaseDocument::content).toArray(byte[][]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    CasefileEntry withReference(String reference) {
        return jdbc.sql(WITHOUT_CONTENT + "where reference = :reference")
                .param("reference", reference)
                .query(CasefileEntries::entry)
                .single();
    }

    Map<String, byte[]> contents(Collection<String> references) {
        return jdbc
                .sql("select reference, content from casefile_entry where reference = any (:references)")
                .param("references", references.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("reference"), row.getBytes("content")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<CasefileEntry> of(String recordNumber) {
        return jdbc.sql(WITHOUT_CONTENT + "where record_number = :recordNumber order by running_number")
                .param("recordNumber", recordNumber)
                .query(CasefileEntries::entry)
                .list();
    }

    private static CasefileEntry entry(ResultSet row, int number) throws SQLException {
        return new CasefileEntry(
                row.getString("record_number"),
                row.getInt("running_number"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                Direction.valueOf(row.getString("direction")),
                row.getString("parties"),
                row.getString("title"),
                row.getString("media_type"),
                row.getString("checksum"));
    }

    private static String[] texts(List<CaseDocument> documents, Function<CaseDocument, String> part) {
        return documents.stream().map(part).toArray(String[]::new);
    }
}
