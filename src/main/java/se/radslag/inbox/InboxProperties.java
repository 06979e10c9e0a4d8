package se.radslag.inbox;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much of an incoming letter is held in memory while it is understood; it is always kept whole in the case file.
 *
 * @param parts How many parts of an incoming letter are looked at.
 * @param depth How deep parts may lie within each other.
 * @param headers How many header fields of an incoming letter, and of each of its parts, are looked at.
 * @param headerSize How much of one header field is read.
 * @param partSize How much of one part is read.
 * @param readSize How much of all parts together is read.
 */
@Validated
@ConfigurationProperties("radslag.inbox")
record InboxProperties(
        @DefaultValue("100") @Positive int parts,
        @DefaultValue("10") @Positive int depth,
        @DefaultValue("500") @Positive int headers,
        @DefaultValue("16KB") DataSize headerSize,
        @DefaultValue("256KB") DataSize partSize,
        @DefaultValue("2MB") DataSize readSize) {}
