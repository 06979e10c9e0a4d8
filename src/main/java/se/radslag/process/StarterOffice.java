package se.radslag.process;

import java.util.List;
import org.springframework.stereotype.Component;
import se.radslag.access.Staff;
import se.radslag.access.StaffSession;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.Office;
import se.radslag.cycle.OfficeId;

/** The office on whose behalf a person starts something: the one that the person works for. */
@Component
class StarterOffice {

    private final StaffSession session;
    private final CycleService cycles;

    StarterOffice(StaffSession session, CycleService cycles) {
        this.session = session;
        this.cycles = cycles;
    }

    /** @throws Refused if the person works for no office, or for several */
    OfficeId office() {
        Staff starter = session.current().orElseThrow(() -> new Refused("", "process.form.no-office"));
        List<OfficeId> offices = cycles.offices().stream()
                .map(Office::id)
                .filter(office -> starter.offices().contains(office.value()))
                .toList();
        if (offices.size() != 1) {
            throw new Refused("", offices.isEmpty() ? "process.form.no-office" : "process.form.several-offices");
        }
        return offices.get(0);
    }
}
