package se.radslag.web;

import java.util.List;
import se.radslag.organisation.Organisation;
import se.radslag.organisation.OrganisationKind;

/**
 * Who is invited to a meeting, as everybody may know it: organisations and authorities by name, persons only counted.
 *
 * @param organisations by Swedish alphabet
 */
record Invited(List<String> organisations, int experts) {

    static Invited of(List<Organisation> asked) {
        List<String> names = asked.stream()
                .filter(each -> each.kind() != OrganisationKind.EXPERT)
                .map(Organisation::name)
                .toList();
        return new Invited(names, asked.size() - names.size());
    }

    /** How many, persons included. */
    public int count() {
        return organisations.size() + experts;
    }
}
