package se.radslag.web;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.radslag.testing.Texts;

/** The public page tells of every kind of personal data that {@code docs/personal-data.md} lists, and how long it is kept. */
class PersonalDataKindTest {

    private static final String DOCUMENT = Texts.read(Path.of("docs/personal-data.md"));

    /** {@code | contact.name | what | purpose | retention |} */
    private static final Pattern ROW =
            Pattern.compile("^\\| (\\w+)\\.\\w+ \\| [^|\n]+ \\| [^|\n]+ \\| ([^|\n]+) \\|$", Pattern.MULTILINE);

    @Test
    void tellsOfEveryTableOnce() {
        assertThat(Stream.of(PersonalDataKind.values()).flatMap(kind -> kind.tables().stream()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(tables(DOCUMENT));
    }

    @Test
    void aTableThatThePageDoesNotTellOfIsFound() {
        assertThat(tables(DOCUMENT + "\n| diary.entry | text | out of curiosity | for ever |"))
                .contains("diary")
                .hasSize(tables(DOCUMENT).size() + 1);
    }

    /** Who changes one of these must look whether the page still says what is so. */
    @Test
    void saysHowLongItIsKept() {
        assertThat(retentions(PersonalDataKind.PARTICIPANTS))
                .containsExactlyInAnyOrder("kept with the case", "erased soon after the meeting");
        assertThat(retentions(PersonalDataKind.UNCONFIRMED))
                .containsExactlyInAnyOrder(
                        "erased when the time to confirm is over", "erased unless the address is confirmed in time");
        assertThat(retentions(PersonalDataKind.STAFF))
                .containsExactlyInAnyOrder(
                        "as long as the person has the task",
                        "as long as the case is kept",
                        "as long as the case it concerns");
    }

    private static TreeSet<String> tables(String document) {
        return ROW.matcher(document).results().map(row -> row.group(1)).collect(toCollection(TreeSet::new));
    }

    private static TreeSet<String> retentions(PersonalDataKind kind) {
        return ROW.matcher(DOCUMENT)
                .results()
                .filter(row -> kind.tables().contains(row.group(1)))
                .map(row -> row.group(2))
                .collect(toCollection(TreeSet::new));
    }
}
