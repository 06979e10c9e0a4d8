package se.radslag.dialogue;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;
import se.radslag.core.EmailAddress;
import se.radslag.cycle.OfficeId;

/** A wish for further dialogue as somebody without a link typed it. Nothing of it is checked yet. */
record WishForm(
        @Nullable String organisation,
        @Nullable String person,
        @Nullable String email,
        @Nullable String office,
        @Nullable String subject,
        @Nullable String message) {

    static final WishForm EMPTY = new WishForm(null, null, null, null, null, null);

    private static final int LINE = 200;

    /** @throws se.radslag.core.Refused naming each field that cannot be accepted */
    DialogueWish read(UUID id, Collection<OfficeId> offices, Locale language, Instant at) {
        new Checks()
                .line(organisation, "organisation", LINE)
                .line(person, "person", LINE)
                .that(EmailAddress.isValid(stripped(email)), "email", "core.email")
                .that(isOneOf(offices), "office", "dialogue.choose-office")
                .line(subject, "subject", LINE)
                .text(message, "message", 10_000)
                .done();
        return new DialogueWish(
                id,
                officeId(offices),
                new Asker(stripped(organisation), stripped(person), new EmailAddress(stripped(email)), language),
                stripped(subject),
                stripped(message),
                at);
    }

    private boolean isOneOf(Collection<OfficeId> offices) {
        return offices.size() == 1
                || offices.stream().anyMatch(each -> each.toString().equals(office));
    }

    /** Where there is one office nobody is asked for it. */
    private OfficeId officeId(Collection<OfficeId> offices) {
        return offices.size() == 1 ? offices.iterator().next() : OfficeId.of(requireNonNull(office));
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
