package se.radslag.mail;

/**
 * Who a letter is from, as its foot says, and the case it belongs to.
 *
 * @param department and {@code unit}: the letterhead
 * @param name display name of the From header
 * @param contact contact person or function, with telephone if there is one
 * @param contactAddress e-mail address to which people may write
 * @param recordNumber of the case the letter is registered in
 */
public record Sender(
        String department, String unit, String name, String contact, String contactAddress, String recordNumber) {}
