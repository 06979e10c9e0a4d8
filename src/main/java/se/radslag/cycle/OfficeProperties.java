package se.radslag.cycle;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The offices that use this installation.
 *
 * @param offices each known by its key; one that is taken out here stays with its years
 */
@ConfigurationProperties("radslag")
record OfficeProperties(@DefaultValue List<Settings> offices) {

    /**
     * Settings of one office.
     *
     * @param key short name in lower-case ASCII; never change it
     * @param department first line of the letterhead
     * @param unit second line of the letterhead
     * @param senderName display name of its letters
     * @param contactPerson name or function, with telephone
     * @param contactAddress e-mail address to which people may write
     * @param recordSeries pattern of its record numbers: year and running number, such as A%d/%05d/IU
     */
    record Settings(
            String key,
            String department,
            String unit,
            String senderName,
            String contactPerson,
            String contactAddress,
            String recordSeries) {}
}
