package se.radslag.invitation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form for an answer, as texts, so that whatever was typed can be shown again. */
record AnswerForm(
        @Nullable String comes,
        @Nullable List<@Nullable Person> delegates,
        @Nullable String needs,
        @Nullable String declineReason) {

    private static final int ROWS = 5;
    private static final int MOST_ROWS = 10;
    private static final String YES = "ja";
    private static final String NO = "nej";

    /** A row for a person who comes. */
    record Person(
            @Nullable String name,
            @Nullable String role,
            @Nullable String email,
            @Nullable String publishName) {

        private static final Person NOBODY = new Person("", "", "", null);

        private static Person of(Delegate delegate) {
            return new Person(delegate.name(), delegate.role(), delegate.email(), delegate.publishName() ? YES : null);
        }

        private Delegate delegate() {
            return new Delegate(text(name), text(role), text(email), publishName != null);
        }
    }

    /** The form with what has been answered so far; nothing is chosen for an organisation that has not answered. */
    static AnswerForm of(Invitation invitation) {
        String comes = switch (invitation.status()) {
            case ACCEPTED -> YES;
            case DECLINED -> NO;
            default -> null;
        };
        List<Person> people = invitation.delegates().stream().map(Person::of).toList();
        return new AnswerForm(comes, people, invitation.needs(), invitation.declineReason()).withRows();
    }

    /** The same with some empty rows to write in. */
    AnswerForm withRows() {
        List<Person> people = people();
        int written = answer().named().size();
        int rows = Math.min(Math.max(ROWS, written + 2), MOST_ROWS);
        Stream<Person> empty = Stream.generate(() -> Person.NOBODY).limit(Math.max(0, rows - people.size()));
        return new AnswerForm(comes, Stream.concat(people.stream(), empty).toList(), needs, declineReason);
    }

    Answer answer() {
        return new Answer(
                YES.equals(comes) ? Boolean.TRUE : NO.equals(comes) ? Boolean.FALSE : null,
                people().stream().map(Person::delegate).toList(),
                needs,
                declineReason);
    }

    /** Somebody who does not use the form may leave rows out. */
    private List<Person> people() {
        List<@Nullable Person> typed = delegates == null ? List.of() : delegates;
        return IntStream.range(0, typed.size())
                .mapToObj(row -> typed.get(row) == null ? Person.NOBODY : typed.get(row))
                .toList();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
