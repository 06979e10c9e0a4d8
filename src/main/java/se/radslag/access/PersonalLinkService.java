package se.radslag.access;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Issues and opens personal links. Only a SHA-256 of a link's secret is stored; the secret itself is made anew for each letter. */
@Service
public class PersonalLinkService {

    /** Gives each holder its link for the scope: the one it has, prolonged if need be, else a new one. In one statement, whatever the number. */
    public Map<LinkHolder, LinkId> issue(UUID scope, Collection<LinkHolder> holders, Instant expiresAt) {
        throw new UnsupportedOperationException();
    }

    /** @throws se.radslag.core.NotFound alike for a token that is unknown, altered or expired */
    public PersonalLink open(String token) {
        throw new UnsupportedOperationException();
    }

    /** The address to be written into a letter: {@code <public URL>/svar/<token>}. */
    public URI address(LinkId id) {
        throw new UnsupportedOperationException();
    }
}
