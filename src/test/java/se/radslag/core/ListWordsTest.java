package se.radslag.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ListWordsTest {

    private final ListWords swedish = new ListWords(Locale.forLanguageTag("sv"));
    private final ListWords english = new ListWords(Locale.ENGLISH);

    @Test
    void joinsAsASentenceDoes() {
        assertThat(swedish.of(List.of())).isEmpty();
        assertThat(swedish.of(List.of("Verdandi"))).isEqualTo("Verdandi");
        assertThat(swedish.of(List.of("Verdandi", "Scouterna"))).isEqualTo("Verdandi och Scouterna");
        assertThat(swedish.of(List.of("Verdandi", "Scouterna", "Riksteatern")))
                .isEqualTo("Verdandi, Scouterna och Riksteatern");
        assertThat(english.of(List.of("Verdandi", "Scouterna"))).isEqualTo("Verdandi and Scouterna");
    }
}
