package se.radslag.dialogue;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of further dialogue.
 *
 * @param answerWithin number of Swedish working days within which a request is answered
 */
@Validated
@ConfigurationProperties("radslag.dialogue")
record DialogueProperties(@DefaultValue("10") @Positive int answerWithin) {}
