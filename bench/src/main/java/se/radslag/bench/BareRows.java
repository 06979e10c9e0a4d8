package se.radslag.bench;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The peer's database: as many statements, in as many transactions, over rows as long; each finds its row by the primary key. */
class BareRows {

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    /** What each link inserted last, for it to be deleted. */
    private final Map<UUID, UUID> inserted = new ConcurrentHashMap<>();

    BareRows(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        writing = new TransactionTemplate(transactions);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    void fill(List<UUID> links, int rows, int bytes) {
        jdbc.sql(
                        "create table kept (link uuid, number int, words text not null, version int not null, primary key (link, number))")
                .update();
        jdbc.sql("create table written (id uuid primary key, link uuid not null, words text not null)")
                .update();
        jdbc.sql(
                        "insert into kept select unnest(:links::uuid[]), number, repeat('ö', :letters), 0 from generate_series(1, :rows) number")
                .param("links", links.stream().map(UUID::toString).toArray(String[]::new))
                .param("letters", bytes / 2)
                .param("rows", rows)
                .update();
        jdbc.sql("analyze kept").update();
    }

    /** All but the last transaction read one row each; the last does the rest. */
    void work(Work work, UUID link) {
        int apart = Math.min(work.transactions() - 1, work.reads().size());
        for (int number = 1; number <= apart; number++) {
            int row = number;
            reading.executeWithoutResult(begun -> read(link, row));
        }
        (work.writes().isEmpty() ? reading : writing).executeWithoutResult(begun -> rest(work, link, apart));
    }

    private void rest(Work work, UUID link, int apart) {
        int row = apart;
        while (row < work.reads().size()) {
            read(link, ++row);
        }
        for (Work.Write write : work.writes()) {
            write(write, link, ++row);
        }
    }

    private void read(UUID link, int row) {
        jdbc.sql("select * from kept where link = :link and number = :number")
                .param("link", link)
                .param("number", row)
                .query((found, number) -> found.getString("words"))
                .single();
    }

    private void write(Work.Write write, UUID link, int row) {
        switch (write.verb()) {
            case INSERT -> insert(link, words(write));
            case UPDATE ->
                jdbc.sql(
                                "update kept set words = :words, version = version + 1 where link = :link and number = :number")
                        .param("words", words(write))
                        .param("link", link)
                        .param("number", row)
                        .update();
            case DELETE ->
                jdbc.sql("delete from written where id = :id")
                        .param("id", inserted.getOrDefault(link, link))
                        .update();
        }
    }

    private void insert(UUID link, String words) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into written (id, link, words) values (:id, :link, :words)")
                .param("id", id)
                .param("link", link)
                .param("words", words)
                .update();
        inserted.put(link, id);
    }

    /** Other words each time, as answers are. */
    private static String words(Work.Write write) {
        return UUID.randomUUID() + "ö".repeat(Math.max(0, write.bytes() / 2 - 18));
    }
}
