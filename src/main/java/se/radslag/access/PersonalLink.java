package se.radslag.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A personal link: it lets one contact person act for one organisation within one scope.
 *
 * @param contact the contact person's identity
 * @param organisation the organisation's identity
 * @param scope what the link is for: the identity of a cycle, or of a request for further dialogue outside a cycle
 * @param expiresAt the link opens nothing from then on
 * @param edition how many secrets it has had; only the last of them opens it
 */
public record PersonalLink(LinkId id, UUID contact, UUID organisation, UUID scope, Instant expiresAt, int edition) {}
