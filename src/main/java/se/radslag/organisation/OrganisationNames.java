package se.radslag.organisation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What organisations are called, for pages that are opened often: names hardly ever change, and each page would ask for the same ones.
 *
 * <p>A new name is seen after a minute at most, on every node. What is sent or decided asks {@link OrganisationService} instead.
 */
@Component
public class OrganisationNames {

    private static final Duration AGE = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Cache<OrganisationId, String> names =
            Caffeine.newBuilder().expireAfterWrite(AGE).maximumSize(MOST).build();
    private final OrganisationService directory;

    OrganisationNames(OrganisationService directory) {
        this.directory = directory;
    }

    /** The names of those that the directory knows, active or not. */
    public Map<OrganisationId, String> of(Set<OrganisationId> ids) {
        return names.getAll(ids, this::asked);
    }

    private Map<OrganisationId, String> asked(Set<? extends OrganisationId> ids) {
        return directory.named(Set.copyOf(ids)).stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::name));
    }
}
