package se.radslag.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the doors need to know.
 *
 * @param secret Key from which the secrets of personal links are made, at least 32 characters. Whoever knows it and the database can open every link; changing it shuts all links sent so far.
 * @param stay How long a personal page that was opened can be used without opening the letter's link again; each visit begins it anew.
 * @param postsByLink How many forms a minute one personal link may send.
 * @param postsFromAddress How many forms a minute may come to open pages from one network address, behind which a whole office may sit.
 * @param failuresFromAddress How many personal links that open nothing may be tried a minute from one network address.
 */
@Validated
@ConfigurationProperties("radslag.access")
record AccessProperties(
        @NotNull @Size(min = 32) String secret,
        @DefaultValue("4h") Duration stay,
        @DefaultValue("30") @Positive int postsByLink,
        @DefaultValue("300") @Positive int postsFromAddress,
        @DefaultValue("30") @Positive int failuresFromAddress) {

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "AccessProperties";
    }
}
