package se.radslag.application;

import java.util.Set;
import se.radslag.meeting.Need;

/**
 * What somebody who asks to come told besides who they are, as far as the meeting asks for it.
 *
 * @param why why they want to come, or what they would contribute
 * @param remote whether they would take part from afar
 * @param needed what they need, in words; may be empty
 * @param publishName whether they consented to having their name published
 */
public record Wish(String why, boolean remote, Set<Need> needs, String needed, boolean publishName) {}
