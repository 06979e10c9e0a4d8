package se.radslag.meeting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an office can set about meetings.
 *
 * @param remindBefore how long before the answers close those who have not answered are reminded
 */
@ConfigurationProperties("radslag.meeting")
record MeetingProperties(@DefaultValue("P7D") Duration remindBefore) {}
