package se.radslag.mail;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/**
 * Draws letters that differ in nothing but whom they are addressed to once for all of them, as a letter to a stand-in whose names are then replaced.
 * That is what makes a stage of thousands quick.
 *
 * <p>Templates only say an addressee's names. Should one do more with them, the letter to the first addressee tells: it must come out as it was
 * drawn by itself, else each is drawn by itself.
 */
class AlikeLetters {

    /** As many kinds and wordings of letters as are on their way at the same time. */
    private static final int REMEMBERED = 64;

    private static final String NAME = "\uE000";
    private static final String PARTY = "\uE001";

    /** Names that could change the lines of a text, or be taken for a stand-in's. */
    private static final Pattern UNEVEN = Pattern.compile("^\\s|\\s$|\\R|\\p{Cntrl}|[" + NAME + PARTY + "]");

    private record Likeness(String kind, Sender sender, Map<String, Object> model, Locale language, boolean isLinked) {

        static Likeness of(OutgoingLetter letter) {
            Addressee to = letter.addressee();
            return new Likeness(
                    letter.kind(),
                    letter.sender(),
                    letter.model(),
                    to.language(),
                    to.link().isPresent());
        }
    }

    /** @param pattern the letter to the stand-in; none if letters must be drawn one by one */
    private record Known(
            Addressee first,
            DrawnLetter drawn,
            boolean isTried,
            @Nullable DrawnLetter pattern) {}

    private final Map<Likeness, Known> known = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Likeness, Known> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Function<OutgoingLetter, DrawnLetter> drawing;

    /** @param drawing draws one letter by itself */
    AlikeLetters(Function<OutgoingLetter, DrawnLetter> drawing) {
        this.drawing = drawing;
    }

    DrawnLetter draw(OutgoingLetter letter) {
        if (!isEven(letter.addressee())) {
            return drawing.apply(letter);
        }
        Likeness likeness = Likeness.of(letter);
        Known like = find(likeness);
        if (like == null) {
            DrawnLetter drawn = drawing.apply(letter);
            remember(likeness, new Known(letter.addressee(), drawn, false, null));
            return drawn;
        }
        Known tried = like.isTried() ? like : tried(likeness, like, letter);
        return tried.pattern() == null ? drawing.apply(letter) : filled(tried.pattern(), letter.addressee());
    }

    private Known tried(Likeness likeness, Known like, OutgoingLetter letter) {
        DrawnLetter pattern = drawing.apply(toStandIn(letter));
        boolean holds = filled(pattern, like.first()).equals(like.drawn());
        Known tried = new Known(like.first(), like.drawn(), true, holds ? pattern : null);
        remember(likeness, tried);
        return tried;
    }

    private synchronized @Nullable Known find(Likeness likeness) {
        return known.get(likeness);
    }

    private synchronized void remember(Likeness likeness, Known like) {
        known.put(likeness, like);
    }

    private static OutgoingLetter toStandIn(OutgoingLetter letter) {
        Addressee to = letter.addressee();
        return new OutgoingLetter(
                letter.id(),
                letter.reference(),
                letter.stage(),
                letter.kind(),
                new Addressee(PARTY, NAME, to.email(), to.language(), to.link()),
                letter.sender(),
                letter.model(),
                letter.postedAt());
    }

    private static DrawnLetter filled(DrawnLetter pattern, Addressee to) {
        return new DrawnLetter(
                filled(pattern.subject(), to, UnaryOperator.identity()),
                filled(pattern.html(), to, HtmlEscape::escapeHtml4Xml),
                filled(pattern.text(), to, UnaryOperator.identity()));
    }

    private static String filled(String form, Addressee to, UnaryOperator<String> written) {
        return form.replace(NAME, written.apply(to.name())).replace(PARTY, written.apply(to.party()));
    }

    private static boolean isEven(Addressee to) {
        return !UNEVEN.matcher(to.name()).find() && !UNEVEN.matcher(to.party()).find();
    }
}
