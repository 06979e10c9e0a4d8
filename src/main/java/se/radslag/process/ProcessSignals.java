package se.radslag.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.radslag.cycle.CycleCalledOff;
import se.radslag.cycle.CycleRescheduled;
import se.radslag.dialogue.DialogueRequestId;
import se.radslag.dialogue.FurtherDialogueRequested;
import se.radslag.handover.ContactReplaced;
import se.radslag.handover.HandoverAsked;
import se.radslag.handover.HandoverWithdrawn;
import se.radslag.inbox.LetterReturned;
import se.radslag.inbox.LetterToRead;
import se.radslag.inbox.ReadingResumed;
import se.radslag.inbox.ReadingStopped;
import se.radslag.invitation.InvitationsAnswered;
import se.radslag.mail.DeliveryPaused;
import se.radslag.mail.DeliveryResumed;
import se.radslag.mail.LetterBounced;
import se.radslag.mail.LetterFailed;
import se.radslag.mail.LetterResent;
import se.radslag.meeting.MeetingCalledOff;
import se.radslag.meeting.MeetingMoved;
import se.radslag.proposal.ProposalCallAnswered;

/**
 * The only way in: what the rooms tell becomes a message or a moved timer of the process that waits for it, in the teller's own
 * transaction, so that state and token are stored or undone together.
 */
@Component
class ProcessSignals {

    private final Instances instances;
    private final RuntimeService runtime;
    private final Unauthenticated unauthenticated;
    private final OfficeTenants tenants;
    private final LetterIncidents letters;
    private final AddressChecks addresses;
    private final IncomingMail incoming;
    private final Handing handing;

    ProcessSignals(
            Instances instances,
            RuntimeService runtime,
            Unauthenticated unauthenticated,
            OfficeTenants tenants,
            LetterIncidents letters,
            AddressChecks addresses,
            IncomingMail incoming,
            Handing handing) {
        this.instances = instances;
        this.runtime = runtime;
        this.unauthenticated = unauthenticated;
        this.tenants = tenants;
        this.letters = letters;
        this.addresses = addresses;
        this.incoming = incoming;
        this.handing = handing;
    }

    @EventListener
    void on(CycleRescheduled event) {
        instances.moveTimers(DialogueCycleProcess.KEY, event.cycleId());
    }

    @EventListener
    void on(CycleCalledOff event) {
        instances.tell(DialogueCycleProcess.KEY, event.cycleId(), "CycleCalledOff");
    }

    @EventListener
    void on(MeetingMoved event) {
        instances.moveTimers(MeetingProcess.KEY, event.meetingId());
    }

    @EventListener
    void on(MeetingCalledOff event) {
        instances.tell(MeetingProcess.KEY, event.meetingId(), "MeetingCalledOff");
    }

    /** A running year takes the request in and starts its process; without one the process starts by itself. */
    @EventListener
    void on(FurtherDialogueRequested event) {
        event.cycleId()
                .flatMap(cycle -> instances.find(DialogueCycleProcess.KEY, cycle))
                .ifPresentOrElse(year -> handOver(year, event.requestId()), () -> start(event.requestId()));
    }

    /** Somebody must look after the mail server. */
    @EventListener
    void on(DeliveryPaused event) {
        unauthenticated.run(() -> runtime.startProcessInstanceByMessage(
                "DeliveryPaused", event.outageId().toString()));
    }

    @EventListener
    void on(DeliveryResumed event) {
        instances.excuse(MailOutageProcess.KEY, event.outageId(), "DeliveryResumed");
    }

    /** Somebody must look after the mailbox. */
    @EventListener
    void on(ReadingStopped event) {
        unauthenticated.run(() -> runtime.startProcessInstanceByMessage(
                "ReadingStopped", event.outageId().toString()));
    }

    @EventListener
    void on(ReadingResumed event) {
        instances.excuse(MailboxOutageProcess.KEY, event.outageId(), "ReadingResumed");
    }

    /** A lost letter is nothing that its process must stop for, but somebody has to see it. */
    @EventListener
    void on(LetterFailed event) {
        letters.raise(event.letterId());
    }

    /** Nor is one that came back; and if its address is of no use, somebody must look after it. */
    @EventListener
    void on(LetterBounced event) {
        letters.raise(event.letterId());
        if (event.addressFailed()) {
            addresses.begin(event.letterId(), event.recordNumber());
        }
    }

    @EventListener
    void on(LetterReturned event) {
        incoming.takeBack(event.letterId());
    }

    @EventListener
    void on(LetterToRead event) {
        incoming.giveToStaff(event.letterId());
    }

    @EventListener
    void on(HandoverAsked event) {
        handing.begin(event.handoverId());
    }

    @EventListener
    void on(HandoverWithdrawn event) {
        handing.drop(event.handoverId());
    }

    /** Nobody needs to look after the address of somebody to whom nobody writes any more. */
    @EventListener
    void on(ContactReplaced event) {
        addresses.passOn(event.former(), event.successor());
        instances.excuse(AddressCheckProcess.KEY, event.former(), "ContactReplaced");
    }

    @EventListener
    void on(LetterResent event) {
        letters.settle(event.letterId());
    }

    @EventListener
    void on(InvitationsAnswered event) {
        instances
                .find(MeetingProcess.KEY, event.meetingId())
                .ifPresent(meeting -> letters.settle(
                        meeting, letter -> event.invitationIds().stream().anyMatch(letter::asks)));
    }

    @EventListener
    void on(ProposalCallAnswered event) {
        instances
                .find(DialogueCycleProcess.KEY, event.cycleId())
                .ifPresent(
                        year -> letters.settle(year, letter -> letter.calls(event.organisationId(), event.cycleId())));
    }

    private void handOver(ProcessInstance year, DialogueRequestId request) {
        unauthenticated.run(() -> runtime.createMessageCorrelation(FurtherDialogueProcess.MESSAGE)
                .processInstanceId(year.getId())
                .setVariable(ProcessVariable.REQUEST_ID.name(), request.toString())
                .correlate());
    }

    private void start(DialogueRequestId request) {
        var office = tenants.variableFor(request);
        unauthenticated.run(() ->
                runtime.startProcessInstanceByMessage(FurtherDialogueProcess.MESSAGE, request.toString(), office));
    }
}
