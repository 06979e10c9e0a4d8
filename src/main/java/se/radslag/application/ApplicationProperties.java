package se.radslag.application;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of applications to open meetings.
 *
 * @param unconfirmedRecordNumber record number of the case for letters that ask whether an address is somebody's own, before they have applied
 */
@Validated
@ConfigurationProperties("radslag.application")
record ApplicationProperties(
        @DefaultValue("OBEKRÄFTAT") @NotBlank String unconfirmedRecordNumber) {}
