package se.radslag.access;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;
import se.radslag.core.EmailAddress;

/** Who somebody says they are, as typed. */
record ColleagueForm(@Nullable String name, @Nullable String email) {

    private static final int LINE = 200;

    /** @throws se.radslag.core.Refused naming each field that cannot be accepted */
    ColleagueForm checked() {
        new Checks()
                .line(name, "name", LINE)
                .that(EmailAddress.isValid(email == null ? "" : email.strip()), "email", "core.email")
                .done();
        return this;
    }

    String cleanName() {
        return requireNonNull(name).strip();
    }

    EmailAddress address() {
        return new EmailAddress(requireNonNull(email).strip());
    }
}
