package se.radslag.documentation;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.radslag.core.Clock;
import se.radslag.core.DateWords;
import se.radslag.documentation.MeetingRecord.Said;
import se.radslag.meeting.Meeting;

/** Words what was recorded, in Swedish: titles, and the running text that staff start from. */
@Component
class Drafts {

    static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final MessageSource messages;
    private final DateWords dates;

    Drafts(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.dates = new DateWords(SWEDISH, clock.zone());
    }

    /** «Dokumentation av sakråd den 12 december 2017, om samverkan mellan …». */
    String title(Meeting meeting) {
        return word(
                "documentation.title",
                word("meeting.kind." + meeting.kind()),
                dates.date(meeting.day()),
                meeting.subject());
    }

    String title(YearRecord year) {
        return word(
                "documentation.year.title",
                year.cycle().policyArea(),
                digits(year.cycle().year()));
    }

    Texts of(MeetingRecord record) {
        return new Texts(purpose(record.meeting()), process(record), handling(record));
    }

    private String purpose(Meeting meeting) {
        return paragraphs(Stream.of(
                word("documentation.draft.place", meeting.place(), dates.date(meeting.day())),
                word("documentation.draft.question." + meeting.kind(), sentence(meeting.topic())),
                word("documentation.draft.purpose", sentence(meeting.purpose()))));
    }

    private String process(MeetingRecord record) {
        Meeting meeting = record.meeting();
        int count = record.participants().size();
        return word(
                "documentation.draft.process." + meeting.kind(),
                dates.date(meeting.day()),
                meeting.place(),
                NumberWords.capitalised(count),
                count,
                meeting.leader());
    }

    /** How the meeting went, what had been asked ahead, what was said and what becomes of it. */
    private String handling(MeetingRecord record) {
        Stream<String> notes = record.said().stream().filter(Said::isNote).map(Said::text);
        Stream<String> views =
                record.said().stream().filter(said -> !said.isNote()).map(this::view);
        return paragraphs(Stream.of(notes, questions(record.meeting()), views).flatMap(parts -> parts));
    }

    private Stream<String> questions(Meeting meeting) {
        List<String> asked = meeting.framingQuestions();
        if (asked.isEmpty()) {
            return Stream.empty();
        }
        String before =
                word("documentation.draft.questions." + meeting.kind(), NumberWords.of(asked.size()), asked.size());
        return Stream.of(before, numbered(asked));
    }

    private static String numbered(List<String> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(index -> "%d. %s".formatted(index + 1, lines.get(index)))
                .collect(joining("\n"));
    }

    private String view(Said said) {
        String text = said.by().isEmpty() ? said.text() : "%s: %s".formatted(said.by(), said.text());
        return said.handling().isEmpty() ? text : text + "\n" + word("documentation.draft.handling", said.handling());
    }

    Texts of(YearRecord year) {
        return new Texts(
                word(
                        "documentation.year.draft.purpose",
                        year.cycle().policyArea(),
                        sentence(year.cycle().theme())),
                yearProcess(year),
                word("documentation.year.draft.handling"));
    }

    private String yearProcess(YearRecord year) {
        int came = year.proposals().size();
        String proposals = word(
                "documentation.year.draft.proposals",
                NumberWords.capitalised(year.invited()),
                year.invited(),
                NumberWords.capitalised(came),
                came);
        Stream<String> meetings = year.held().stream()
                .map(line -> word(
                        "documentation.year.draft.meeting." + line.meeting().kind(),
                        dates.date(line.meeting().day()),
                        sentence(line.meeting().subject())));
        return paragraphs(Stream.concat(Stream.of(proposals), meetings));
    }

    /** Who published it and to whom, as the register names parties. */
    String parties(String department, String unit) {
        return word("documentation.parties", department, unit);
    }

    private String word(String code, Object... arguments) {
        return DateWords.plain(messages.getMessage(code, arguments, SWEDISH));
    }

    /** A year is no quantity: it has no space between its digits. */
    private static String digits(int year) {
        return Integer.toString(year);
    }

    private static String sentence(String text) {
        return text.matches("(?s).*[.!?…]\\s*") ? text : text + ".";
    }

    private static String paragraphs(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).collect(joining("\n\n"));
    }
}
