package se.radslag.dialogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of further dialogue.
 *
 * @param answerWithin number of Swedish working days within which a request is answered
 * @param unconfirmedRecordNumber record number of the case for letters that ask whether an address is somebody's own, before there is a request
 */
@Validated
@ConfigurationProperties("radslag.dialogue")
record DialogueProperties(
        @DefaultValue("10") @Positive int answerWithin,
        @DefaultValue("OBEKRÄFTAT") @NotBlank String unconfirmedRecordNumber) {}
