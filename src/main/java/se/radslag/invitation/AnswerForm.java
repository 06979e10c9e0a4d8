package se.radslag.invitation;

import static java.util.Objects.requireNonNullElse;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Refused;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingOffer;
import se.radslag.meeting.Need;

/**
 * The form for an answer, as texts, so that whatever was typed can be shown again.
 *
 * @param sequence how often the meeting had been moved when the form was shown
 * @param way by which way it came, if staff note it
 * @param said what was said, if staff note it
 */
public record AnswerForm(
        @Nullable String sequence,
        @Nullable String comes,
        @Nullable List<@Nullable Person> delegates,
        @Nullable String interpreter,
        @Nullable String hearingLoop,
        @Nullable String access,
        @Nullable String diet,
        @Nullable String needs,
        @Nullable List<@Nullable Words> written,
        @Nullable String example,
        @Nullable String hours,
        @Nullable String travel,
        @Nullable String declineReason,
        @Nullable String way,
        @Nullable String said) {

    private static final int ROWS = 5;
    private static final String YES = "ja";
    private static final String NO = "nej";

    /** A row for a person who comes. */
    public record Person(
            @Nullable String name,
            @Nullable String role,
            @Nullable String email,
            @Nullable String insteadOf,
            @Nullable String remote,
            @Nullable String publishName) {

        private static final Person NOBODY = new Person("", "", "", "", null, null);

        private static Person of(Delegate delegate) {
            return new Person(
                    delegate.name(),
                    delegate.role(),
                    delegate.email(),
                    delegate.insteadOf(),
                    tick(delegate.remote()),
                    tick(delegate.publishName()));
        }

        private Delegate delegate() {
            return new Delegate(
                    text(name), text(role), text(email), text(insteadOf), remote != null, publishName != null);
        }
    }

    /** A written answer to one of the framing questions. */
    public record Words(@Nullable String text) {}

    /** The form with what has been answered so far; nothing is chosen for an organisation that has not answered. */
    public static AnswerForm of(Invitation invitation, Meeting meeting, MeetingOffer offer) {
        Particulars told = invitation.particulars();
        return new AnswerForm(
                        String.valueOf(meeting.calendarSequence()),
                        choice(invitation.status()),
                        invitation.delegates().stream().map(Person::of).toList(),
                        told.needs().get(Need.INTERPRETER),
                        tick(told.needs().containsKey(Need.HEARING_LOOP)),
                        told.needs().get(Need.ACCESS),
                        told.needs().get(Need.DIET),
                        invitation.needs(),
                        told.written().stream().map(Words::new).toList(),
                        told.example(),
                        told.hours() == null ? null : told.hours().name(),
                        tick(told.travel()),
                        invitation.declineReason(),
                        null,
                        null)
                .withRows(meeting, offer);
    }

    private static @Nullable String choice(Invitation.Status status) {
        return switch (status) {
            case ACCEPTED, WAITING -> YES;
            case DECLINED -> NO;
            default -> null;
        };
    }

    /** The same with a place for each written answer, and some empty rows for people. */
    public AnswerForm withRows(Meeting meeting, MeetingOffer offer) {
        List<Person> people = people();
        int rows = Math.min(Math.max(ROWS, answer().named().size() + 2), Answer.most(offer));
        Stream<Person> empty = Stream.generate(() -> Person.NOBODY).limit(Math.max(0, rows - people.size()));
        List<Words> texts = IntStream.range(0, meeting.framingQuestions().size())
                .mapToObj(row -> new Words(writtenAt(row)))
                .toList();
        return with(sequence, comes, Stream.concat(people.stream(), empty).toList(), texts);
    }

    /** The same to be shown again; an answer to another time or place is to be chosen anew. */
    public AnswerForm after(Refused refused) {
        return refused instanceof StaleAnswer ? with(sequence, null, delegates, written) : this;
    }

    private AnswerForm with(
            @Nullable String asOf,
            @Nullable String choice,
            @Nullable List<@Nullable Person> people,
            @Nullable List<@Nullable Words> texts) {
        return new AnswerForm(
                asOf,
                choice,
                people,
                interpreter,
                hearingLoop,
                access,
                diet,
                needs,
                texts,
                example,
                hours,
                travel,
                declineReason,
                way,
                said);
    }

    /** How many of the rows for people are written in. */
    public int peopleNamed() {
        return answer().named().size();
    }

    /** The way that staff chose; none if it is none that staff note. */
    Optional<Origin> notedWay() {
        return Stream.of(Origin.values())
                .filter(origin -> origin.isNoted() && origin.name().equals(way))
                .findFirst();
    }

    /** What was said; empty if nothing was noted. */
    String words() {
        return text(said).strip();
    }

    /** Whether the form was shown for a meeting as it is now. */
    boolean isOf(Meeting meeting) {
        return String.valueOf(meeting.calendarSequence()).equals(sequence);
    }

    public Answer answer() {
        return new Answer(
                YES.equals(comes) ? Boolean.TRUE : NO.equals(comes) ? Boolean.FALSE : null,
                people().stream().map(Person::delegate).toList(),
                needs,
                declineReason,
                new Particulars(needed(), texts(), text(example), dayPart(), travel != null));
    }

    private Map<Need, String> needed() {
        Map<Need, String> needed = new EnumMap<>(Need.class);
        if (hearingLoop != null) {
            needed.put(Need.HEARING_LOOP, "");
        }
        note(needed, Need.INTERPRETER, interpreter);
        note(needed, Need.ACCESS, access);
        note(needed, Need.DIET, diet);
        return needed;
    }

    private static void note(Map<Need, String> needed, Need need, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            needed.put(need, words);
        }
    }

    private List<String> texts() {
        return IntStream.range(0, written == null ? 0 : written.size())
                .mapToObj(this::writtenAt)
                .toList();
    }

    private String writtenAt(int row) {
        Words words = written == null || row >= written.size() ? null : written.get(row);
        return words == null ? "" : text(words.text());
    }

    /** What is no part of the day was not typed on our page. */
    private @Nullable DayPart dayPart() {
        return Stream.of(DayPart.values())
                .filter(part -> part.name().equals(hours))
                .findFirst()
                .orElse(null);
    }

    /** Somebody who does not use the form may leave rows out. */
    private List<Person> people() {
        List<@Nullable Person> typed = delegates == null ? List.of() : delegates;
        return IntStream.range(0, typed.size())
                .mapToObj(row -> typed.get(row) == null ? Person.NOBODY : typed.get(row))
                .toList();
    }

    private static @Nullable String tick(boolean ticked) {
        return ticked ? YES : null;
    }

    private static String text(@Nullable String typed) {
        return requireNonNullElse(typed, "");
    }
}
