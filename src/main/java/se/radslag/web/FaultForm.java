package se.radslag.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;
import se.radslag.core.EmailAddress;

/**
 * A fault in accessibility as somebody typed it. Nothing of it is checked yet.
 *
 * @param page where it is; may be left out
 * @param email where an answer is wanted; may be left out
 */
record FaultForm(
        @Nullable String what,
        @Nullable String page,
        @Nullable String email) {

    static final FaultForm EMPTY = new FaultForm(null, null, null);

    /** @throws se.radslag.core.Refused naming each field that cannot be accepted */
    void check() {
        new Checks()
                .text(what, "what", 10_000)
                .optionalText(page, "page", 500)
                .that(
                        answerTo()
                                .filter(address -> !EmailAddress.isValid(address))
                                .isEmpty(),
                        "email",
                        "core.email")
                .done();
    }

    /** Where an answer is wanted; empty if none is. */
    Optional<String> answerTo() {
        return Optional.ofNullable(email).map(String::strip).filter(typed -> !typed.isEmpty());
    }

    String described() {
        return what == null ? "" : what.strip();
    }

    String place() {
        return page == null ? "" : page.strip();
    }
}
