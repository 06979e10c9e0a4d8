package se.radslag.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Attendee;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.radslag.calendar.CalendarMessage.Standing;

class CalendarWriterTest {

    private static final Instant WRITTEN = Instant.parse("2027-01-02T03:04:05Z");
    private static final Instant START = Instant.parse("2027-03-03T12:00:00Z");
    private static final CalendarUser OFFICE =
            new CalendarUser("Regeringskansliet: \"Å\", enheten", "radslag@office.example");
    private static final CalendarUser ASA = new CalendarUser("Åsa Öberg", "asa.o'berg+mote@forening.example");
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    static IntStream lengths() {
        return IntStream.range(0, 80);
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void foldsAfter75OctetsAndCutsNoLetterInTwo(int length) throws Exception {
        String words = "x".repeat(length) + "åäö€🌍".repeat(30);
        String text = letter(entry(words, words, START), Standing.ASKED);
        assertThat(text.split("\r\n", -1)).allSatisfy(line -> {
            assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\r", "\n");
        });
        assertThat(text.lines().filter(line -> line.getBytes(UTF_8).length > 71))
                .isNotEmpty();
        assertThat(value(text, Property.SUMMARY)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "komma, semikolon; bakstreck\\ \"citat\" kolon:",
                "rad ett\nrad två",
                "BEGIN:VEVENT\nATTENDEE:mailto:fel@forening.example\nEND:VCALENDAR",
                "\\n är inte en ny rad"
            })
    void keepsWordsAsTheyWereWritten(String words) throws Exception {
        String text = letter(entry("Samråd", words, START), Standing.ASKED);
        assertThat(value(text, Property.DESCRIPTION)).isEqualTo(words);
        assertThat(parsed(text).getComponents(Component.VEVENT)).hasSize(1);
        assertThat(attendee(text).getValue()).isEqualTo("mailto:" + ASA.address());
    }

    @Test
    void takesLineEndsOfABrowserForOne() throws Exception {
        assertThat(value(letter(entry("Samråd", "ett\r\ntvå", START), Standing.ASKED), Property.DESCRIPTION))
                .isEqualTo("ett\ntvå");
    }

    @Test
    void namesPeopleAsTheyAreCalled() throws Exception {
        String text = letter(entry("Samråd", "", START), Standing.ASKED);
        assertThat(attendee(text).getRequiredParameter(Parameter.CN).getValue()).isEqualTo("Åsa Öberg");
        assertThat(event(text)
                        .getRequiredProperty(Property.ORGANIZER)
                        .getRequiredParameter(Parameter.CN)
                        .getValue())
                .isEqualTo(OFFICE.name());
    }

    /** The night before, the night itself and the day after of both changes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-27T23:30:00Z", "2027-03-28T00:59:00Z", "2027-03-28T01:00:00Z", "2027-03-28T11:00:00Z",
                "2027-10-30T11:00:00Z", "2027-10-31T02:00:00Z", "2027-10-31T12:00:00Z", "2027-07-01T11:00:00Z"
            })
    void tellsTheHourAcrossTheClockChanges(Instant start) throws Exception {
        String text = letter(entry("Samråd", "", start), Standing.ASKED);
        String local = start.atZone(STOCKHOLM).toLocalDateTime().toString().replaceAll("[-:]", "") + "00";
        assertThat(text).contains("DTSTART;TZID=Europe/Stockholm:" + local + "\r\n");
        assertThat(ZonedDateTime.from(event(text).getDateTimeStart().getDate()).toInstant())
                .isEqualTo(start);
    }

    @Test
    void bringsTheRulesOfItsTime() throws Exception {
        Calendar calendar = parsed(letter(entry("Samråd", "", START), Standing.ASKED));
        VTimeZone zone = (VTimeZone) calendar.getComponents(Component.VTIMEZONE).get(0);
        assertThat(zone.getRequiredProperty(Property.TZID).getValue()).isEqualTo("Europe/Stockholm");
        Stream.iterate(START, at -> at.plus(7, ChronoUnit.DAYS))
                .limit(52 * 5)
                .forEach(at -> assertThat(VTimeZone.getApplicableObservance(at.atZone(STOCKHOLM), zone.getObservances())
                                .getRequiredProperty(Property.TZOFFSETTO)
                                .getValue())
                        .as(at.toString())
                        .isEqualTo(STOCKHOLM.getRules().getOffset(at).toString().replace(":", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "ASKED, NEEDS-ACTION, TRUE, 1",
        "UNANSWERED, NEEDS-ACTION, FALSE, 1",
        "COMES, ACCEPTED, FALSE, 1",
        "DECLINED, DECLINED, FALSE, 0"
    })
    void leavesTheCalendarAsTheRecipientStands(Standing standing, String status, String asks, int alarms)
            throws Exception {
        String text = letter(entry("Samråd", "", START), standing);
        assertThat(attendee(text).getRequiredParameter(Parameter.PARTSTAT).getValue())
                .isEqualTo(status);
        assertThat(attendee(text).getRequiredParameter(Parameter.RSVP).getValue())
                .isEqualTo(asks);
        assertThat(event(text).getAlarms()).hasSize(alarms);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isWhatTheStandardsAskFor(boolean calledOff) throws Exception {
        CalendarEntry entry =
                new CalendarEntry("1", 2, calledOff, START, START.plusSeconds(3600), "Samråd", "Syfte", "Rosenbad");
        assertThat(parsed(letter(entry, Standing.ASKED)).validate(true).getEntries())
                .isEmpty();
        String published = CalendarWriter.published("Mötesdagar", List.of(new PublishedEntry(entry, OFFICE)), WRITTEN);
        assertThat(parsed(published).validate(true).getEntries()).isEmpty();
        assertThat(published).contains("METHOD:PUBLISH", calledOff ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        assertThat(published).doesNotContain("ATTENDEE", "VALARM");
    }

    @Test
    void publishesAnEmptyCalendarToo() throws Exception {
        assertThat(parsed(CalendarWriter.published("Mötesdagar", List.of(), WRITTEN))
                        .getComponents(Component.VEVENT))
                .isEmpty();
    }

    private static CalendarEntry entry(String summary, String description, Instant start) {
        return new CalendarEntry("1", 0, false, start, start.plusSeconds(3600), summary, description, "Rosenbad");
    }

    private static String letter(CalendarEntry entry, Standing standing) {
        return CalendarWriter.letter(
                new CalendarMessage(entry, standing), OFFICE, ASA, "Enheten, 08-405 10 00", WRITTEN);
    }

    private static Calendar parsed(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static VEvent event(String text) throws Exception {
        return (VEvent) parsed(text).getComponents(Component.VEVENT).get(0);
    }

    private static String value(String text, String property) throws Exception {
        return event(text).getRequiredProperty(property).getValue();
    }

    private static Attendee attendee(String text) throws Exception {
        return event(text).getRequiredProperty(Property.ATTENDEE);
    }
}
