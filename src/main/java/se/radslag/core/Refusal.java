package se.radslag.core;

import java.util.List;

/**
 * One reason why what somebody submitted cannot be accepted.
 *
 * @param field the name of the form field it concerns; empty if it concerns the whole
 * @param code key of the message, in the bundle of the room that refuses
 * @param arguments values for the message's placeholders
 */
public record Refusal(String field, String code, List<Object> arguments) {}
