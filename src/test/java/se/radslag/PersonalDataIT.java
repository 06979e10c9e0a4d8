package se.radslag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.Texts;

/** {@code docs/personal-data.md} says of each column that holds personal data why it does and until when; no more and no less. */
@RadslagTest
class PersonalDataIT {

    private static final String DOCUMENT = Texts.read(Path.of("docs/personal-data.md"));

    /** {@code | contact.name | what | purpose | retention |} */
    private static final Pattern PERSONAL = row(4);

    /** {@code | office.unit | why it tells of nobody |} */
    private static final Pattern NOT_PERSONAL = row(2);

    /** Names of columns in which people are easily found. */
    private static final Pattern SUSPICIOUS =
            Pattern.compile(".*(name|mail|phone|contact|address|needs|delegate|person|part(y|ies)|signed|_by|actor).*");

    @Autowired
    JdbcClient database;

    @Test
    void saysOfEachPersonalColumnWhyAndUntilWhen() {
        assertThat(documented(DOCUMENT)).isEqualTo(marked());
    }

    @Test
    void noColumnLooksPersonalWithoutBeingJudged() {
        assertThat(unjudged(suspicious(), DOCUMENT)).isEmpty();
    }

    @Test
    void whatIsJudgedNotPersonalExistsAndIsNotMarked() {
        assertThat(columns(DOCUMENT, NOT_PERSONAL))
                .isSubsetOf(suspicious())
                .doesNotContainAnyElementsOf(marked().keySet());
    }

    @Test
    void aForgottenColumnIsFound() {
        var forgetful = DOCUMENT.replaceFirst("\n\\| contact\\.email .*", "");
        assertThat(documented(forgetful)).isNotEqualTo(marked());
        assertThat(unjudged(suspicious(), forgetful)).containsExactly("contact.email");
    }

    @Test
    void anotherRetentionIsFound() {
        var other = DOCUMENT.replaceFirst("(\n\\| contact\\.email .*\\| ).* \\|", "$1for ever |");
        assertThat(documented(other)).isNotEqualTo(marked());
    }

    private Map<String, String> marked() {
        return database.sql("""
                        select c.relname || '.' || a.attname as "column", d.description
                          from pg_description d
                          join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass
                          join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid
                         where d.description like 'personal:%'
                        """).query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Columns of ours in which text is kept under a name that sounds of people; the engine's tables follow its own rules. */
    private Set<String> suspicious() {
        return database.sql("""
                        select table_name || '.' || column_name
                          from information_schema.columns
                         where table_schema = current_schema()
                           and table_name not like 'act\\_%'
                           and table_name <> 'flyway_schema_history'
                           and data_type in ('text', 'jsonb', 'bytea', 'ARRAY')
                        """).query(String.class).list().stream()
                .filter(column -> SUSPICIOUS
                        .matcher(column.substring(column.indexOf('.')))
                        .matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> unjudged(Set<String> suspicious, String document) {
        var left = new TreeSet<>(suspicious);
        left.removeAll(columns(document, PERSONAL));
        left.removeAll(columns(document, NOT_PERSONAL));
        return left;
    }

    private static Map<String, String> documented(String document) {
        var rows = new TreeMap<String, String>();
        PERSONAL.matcher(document)
                .results()
                .forEach(row -> rows.put(row.group(1), "personal: " + row.group(3) + "; " + row.group(4)));
        return rows;
    }

    private static Set<String> columns(String document, Pattern row) {
        return row.matcher(document).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Pattern row(int cells) {
        return Pattern.compile("^\\| (\\w+\\.\\w+) \\|" + " ([^|\n]+) \\|".repeat(cells - 1) + "$", Pattern.MULTILINE);
    }
}
