package se.radslag.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unbescape.html.HtmlEscape;
import se.radslag.access.LinkId;
import se.radslag.core.EmailAddress;

class AlikeLettersTest {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final List<OutgoingLetter> drawn = new ArrayList<>();

    @Test
    void drawsOnceForAll() {
        Stream<String> names = Stream.of("Öst", "Väst", "<Norr> & \"Syd\"", "$1 \\ {0}", "Öst");
        assertComeOutAsByThemselves(
                AlikeLettersTest::greeting,
                names.map(name -> letter(name, name + "s förening", SWEDISH, "vår"))
                        .toList());
        assertThat(drawn).as("the first, and a stand-in").hasSize(2);
    }

    @Test
    void drawsEachThatSaysSomethingElse() {
        assertComeOutAsByThemselves(
                AlikeLettersTest::greeting,
                List.of(
                        letter("Öst", "Öst", SWEDISH, "vår"),
                        letter("Öst", "Öst", SWEDISH, "höst"),
                        letter("Öst", "Öst", Locale.ENGLISH, "vår"),
                        linked(letter("Öst", "Öst", SWEDISH, "vår"))));
        assertThat(drawn).hasSize(4);
    }

    @Test
    void drawsEachWhenMoreIsSaidOfTheAddresseeThanItsNames() {
        assertComeOutAsByThemselves(
                letter -> new DrawnLetter(
                        "Hej",
                        "",
                        "Namn med %d tecken".formatted(letter.addressee().name().length())),
                List.of(
                        letter("Öst", "Öst", SWEDISH, "vår"),
                        letter("Väst", "Väst", SWEDISH, "vår"),
                        letter("Nordöst", "Nordöst", SWEDISH, "vår")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uE000", "\uE001", "\uE000\uE001"})
    void drawsEachWhenWhatItSaysLooksLikeAStandIn(String words) {
        assertComeOutAsByThemselves(
                AlikeLettersTest::greeting,
                List.of(
                        letter("Öst", "Öst", SWEDISH, words),
                        letter("Väst", "Väst", SWEDISH, words),
                        letter("Syd", "Syd", SWEDISH, words)));
    }

    @ParameterizedTest
    @ValueSource(strings = {" Öst", "Öst ", "Ö\nst", "Ö\u2028st", "Ö\u0007st", "\uE001"})
    void drawsEachWhoseNameCouldChangeTheLines(String name) {
        OutgoingLetter plain = letter("Väst", "Väst", SWEDISH, "vår");
        OutgoingLetter uneven = letter(name, "Öst", SWEDISH, "vår");
        assertComeOutAsByThemselves(AlikeLettersTest::stripped, List.of(plain, plain, uneven));
    }

    @Test
    void forgetsWhatHasNotBeenSeenForLong() {
        List<OutgoingLetter> many = Stream.iterate(0, number -> number + 1)
                .limit(200)
                .map(number -> letter("Öst", "Öst", SWEDISH, "fråga " + number))
                .toList();
        AlikeLetters alike = new AlikeLetters(this::draw);
        many.forEach(alike::draw);
        alike.draw(many.get(199));
        assertThat(drawn)
                .as("the last is remembered")
                .hasSize(201)
                .last()
                .satisfies(standIn -> assertThat(standIn.addressee().name()).isNotEqualTo("Öst"));
        drawn.clear();
        alike.draw(many.get(0));
        assertThat(drawn).as("the first is not").containsExactly(many.get(0));
    }

    private void assertComeOutAsByThemselves(
            Function<OutgoingLetter, DrawnLetter> drawing, List<OutgoingLetter> letters) {
        AlikeLetters alike = new AlikeLetters(letter -> {
            drawn.add(letter);
            return drawing.apply(letter);
        });
        assertThat(letters.stream().map(alike::draw))
                .containsExactlyElementsOf(letters.stream().map(drawing).toList());
    }

    private DrawnLetter draw(OutgoingLetter letter) {
        drawn.add(letter);
        return greeting(letter);
    }

    private static DrawnLetter greeting(OutgoingLetter letter) {
        Addressee to = letter.addressee();
        String text = "Hej %s! Om %s%s. Till %s, %s."
                .formatted(
                        to.name(),
                        letter.model().get("topic"),
                        to.link().isPresent() ? " här" : "",
                        to.party(),
                        to.language());
        return new DrawnLetter("Till " + to.party(), "<p>" + HtmlEscape.escapeHtml4Xml(text) + "</p>", text);
    }

    /** As texts are tidied after they have been drawn. */
    private static DrawnLetter stripped(OutgoingLetter letter) {
        String name = letter.addressee().name();
        return new DrawnLetter("", "", "Hej\n" + name.replaceAll("\\s", " ").strip());
    }

    private static OutgoingLetter letter(String name, String party, Locale language, String topic) {
        return new OutgoingLetter(
                LetterId.random(),
                "trial",
                "",
                "trial-letter",
                new Addressee(party, name, new EmailAddress("a@b.example"), language, Optional.empty()),
                TrialLetter.SENDER,
                Map.of("topic", topic),
                Instant.EPOCH);
    }

    private static OutgoingLetter linked(OutgoingLetter letter) {
        Addressee to = letter.addressee();
        return new OutgoingLetter(
                letter.id(),
                letter.reference(),
                letter.stage(),
                letter.kind(),
                new Addressee(to.party(), to.name(), to.email(), to.language(), Optional.of(LinkId.random())),
                letter.sender(),
                letter.model(),
                letter.postedAt());
    }
}
