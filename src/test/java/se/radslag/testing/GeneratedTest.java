package se.radslag.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class GeneratedTest {

    @TempDir
    Path folder;

    @Test
    @DisabledIfSystemProperty(named = "radslag.docs", matches = "true", disabledReason = "then it is written anew")
    void findsASectionOfYesterday() {
        var file = folder.resolve("page.md");
        Texts.write(file, "before\n<!-- map -->\nold\n<!-- /map -->\nafter\n");

        Generated.section(file, "map", "old\n");
        assertThatThrownBy(() -> Generated.section(file, "map", "new\n")).hasMessageContaining("mvn verify -Pdocs");
    }

    @Test
    void findsThatASectionIsGone() {
        var file = folder.resolve("page.md");
        Texts.write(file, "nothing\n");

        assertThatThrownBy(() -> Generated.section(file, "map", "new\n")).hasMessageContaining("a section map");
    }
}
