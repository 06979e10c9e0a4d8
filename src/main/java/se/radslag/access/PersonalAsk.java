package se.radslag.access;

import java.time.LocalDate;

/**
 * Something that an organisation is asked to do now.
 *
 * @param anchor id of the place on the page where it is done
 * @param code of the message that says what it is
 * @param about what the message names; empty if nothing
 * @param lastDay on which it can be done
 */
public record PersonalAsk(String anchor, String code, String about, LocalDate lastDay) {}
