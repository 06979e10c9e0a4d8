package se.radslag.cycle;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the year.
 *
 * @param remindBefore how long before the collection of proposals ends those are reminded who have not answered
 */
@ConfigurationProperties("radslag.cycle")
record CycleProperties(@DefaultValue("P7D") Duration remindBefore) {}
