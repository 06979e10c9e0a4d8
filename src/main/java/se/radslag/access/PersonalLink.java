package se.radslag.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A personal link: it lets one contact person act for one organisation within one scope.
 *
 * @param contact the contact person's identity
 * @param organisation the organisation's identity
 * @param scope what the link is for: the identity of a cycle, or of a request for further dialogue outside a cycle
 * @param expiresAt the link opens nothing from then on
 * @param edition how many secrets it has had; only the last of them opens it
 * @param colleague who acts by it in the present request, if they have said that they are not its contact person
 */
public record PersonalLink(
        LinkId id,
        UUID contact,
        UUID organisation,
        UUID scope,
        Instant expiresAt,
        int edition,
        Optional<ColleagueId> colleague) {

    /** Who acts by it in the present request: its contact person, or the colleague who has said so. */
    public UUID actor() {
        return colleague.map(ColleagueId::value).orElse(contact);
    }

    PersonalLink inHandsOf(Optional<ColleagueId> other) {
        return new PersonalLink(id, contact, organisation, scope, expiresAt, edition, other);
    }
}
