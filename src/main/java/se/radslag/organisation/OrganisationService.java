package se.radslag.organisation;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/** The directory of organisations. */
@Service
public class OrganisationService {

    /** All organisations that are still asked, by Swedish alphabet. */
    public List<Organisation> active() {
        throw new UnsupportedOperationException();
    }

    /** Those active organisations that carry a tag; empty if no organisation does. */
    public List<Organisation> tagged(String tag) {
        throw new UnsupportedOperationException();
    }

    /** @throws se.radslag.core.NotFound if there is no such organisation */
    public Organisation get(OrganisationId id) {
        throw new UnsupportedOperationException();
    }

    /** The named organisations, active or not, by Swedish alphabet. */
    public List<Organisation> named(Collection<OrganisationId> ids) {
        throw new UnsupportedOperationException();
    }

    /** The one rule for who gets an organisation's letters: its main contact; inactive organisations get none. */
    public List<Recipient> recipients(Collection<OrganisationId> ids) {
        throw new UnsupportedOperationException();
    }
}
