package se.radslag.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.radslag.documentation.RunningText.Block;

class RunningTextTest {

    @Test
    void partsParagraphsAtBlankLines() {
        assertThat(RunningText.of("Ett.\r\n\r\nTvå.\nTre.\n \n"))
                .containsExactly(new Block(false, List.of("Ett.")), new Block(false, List.of("Två.", "Tre.")));
    }

    @Test
    void makesAListOfNumberedLines() {
        assertThat(RunningText.of("1. Vad?\n2. Hur?")).containsExactly(new Block(true, List.of("Vad?", "Hur?")));
    }

    @Test
    void leavesAParagraphAloneWhereOnlySomeLinesAreNumbered() {
        assertThat(RunningText.of("Så här:\n1. Vad?")).containsExactly(new Block(false, List.of("Så här:", "1. Vad?")));
    }

    @Test
    void findsNothingInNothing() {
        assertThat(RunningText.of(" \n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, noll",
        "1, en",
        "12, tolv",
        "15, femton",
        "20, tjugo",
        "34, trettiofyra",
        "99, nittionio",
        "100, 100"
    })
    void countsInWords(int number, String words) {
        assertThat(NumberWords.of(number)).isEqualTo(words);
    }

    @Test
    void beginsASentenceWithACapital() {
        assertThat(NumberWords.capitalised(8)).isEqualTo("Åtta");
    }
}
