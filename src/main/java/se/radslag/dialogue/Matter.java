package se.radslag.dialogue;

import java.util.Optional;
import java.util.UUID;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.OfficeId;

/** What a request belongs to: a year's case, or a case of its own, which later requests from the same personal page join. */
record Matter(OfficeId officeId, Optional<CycleId> cycleId, UUID scope, String recordNumber) {

    static Matter of(DialogueRequest request) {
        return new Matter(request.officeId(), request.cycleId(), request.scope(), request.recordNumber());
    }
}
