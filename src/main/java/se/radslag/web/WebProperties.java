package se.radslag.web;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the public pages.
 *
 * @param faultRecordNumber record number of the case for faults in accessibility that people report
 */
@Validated
@ConfigurationProperties("radslag.web")
record WebProperties(
        @DefaultValue("TILLGÄNGLIGHET") @NotBlank String faultRecordNumber) {}
