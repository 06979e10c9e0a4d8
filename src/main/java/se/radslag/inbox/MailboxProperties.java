package se.radslag.inbox;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mailbox from which letters are read.
 *
 * @param recordNumber Record number of the case for letters that belong to no other.
 */
@Validated
@ConfigurationProperties("radslag.inbox")
record MailboxProperties(@DefaultValue("INKOMMET") @NotBlank String recordNumber) {}
