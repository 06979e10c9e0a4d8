package se.radslag.mail;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How letters leave the house.
 *
 * @param address The mailbox that Rådslag reads: letters come from it, and answers and bounces go to it. An office may have its own. Default: {@code radslag@} and the host of {@code radslag.public-url}.
 * @param redirectTo Where every letter goes instead of to its addressee; for trials, never in production.
 * @param poll How often the outbox is looked through when nobody has told that there is something new.
 * @param connections How many connections to the mail server are used at the same time.
 * @param marking How often letters are marked as handed over: {@code safe} after each, {@code bulk} after each batch, for stages of more than 5000 letters.
 * @param lease How long a node may give no sign of life before others take over the letters that it was about to send.
 * @param keepOpen How long an idle connection to the mail server is kept.
 * @param perMinute How many letters may be handed over in a minute, to all recipients together.
 * @param perMinuteAndDomain How many letters may be handed over in a minute to recipients of the same domain.
 * @param lateAfter How long a letter may be due before the health check says so.
 */
@Validated
@ConfigurationProperties("radslag.mail")
record MailProperties(
        @Nullable @Email String address,
        @Nullable @Email String redirectTo,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("2") @Positive int connections,
        @DefaultValue("safe") Marking marking,
        @DefaultValue("20s") Duration lease,
        @DefaultValue("5s") Duration keepOpen,
        @Nullable @Positive Integer perMinute,
        @Nullable @Positive Integer perMinuteAndDomain,
        @DefaultValue("15m") Duration lateAfter) {

    /** After how many letters a connection notes that they were handed over; so many may go out twice after a kill. */
    enum Marking {
        SAFE(1),
        BULK(50);

        private final int letters;

        Marking(int letters) {
            this.letters = letters;
        }

        int letters() {
            return letters;
        }
    }

    String addressOr(URI site) {
        return address == null ? "radslag@" + site.getHost() : address;
    }

    Optional<String> redirect() {
        return Optional.ofNullable(redirectTo).filter(text -> !text.isBlank());
    }

    boolean hasLimits() {
        return perMinute != null || perMinuteAndDomain != null;
    }
}
