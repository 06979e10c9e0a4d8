package se.radslag.cycle;

import org.jspecify.annotations.Nullable;
import se.radslag.mail.Sender;

/**
 * The unit of a ministry that owns cycles.
 *
 * @param key short name in ASCII; the engine's tenant
 * @param department and {@code unit}: the letterhead
 * @param senderName display name of its letters
 * @param contactPerson name or function
 * @param contactTelephone may be missing
 * @param contactAddress e-mail address to which people may write
 * @param mailbox the address that its letters come from and Rådslag reads; missing if it is the installation's own
 * @param recordSeries pattern of its record numbers, as {@code A%d/%05d/IU} (year, number)
 */
public record Office(
        OfficeId id,
        String key,
        String department,
        String unit,
        String senderName,
        String contactPerson,
        @Nullable String contactTelephone,
        String contactAddress,
        @Nullable String mailbox,
        String recordSeries) {

    /** The office as the sender of a letter, with the address and the record number of the matter. */
    Sender sender(String address, String recordNumber) {
        return new Sender(
                department, unit, senderName, contactPerson, contactTelephone, address, mailbox, recordNumber);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the pattern is configuration
    String recordNumber(int year, int number) {
        return recordSeries.formatted(year, number);
    }
}
