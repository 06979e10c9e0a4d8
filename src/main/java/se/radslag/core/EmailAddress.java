package se.radslag.core;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address in the plain form {@code local@domain}, as it may stand in an envelope.
 *
 * @param value the address, without display name, at most 254 characters (RFC 5321, 4.5.3.1)
 */
public record EmailAddress(String value) {

    private static final Pattern PLAIN =
            Pattern.compile("[\\p{Alnum}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{Alnum}](?:[\\p{Alnum}.-]*[\\p{Alnum}])?");

    public EmailAddress {
        if (!isValid(value)) {
            throw new Refused("email", "core.email");
        }
    }

    public static boolean isValid(@Nullable String value) {
        return value != null && value.length() <= 254 && PLAIN.matcher(value).matches() && !value.contains("..");
    }

    @Override
    public String toString() {
        return value;
    }
}
