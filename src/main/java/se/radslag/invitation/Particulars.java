package se.radslag.invitation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;
import se.radslag.meeting.MeetingOffer;
import se.radslag.meeting.Need;

/**
 * What an organisation tells besides whether it comes and with whom, as far as the meeting asks for it.
 *
 * @param needs what those who come need, each in words of theirs that may be empty
 * @param written written answers to the framing questions, in their order; empty where there is none
 * @param example of what the organisation can tell; empty if of none
 * @param hours when in the day it would rather meet
 * @param travel whether it asks for support for travel
 */
public record Particulars(
        Map<Need, String> needs,
        List<String> written,
        String example,
        @Nullable DayPart hours,
        boolean travel) {

    /** Nothing was asked for, or told. */
    public static final Particulars NONE = new Particulars(Map.of(), List.of(), "", null, false);

    private static final int SHORT_TEXT = 500;
    private static final int LONG_TEXT = 10_000;

    void check(Checks checks) {
        needs.forEach((need, words) -> checks.optionalText(words, field(need), SHORT_TEXT));
        checks.optionalText(example, "example", SHORT_TEXT);
        IntStream.range(0, written.size())
                .forEach(row -> checks.optionalText(written.get(row), "written[" + row + "].text", LONG_TEXT));
    }

    private static String field(Need need) {
        return switch (need) {
            case INTERPRETER -> "interpreter";
            case HEARING_LOOP -> "hearingLoop";
            case ACCESS -> "access";
            case DIET -> "diet";
        };
    }

    /** Without what the meeting does not ask for. */
    Particulars asFarAsAsked(MeetingOffer offer, int questions) {
        return new Particulars(
                needs.entrySet().stream()
                        .filter(need -> offer.asks(need.getKey()))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                need -> need.getValue().strip(),
                                (one, other) -> one,
                                () -> new EnumMap<>(Need.class))),
                withoutEnd(written.stream().limit(questions).map(String::strip).toList()),
                offer.example() ? example.strip() : "",
                offer.hours() ? hours : null,
                offer.travel() && travel);
    }

    /** What is of use although nobody comes. */
    Particulars ofWhoStaysAway() {
        return new Particulars(Map.of(), written, "", null, false);
    }

    private static List<String> withoutEnd(List<String> texts) {
        int length = texts.size();
        while (length > 0 && texts.get(length - 1).isEmpty()) {
            length--;
        }
        return texts.subList(0, length);
    }
}
