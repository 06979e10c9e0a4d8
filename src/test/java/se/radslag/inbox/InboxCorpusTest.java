package se.radslag.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.radslag.inbox.Corpus.Shape;
import se.radslag.inbox.Understood.CalendarReply;

/** Letters as the world writes them are understood, and nothing that is sent instead breaks the reader. */
class InboxCorpusTest {

    private static final int MUTATIONS = 100_000;
    private static final long SEED = 20260210;

    static Stream<Shape> shapes() {
        return Corpus.shapes().stream();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void understands(Shape shape) {
        var understood = Corpus.understood(shape.bytes());
        var told = Told.of(understood);
        assertThat(told.what()).isEqualTo(shape.what());
        assertThat(told.words()).contains(shape.words());
        if (shape.isSilent() && understood instanceof CalendarReply) {
            assertThat(told.words()).isEmpty();
        }
    }

    @Test
    void expectsSomethingOfEveryLetter() {
        assertThat(Corpus.shapes())
                .hasSizeGreaterThanOrEqualTo(60)
                .extracting(Shape::name)
                .containsExactlyInAnyOrderElementsOf(Corpus.letters());
    }

    /** Whatever happens to the bytes, each letter is still something, and an answer only if it has all that an answer needs. */
    @Test
    void survivesMutations() {
        List<byte[]> letters =
                shapes().map(Shape::bytes).filter(bytes -> bytes.length > 0).toList();
        var kinds = IntStream.range(0, MUTATIONS)
                .parallel()
                .mapToObj(n -> Mutation.of(letters, SEED + n))
                .map(Corpus::understood)
                .peek(understood -> assertThat(Told.of(understood).what()).isNotEmpty())
                .map(Object::getClass)
                .distinct();
        assertThat(kinds).containsExactlyInAnyOrder(Understood.class.getPermittedSubclasses());
    }
}
