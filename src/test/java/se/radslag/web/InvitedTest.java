package se.radslag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.radslag.organisation.Language;
import se.radslag.organisation.Organisation;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationKind;

class InvitedTest {

    @Test
    void namesOrganisationsAndOnlyCountsPersons() {
        Invited invited = Invited.of(List.of(
                named("Röda Korset", OrganisationKind.ORGANISATION),
                named("En sakkunnig", OrganisationKind.EXPERT),
                named("Örebro kommun", OrganisationKind.AUTHORITY)));
        assertThat(invited.organisations()).containsExactly("Röda Korset", "Örebro kommun");
        assertThat(invited.experts()).isEqualTo(1);
        assertThat(invited.count()).isEqualTo(3);
    }

    private static Organisation named(String name, OrganisationKind kind) {
        return new Organisation(OrganisationId.random(), name, kind, Language.SV, "", Set.of(), true);
    }
}
