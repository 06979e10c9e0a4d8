package se.radslag.cycle;

import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;

/** Tells a participant that the whole year is called off, and why. */
record CycleCalledOffLetter(
        String reference, Addressee addressee, Sender sender, String title, String theme, String reason)
        implements Letter {

    static CycleCalledOffLetter to(Correspondent correspondent, Sender sender, Cycle cycle) {
        return new CycleCalledOffLetter(
                "cycle:%s:called-off:%s".formatted(cycle.id(), correspondent.organisationId()),
                correspondent.addressee(),
                sender,
                cycle.title(),
                cycle.theme(),
                cycle.calledOffReason());
    }
}
