package se.radslag.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.core.NotFound;

/** The directory of organisations. */
@Service
@Transactional
public class OrganisationService {

    private final Organisations organisations;

    OrganisationService(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Every organisation, those no longer asked included, by Swedish alphabet. */
    @Transactional(readOnly = true)
    public List<Organisation> all() {
        return organisations.all();
    }

    /** All organisations that are still asked, by Swedish alphabet. */
    @Transactional(readOnly = true)
    public List<Organisation> active() {
        return organisations.active();
    }

    /** Those active organisations that carry a tag; empty if no organisation does. */
    @Transactional(readOnly = true)
    public List<Organisation> tagged(String tag) {
        return organisations.tagged(tag);
    }

    /** The tags by which active organisations can be selected, in alphabetical order. */
    @Transactional(readOnly = true)
    public List<String> tags() {
        return organisations.tags();
    }

    /** @throws se.radslag.core.NotFound if there is no such organisation */
    @Transactional(readOnly = true)
    public Organisation get(OrganisationId id) {
        return organisations.named(List.of(id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** The organisation with exactly this name. */
    @Transactional(readOnly = true)
    public Optional<Organisation> findByName(String name) {
        return organisations.findByName(name);
    }

    /** The named organisations, active or not, by Swedish alphabet. */
    @Transactional(readOnly = true)
    public List<Organisation> named(Collection<OrganisationId> ids) {
        return organisations.named(ids);
    }

    /** The one rule for who gets an organisation's letters: its main contact; inactive organisations get none. */
    @Transactional(readOnly = true)
    public List<Recipient> recipients(Collection<OrganisationId> ids) {
        return organisations.recipients(ids);
    }

    /** From now on the organisation is not asked any more; what it has said and answered stays. */
    public void deactivate(OrganisationId id) {
        organisations.setActive(id, false);
    }

    /** The organisation is asked again. */
    public void activate(OrganisationId id) {
        organisations.setActive(id, true);
    }

    /**
     * Adds the organisations of a file, all or none of them.
     *
     * @return how many were added
     * @throws se.radslag.core.Refused naming each faulty line and what is wrong with it
     */
    public int importFrom(Resource file) {
        List<OrganisationFile.Entry> entries = OrganisationFile.read(file, organisations.all());
        organisations.add(entries);
        return entries.size();
    }
}
