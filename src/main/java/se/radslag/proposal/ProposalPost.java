package se.radslag.proposal;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import se.radslag.cycle.Correspondent;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleService;
import se.radslag.mail.Letter;
import se.radslag.mail.Outbox;
import se.radslag.mail.Sender;
import se.radslag.organisation.OrganisationId;

/** Writes the letters about proposals. */
@Component
class ProposalPost {

    private final CycleService cycles;
    private final Outbox outbox;

    ProposalPost(CycleService cycles, Outbox outbox) {
        this.cycles = cycles;
        this.outbox = outbox;
    }

    void holdCall(Cycle cycle) {
        outbox.hold(
                ProposalService.callStage(cycle.id()),
                toAll(cycle, (to, sender) -> ProposalCallLetter.to(to, sender, cycle)));
    }

    void releaseCall(Cycle cycle) {
        outbox.release(ProposalService.callStage(cycle.id()));
    }

    /** Tells everybody who was asked the new last day: at once, or together with a call that is still kept for review. */
    void tellMovedDay(Cycle cycle, ProposalCall call) {
        LocalDate former = call.toldLastDay();
        List<Letter> letters = toAll(cycle, (to, sender) -> ProposalDayMovedLetter.to(to, sender, cycle, former));
        if (call.sent()) {
            outbox.post(letters);
        } else {
            outbox.hold(ProposalService.callStage(cycle.id()), letters);
        }
    }

    void remind(Cycle cycle, Set<OrganisationId> answered) {
        Sender sender = cycles.sender(cycle.id());
        outbox.post(cycles.correspondents(cycle.id()).stream()
                .filter(to -> !answered.contains(to.organisationId()))
                .map(to -> ProposalReminderLetter.to(to, sender, cycle))
                .toList());
    }

    void receipt(
            Cycle cycle,
            OrganisationId organisation,
            ProposalReceiptLetter.Occasion occasion,
            ProposalDraft proposal,
            Instant at) {
        Sender sender = cycles.sender(cycle.id());
        outbox.post(cycles.correspondents(cycle.id().value(), List.of(organisation)).stream()
                .map(to -> ProposalReceiptLetter.to(to, sender, cycle, occasion, proposal, at))
                .toList());
    }

    /** Answers every proposer, and tells everybody the agenda. */
    void holdFeedback(Cycle cycle, List<Proposal> proposals, List<AgendaItem> agenda) {
        List<Letter> letters = new ArrayList<>(feedback(cycle, proposals));
        letters.addAll(toAll(cycle, (to, sender) -> AgendaLetter.to(to, sender, cycle, agenda)));
        outbox.hold(ProposalService.agendaStage(cycle.id()), letters);
    }

    void releaseFeedback(Cycle cycle) {
        outbox.release(ProposalService.agendaStage(cycle.id()));
    }

    private List<FeedbackLetter> feedback(Cycle cycle, List<Proposal> proposals) {
        Map<OrganisationId, List<Proposal>> own = proposals.stream()
                .filter(proposal -> proposal.organisationId().isPresent())
                .collect(groupingBy(proposal -> proposal.organisationId().orElseThrow()));
        Sender sender = cycles.sender(cycle.id());
        return cycles.correspondents(cycle.id().value(), own.keySet()).stream()
                .map(to -> FeedbackLetter.to(
                        to, sender, cycle, answers(own.getOrDefault(to.organisationId(), List.of()), proposals)))
                .toList();
    }

    private static List<Feedback> answers(List<Proposal> own, List<Proposal> all) {
        return own.stream().map(proposal -> Feedback.on(proposal, all)).toList();
    }

    private List<Letter> toAll(Cycle cycle, BiFunction<Correspondent, Sender, Letter> letter) {
        Sender sender = cycles.sender(cycle.id());
        return cycles.correspondents(cycle.id()).stream()
                .map(to -> letter.apply(to, sender))
                .toList();
    }
}
