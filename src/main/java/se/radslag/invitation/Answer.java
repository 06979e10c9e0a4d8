package se.radslag.invitation;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;
import se.radslag.core.EmailAddress;

/** An answer to an invitation as somebody typed it. Nothing of it is checked yet. */
public record Answer(
        @Nullable Boolean comes,
        List<Delegate> delegates,
        @Nullable String needs,
        @Nullable String declineReason) {

    private static final int LINE = 200;
    private static final int SHORT_TEXT = 2_000;
    private static final int DELEGATES = 10;

    /** The delegates without the rows that were left empty. */
    List<Delegate> named() {
        return delegates.stream()
                .filter(delegate -> !delegate.isBlank())
                .map(Delegate::stripped)
                .toList();
    }

    /** @throws se.radslag.core.Refused naming each field that cannot be accepted */
    void check() {
        Checks checks = new Checks()
                .that(comes != null, "comes", "invitation.comes-or-not")
                .optionalText(needs, "needs", SHORT_TEXT)
                .optionalText(declineReason, "declineReason", SHORT_TEXT);
        if (Boolean.TRUE.equals(comes)) {
            checks.that(!named().isEmpty(), "delegates", "invitation.delegate-required");
        }
        checks.that(named().size() <= DELEGATES, "delegates", "invitation.too-many-delegates", DELEGATES);
        IntStream.range(0, delegates.size())
                .forEach(row -> check(checks, delegates.get(row), "delegates[" + row + "]."));
        checks.done();
    }

    private static void check(Checks checks, Delegate delegate, String row) {
        if (delegate.isBlank()) {
            return;
        }
        checks.line(delegate.name(), row + "name", LINE).optionalText(delegate.role(), row + "role", LINE);
        checks.that(isOneLine(delegate.role()), row + "role", "core.one-line");
        String email = delegate.email().strip();
        checks.that(email.isEmpty() || EmailAddress.isValid(email), row + "email", "core.email");
    }

    private static boolean isOneLine(String text) {
        return text.strip().chars().noneMatch(Character::isISOControl);
    }
}
