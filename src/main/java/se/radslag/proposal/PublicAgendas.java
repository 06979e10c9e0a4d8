package se.radslag.proposal;

import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleId;

/** The years and their agendas as everybody may know them: a year from its call on, an agenda once those who take part have been told it. */
@Service
@Transactional
public class PublicAgendas {

    private final ToldYears years;
    private final ProposalService proposals;
    private final Clock clock;

    PublicAgendas(ToldYears years, ProposalService proposals, Clock clock) {
        this.years = years;
        this.proposals = proposals;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ToldYear> all() {
        return years.all();
    }

    /** Empty for a year whose call has not left. */
    @Transactional(readOnly = true)
    public Optional<ToldYear> find(CycleId id) {
        return years.find(id);
    }

    /** Empty until it was told. */
    @Transactional(readOnly = true)
    public List<AgendaItem> agenda(ToldYear year) {
        return year.agendaAt().map(told -> proposals.agenda(year.id())).orElse(List.of());
    }

    /** The points of told agendas that have these words in title or question, the nearest first. */
    @Transactional(readOnly = true)
    public List<FoundItem> search(String words) {
        return years.search(words);
    }

    @EventListener
    void tell(AgendaTold event) {
        years.tell(event.cycleId(), clock.now());
    }
}
