package se.radslag.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the doors need to know.
 *
 * @param secret Key from which the secrets of personal links are made, at least 32 characters. Whoever knows it and the database can open every link; changing it shuts all links sent so far.
 */
@Validated
@ConfigurationProperties("radslag.access")
record AccessProperties(@NotNull @Size(min = 32) String secret) {

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "AccessProperties";
    }
}
