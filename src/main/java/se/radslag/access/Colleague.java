package se.radslag.access;

import java.time.Instant;
import se.radslag.core.EmailAddress;

/** Somebody to whom a personal link was handed on, as they have named themselves; nobody has checked it. */
public record Colleague(ColleagueId id, LinkId linkId, String name, EmailAddress email, Instant namedAt) {}
