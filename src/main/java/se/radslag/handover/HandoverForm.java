package se.radslag.handover;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;
import se.radslag.core.EmailAddress;
import se.radslag.core.Refused;
import se.radslag.organisation.Language;

/**
 * What was typed into the part of the page about who gets the letters. Nothing of it is checked yet.
 *
 * @param wish {@code other} if somebody else is to get them, {@code wrong} if they have come to the wrong place
 * @param sure the box to be ticked before what was asked is taken back
 */
record HandoverForm(
        @Nullable String wish,
        @Nullable String name,
        @Nullable String role,
        @Nullable String email,
        @Nullable String language,
        @Nullable String words,
        @Nullable Boolean sure) {

    static final HandoverForm EMPTY = new HandoverForm(null, null, null, null, null, null, null);

    private static final String OTHER = "other";
    private static final String WRONG = "wrong";
    private static final int LINE = 200;
    private static final int WORDS = 2_000;

    /** @throws Refused naming each field that cannot be accepted */
    void check() {
        Checks checks = new Checks()
                .that(Stream.of(OTHER, WRONG).anyMatch(known -> known.equals(wish)), "wish", "handover.choose");
        if (OTHER.equals(wish)) {
            checkSuccessor(checks);
        }
        if (WRONG.equals(wish)) {
            checks.text(words, "words", WORDS);
        } else {
            checks.optionalText(words, "words", WORDS);
        }
        checks.done();
    }

    private void checkSuccessor(Checks checks) {
        checks.line(name, "name", LINE)
                .optionalLine(role, "role", LINE)
                .that(EmailAddress.isValid(stripped(email)), "email", "core.email")
                .that(chosen().isPresent(), "language", "handover.choose-language");
    }

    /** Of a form that has been checked. */
    Optional<Successor> successor() {
        return OTHER.equals(wish)
                ? Optional.of(new Successor(
                        requireNonNull(name).strip(),
                        stripped(role),
                        new EmailAddress(stripped(email)),
                        chosen().orElseThrow()))
                : Optional.empty();
    }

    String line() {
        return stripped(words);
    }

    void requireSure() {
        if (!Boolean.TRUE.equals(sure)) {
            throw new Refused("sure", "handover.confirm");
        }
    }

    private Optional<Language> chosen() {
        return Stream.of(Language.values())
                .filter(known -> known.name().equals(language))
                .findFirst();
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
