package se.radslag.access;

import java.util.UUID;

/**
 * Somebody else than the contact person acts by a personal link, and has said who they are.
 *
 * @param scope of the link
 */
public record ColleagueNamed(ColleagueId colleagueId, LinkId linkId, UUID scope) {}
