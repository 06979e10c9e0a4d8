package se.radslag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.radslag.testing.Texts;

/** A room's tables are its own, and the database has no clock. Each rule is shown to find fault with a text that breaks it. */
class SqlTest {

    private static final Path ROOMS = Path.of("src/main/java/se/radslag");
    private static final List<Path> MIGRATIONS = Texts.list(Path.of("src/main/resources/db/migration"), ".sql");

    /** The first two figures of a migration's number tell whose tables it makes. */
    private static final Map<String, String> ROOM_OF = Map.ofEntries(
            Map.entry("01", "organisation"),
            Map.entry("02", "access"),
            Map.entry("03", "casefile"),
            Map.entry("04", "mail"),
            Map.entry("05", "cycle"),
            Map.entry("06", "proposal"),
            Map.entry("07", "meeting"),
            Map.entry("08", "invitation"),
            Map.entry("09", "viewpoint"),
            Map.entry("10", "dialogue"),
            Map.entry("11", "documentation"),
            Map.entry("12", "inbox"),
            Map.entry("13", "application"),
            Map.entry("14", "handover"));

    /** Rooms that only read what others keep. */
    private static final Set<String> READERS = Set.of("documentation", "board");

    private static final Pattern CLOCK = Pattern.compile(
            "\\bnow\\s*\\(|\\b(current|local)_?(timestamp|date|time)\\b|\\b(clock|statement|transaction)_timestamp\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\".*?\"\"\"", Pattern.DOTALL);
    private static final Pattern CREATES = Pattern.compile("create table (?:if not exists )?(\\w+)");
    private static final Pattern USES = Pattern.compile("\\b(?:from|join|into|update|references)\\s+(\\w+)");

    @Test
    void theDatabaseHasNoClock() {
        assertThat(MIGRATIONS)
                .allSatisfy(file -> assertThat(clocks(withoutComments(Texts.read(file))))
                        .as(file.toString())
                        .isEmpty());
        assertThat(Texts.list(ROOMS, ".java"))
                .allSatisfy(file -> assertThat(clocks(sql(Texts.read(file))))
                        .as(file.toString())
                        .isEmpty());
    }

    @Test
    void aClockInTheDatabaseIsFound() {
        assertThat(clocks("create table day (at timestamptz default now())")).isNotEmpty();
        assertThat(clocks("update day set at = CURRENT_TIMESTAMP")).isNotEmpty();
        assertThat(clocks(sql("clock.now(); sql(\"\"\"\n select localtime\n \"\"\")")))
                .containsExactly("localtime");
        assertThat(clocks(sql("clock.now()"))).isEmpty();
    }

    @Test
    void aRoomsTablesAreItsOwn() {
        assertThat(Texts.list(ROOMS, ".java"))
                .allSatisfy(file -> assertThat(strangers(room(file), sql(Texts.read(file)), tables()))
                        .as(file.toString())
                        .isEmpty());
        assertThat(MIGRATIONS)
                .allSatisfy(file -> assertThat(strangers(owner(file), Texts.read(file), tables()))
                        .as(file.toString())
                        .isEmpty());
    }

    @Test
    void aStrangersTableIsFound() {
        var tables = Map.of("kettle", "kitchen", "jam", "cellar");
        assertThat(strangers("kitchen", "select * from kettle join jam using (id)", tables))
                .containsExactly("jam");
        assertThat(strangers("cellar", "jam uuid references kettle (id)", tables))
                .containsExactly("kettle");
        assertThat(strangers("board", "select * from kettle", tables)).isEmpty();
    }

    @Test
    void everyMigrationSaysWhyAndWhoseItIs() {
        assertThat(MIGRATIONS).isNotEmpty().allSatisfy(file -> {
            assertThat(Texts.read(file)).as(file.toString()).startsWith("-- ");
            assertThat(owner(file)).as(file.toString()).isNotNull();
        });
    }

    private static List<String> clocks(String sql) {
        return CLOCK.matcher(sql).results().map(MatchResult::group).toList();
    }

    private static String sql(String java) {
        return TEXT_BLOCK.matcher(java).results().map(MatchResult::group).collect(Collectors.joining("\n"));
    }

    private static String withoutComments(String sql) {
        return sql.replaceAll("--[^\n]*", "");
    }

    private static Map<String, String> tables() {
        return MIGRATIONS.stream()
                .flatMap(file -> names(CREATES, Texts.read(file)).map(table -> Map.entry(table, owner(file))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Tables that a room's SQL uses although another room keeps them; readers may. */
    private static List<String> strangers(String room, String sql, Map<String, String> tables) {
        return names(USES, withoutComments(sql))
                .filter(table -> !READERS.contains(room))
                .filter(table -> !tables.getOrDefault(table, room).equals(room))
                .toList();
    }

    private static Stream<String> names(Pattern pattern, String sql) {
        return pattern.matcher(sql).results().map(found -> found.group(1));
    }

    private static String room(Path java) {
        return java.getParent().getFileName().toString();
    }

    private static String owner(Path migration) {
        return ROOM_OF.get(migration.getFileName().toString().substring(1, 3));
    }
}
