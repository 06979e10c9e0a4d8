package se.radslag.board;

import java.util.Collection;
import java.util.LinkedHashMap;
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

    /** In the directory's order. */
    Map<OrganisationId, String> of(Collection<OrganisationId> ids) {
        Map<OrganisationId, String> names = new LinkedHashMap<>();
        organisations.named(ids).forEach(organisation -> names.put(organisation.id(), organisation.name()));
        return names;
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
