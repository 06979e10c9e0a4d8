package se.radslag.inbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.radslag.inbox.Understood.CalendarReply.Answer;
import se.radslag.inbox.Understood.PersonalLetter;
import se.radslag.inbox.Understood.Unreadable.Why;

/** Letters that are meant to fill the memory, or are merely long, are read to their end and hardly kept. */
class HugeLettersTest {

    private static final String HEAD =
            "From: kansli@forening.example\r\nTo: dialog@departementet.example\r\nSubject: Hej\r\nMIME-Version: 1.0\r\n";
    private static final String MIXED = HEAD + "Content-Type: multipart/mixed; boundary=m\r\n\r\n";
    private static final String TEXT = "--m\r\nContent-Type: text/plain\r\n\r\nVi kommer.\r\n";
    private static final String LINE = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5\r\n";

    @Test
    void anAttachmentOfFiftyMegabytesIsMeasuredAndNotKept() throws IOException {
        int lines = 50 * 1024 * 1024 / LINE.length();
        var archive =
                "--m\r\nContent-Type: application/zip; name=bomb.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n";
        var letter = MimeReader.read(
                letter(Stream.of(MIXED, TEXT, archive), many(LINE, lines), Stream.of("--m--\r\n")), Corpus.USUAL);
        assertThat(letter.parts().get(1).kept()).isEmpty();
        assertThat(letter.personal().attachments())
                .singleElement()
                .satisfies(bomb -> assertThat(bomb.size()).isEqualTo((long) lines * LINE.length() * 3 / 4));
        assertThat(letter.text()).isEqualTo("Vi kommer.");
    }

    @Test
    void ofManyLongTextsOnlyTheBeginningsAreKept() throws IOException {
        var text = "--m\r\nContent-Type: text/plain\r\n\r\n" + LINE.repeat(10_000);
        var letter = MimeReader.read(letter(Stream.of(MIXED), many(text, 60)), Corpus.USUAL);
        assertThat(letter.parts()).hasSize(60).allMatch(part -> part.kept().length <= 256 * 1024);
        assertThat(letter.parts().stream().mapToLong(part -> part.kept().length).sum())
                .isLessThanOrEqualTo(2 * 1024 * 1024);
    }

    @Test
    void tenThousandPartsAreTooMany() {
        assertUnreadable(Why.TOO_MANY_PARTS, Stream.of(MIXED, TEXT), many("--m\r\n\r\nx\r\n", 10_000));
    }

    @Test
    void ofTenThousandPartsAHundredAreLookedAt() throws IOException {
        var letter = MimeReader.read(letter(Stream.of(MIXED), many("--m\r\n\r\nx\r\n", 10_000)), Corpus.USUAL);
        assertThat(letter.parts()).hasSize(100);
    }

    /** Each would take minutes if what is looked for were looked for again from every character. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain\r\n\r\n",
                "Content-Type: text/html\r\n\r\n",
                "Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n",
                "Return-Path: <>\r\nSubject: failure notice\r\n\r\n",
                "Content-Type: message/delivery-status\r\nReturn-Path: <>\r\n\r\nStatus: "
            })
    void nothingToReadIsReadInNoTime(String head) {
        for (String nothing : List.of(
                " ",
                "\r\n",
                " \r\n",
                "&nbsp;",
                "<",
                "<p ",
                "a",
                "@",
                "5.",
                ">",
                "x: y\r\n",
                "x=\r\n",
                "\"",
                ";",
                ":")) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> understood(Stream.of(HEAD, head, nothing.repeat(300_000))), nothing);
        }
    }

    @Test
    void longNamesOfManyFilesAreReadInNoTime() {
        var part = "--m\r\nContent-Disposition: attachment; filename=\"" + "x".repeat(16_000) + "\"\r\n\r\nx\r\n";
        var letter = assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> understood(Stream.of(MIXED), many(part, 99), Stream.of("--m--\r\n")));
        assertThat(Told.of(letter).what()).isEqualTo("person kansli@forening.example 99");
    }

    @Test
    void aThousandPartsWithinEachOtherAreTooDeep() {
        var nested = IntStream.range(0, 1000)
                .mapToObj(n -> "--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n".formatted(n, n + 1));
        assertUnreadable(Why.TOO_DEEP, Stream.of(HEAD, "Content-Type: multipart/mixed; boundary=b0\r\n\r\n"), nested);
    }

    @Test
    void aHundredThousandHeadersAreTooMany() {
        assertUnreadable(
                Why.TOO_MANY_HEADERS, Stream.of(HEAD), many("X-More: more\r\n", 100_000), Stream.of("\r\nVi kommer."));
    }

    @Test
    void oneHeaderOfTenMegabytesIsCutOff() {
        var letter = understood(
                Stream.of(HEAD, "X-Long: "), many("x".repeat(1024), 10 * 1024), Stream.of("\r\n\r\nVi kommer."));
        assertThat(letter)
                .isInstanceOfSatisfying(
                        PersonalLetter.class, read -> assertThat(read.text()).isEqualTo("Vi kommer."));
    }

    @Test
    void aBounceIsFoundInWhatIsTooMuchOfALetter() {
        var report = "--m\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns;x\r\n\r\n"
                + "Final-Recipient: rfc822;kansli@forening.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n";
        var letter = understood(Stream.of(MIXED.replace("mixed", "report"), report), many("--m\r\n\r\nx\r\n", 10_000));
        assertThat(Told.of(letter).what()).isEqualTo("bounce HARD 5.1.1 kansli@forening.example -");
    }

    @Test
    void aCalendarOfManyCalendarsWithinEachOtherIsBroken() {
        assertUnreadable(
                Why.BROKEN_CALENDAR,
                Stream.of(HEAD, "Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n"),
                many("BEGIN:VEVENT\r\n", 15_000));
    }

    @Test
    void aCalendarWithAnEndlessCommentStillAnswers() {
        var reply = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:1\r\n"
                + "ATTENDEE;PARTSTAT=ACCEPTED:mailto:kansli@forening.example\r\nCOMMENT:" + "x".repeat(100_000)
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        var letter = understood(Stream.of(HEAD, "Content-Type: text/calendar\r\n\r\n", reply));
        assertThat(letter).isInstanceOfSatisfying(Understood.CalendarReply.class, read -> {
            assertThat(read.answer()).isEqualTo(Answer.ACCEPTED);
            assertThat(read.comment()).hasSize(2000);
        });
    }

    @SafeVarargs
    private static void assertUnreadable(Why why, Stream<String>... pieces) {
        assertThat(Told.of(understood(pieces)).what()).isEqualTo("unreadable " + why);
    }

    @SafeVarargs
    private static Understood understood(Stream<String>... pieces) {
        return Corpus.understood(letter(pieces));
    }

    private static Stream<String> many(String text, int times) {
        return Collections.nCopies(times, text).stream();
    }

    /** A letter that is made while it is read, so that only its reader could run out of memory. */
    @SafeVarargs
    private static InputStream letter(Stream<String>... pieces) {
        var texts = Stream.of(pieces).flatMap(piece -> piece).iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return texts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(texts.next().getBytes(US_ASCII));
            }
        });
    }
}
