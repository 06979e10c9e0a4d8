package se.radslag.mail;

import jakarta.validation.constraints.Email;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How letters leave the house.
 *
 * @param address The envelope's and the From header's address. Default: {@code radslag@} and the host of {@code radslag.public-url}.
 * @param poll How often the outbox is looked through when nobody has told that there is something new.
 */
@Validated
@ConfigurationProperties("radslag.mail")
record MailProperties(
        @Nullable @Email String address, @DefaultValue("1s") Duration poll) {

    String addressOr(URI site) {
        return address == null ? "radslag@" + site.getHost() : address;
    }
}
