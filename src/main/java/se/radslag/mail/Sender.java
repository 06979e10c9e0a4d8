package se.radslag.mail;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who a letter is from, as its foot says, and the case it belongs to.
 *
 * @param department and {@code unit}: the letterhead
 * @param name display name of the From header
 * @param contact contact person or function
 * @param telephone of the contact, {@code null} if there is none
 * @param contactAddress e-mail address of the contact, to be read in the letter
 * @param mailbox the address the letter comes from and answers go to: one that Rådslag reads; {@code null} for that of the installation
 * @param recordNumber of the case the letter is registered in
 */
public record Sender(
        String department,
        String unit,
        String name,
        String contact,
        @Nullable String telephone,
        String contactAddress,
        @Nullable String mailbox,
        String recordNumber) {

    /** The contact and how to reach them, on one line. */
    String contactInWords() {
        return Stream.of(contact, telephone, contactAddress)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
