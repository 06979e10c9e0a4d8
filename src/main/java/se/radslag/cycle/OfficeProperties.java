package se.radslag.cycle;

import jakarta.validation.constraints.Email;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
     * @param contactPerson name or function
     * @param contactTelephone of the contact person, if letters are to name it
     * @param contactAddress e-mail address to which people may write
     * @param mailbox the address that its letters come from, if it is another than radslag.mail.address
     * @param recordSeries pattern of its record numbers: year and running number, such as A%d/%05d/IU
     */
    record Settings(
            String key,
            String department,
            String unit,
            String senderName,
            String contactPerson,
            @Nullable String contactTelephone,
            String contactAddress,
            @Nullable @Email String mailbox,
            String recordSeries) {}
}
