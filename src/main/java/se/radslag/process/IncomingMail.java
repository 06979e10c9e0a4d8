package se.radslag.process;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.radslag.inbox.InboxService;
import se.radslag.inbox.IncomingLetterId;
import se.radslag.inbox.ReceivedLetter;
import se.radslag.inbox.Understood.Bounce;
import se.radslag.inbox.Understood.Bounce.Lasting;
import se.radslag.mail.LetterId;
import se.radslag.mail.Outbox;

/** What follows when letters come in: letters of ours that come back are noted, letters from people become a task. */
@Component
class IncomingMail {

    private final InboxService inbox;
    private final Outbox outbox;
    private final Instances instances;
    private final OfficeTenants tenants;
    private final RuntimeService runtime;
    private final Unauthenticated unauthenticated;

    IncomingMail(
            InboxService inbox,
            Outbox outbox,
            Instances instances,
            OfficeTenants tenants,
            @Lazy RuntimeService runtime,
            Unauthenticated unauthenticated) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.instances = instances;
        this.tenants = tenants;
        this.runtime = runtime;
        this.unauthenticated = unauthenticated;
    }

    /** Notes that a letter of ours came back; if it cannot be told which, staff look at the report. */
    void takeBack(IncomingLetterId id) {
        Optional<LetterId> ours = inbox.letter(id).about();
        Optional<Bounce> bounce = inbox.bounce(id);
        if (ours.isPresent() && bounce.isPresent()) {
            outbox.returned(
                    ours.get(),
                    bounce.get().lasting() == Lasting.HARD,
                    bounce.get().words());
        } else {
            inbox.leaveToStaff(id, "process.incoming.unknown-return");
        }
    }

    /** Asks the office whose case the letter belongs to, or all if it is nobody's, to read it; whoever wrote it can be reached. */
    void giveToStaff(IncomingLetterId id) {
        ReceivedLetter letter = inbox.letter(id);
        if (letter.from() != null) {
            outbox.reachable(letter.from());
        }
        if (instances.find(IncomingLetterProcess.KEY, id).isEmpty()) {
            var office = tenants.variableForCase(letter.recordNumber());
            unauthenticated.run(() -> runtime.startProcessInstanceByMessage("LetterToRead", id.toString(), office));
        }
    }
}
