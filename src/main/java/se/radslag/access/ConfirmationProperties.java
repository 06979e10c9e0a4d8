package se.radslag.access;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people show that an e-mail address is theirs.
 *
 * @param within How long they have to do so; then what they asked for is erased.
 * @param lettersToAddress How many letters that ask for it may go to one mailbox in an hour.
 * @param askedFromAddress How many such letters an hour may be asked for from one network address, behind which a whole office may sit.
 */
@Validated
@ConfigurationProperties("radslag.confirmation")
record ConfirmationProperties(
        @DefaultValue("3d") Duration within,
        @DefaultValue("3") @Positive int lettersToAddress,
        @DefaultValue("30") @Positive int askedFromAddress) {}
