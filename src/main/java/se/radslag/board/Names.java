package se.radslag.board;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.radslag.organisation.Organisation;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;

/** Looks up the names of many organisations at once. */
@Component
class Names {

    private final OrganisationService organisations;

    Names(OrganisationService organisations) {
        this.organisations = organisations;
    }

    Map<OrganisationId, String> of(Collection<OrganisationId> ids) {
        return organisations.named(ids).stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
    }

    /** The names of those organisations that a list of things mentions. */
    <T> Map<OrganisationId, String> in(Collection<T> things, Function<T, Optional<OrganisationId>> mention) {
        return of(things.stream().map(mention).flatMap(Optional::stream).collect(Collectors.toSet()));
    }

    /** Names in the directory's order. */
    Stream<String> sorted(Collection<OrganisationId> ids) {
        return organisations.named(ids).stream().map(Organisation::name);
    }
}
