package se.radslag.cycle;

/**
 * The unit of a ministry that owns cycles.
 *
 * @param key short name in ASCII; the engine's tenant
 * @param department and {@code unit}: the letterhead
 * @param senderName display name of its letters
 * @param contactPerson name or function, with telephone
 * @param contactAddress e-mail address to which people may write
 * @param recordSeries pattern of its record numbers, as {@code A%d/%05d/IU} (year, number)
 */
public record Office(
        OfficeId id,
        String key,
        String department,
        String unit,
        String senderName,
        String contactPerson,
        String contactAddress,
        String recordSeries) {}
