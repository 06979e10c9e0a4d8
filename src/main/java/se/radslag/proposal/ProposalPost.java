package se.radslag.proposal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.radslag.cycle.Correspondent;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.Mailing;
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

    void holdCall(Mailing mailing) {
        outbox.hold(
                ProposalService.callStage(mailing.cycle().id()),
                toAll(mailing, to -> ProposalCallLetter.to(to, mailing.sender(), mailing.cycle())));
    }

    void releaseCall(CycleId id) {
        outbox.release(ProposalService.callStage(id));
    }

    /** Tells everybody who was asked the new last day: at once, or together with a call that is still kept for review. */
    void tellMovedDay(Mailing mailing, ProposalCall call) {
        LocalDate former = call.toldLastDay();
        List<Letter> letters =
                toAll(mailing, to -> ProposalDayMovedLetter.to(to, mailing.sender(), mailing.cycle(), former));
        if (call.sent()) {
            outbox.post(letters);
        } else {
            outbox.hold(ProposalService.callStage(call.cycleId()), letters);
        }
    }

    /** @param drafting who has begun to write and not sent it */
    void remind(Mailing mailing, Set<OrganisationId> answered, Set<OrganisationId> drafting) {
        outbox.post(mailing.correspondents().stream()
                .filter(to -> !answered.contains(to.organisationId()))
                .map(to -> ProposalReminderLetter.to(
                        to, mailing.sender(), mailing.cycle(), drafting.contains(to.organisationId())))
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

    /** The letters that asked the organisation are answered. */
    void noteAnswered(Cycle cycle, OrganisationId organisation) {
        outbox.answered(questions(cycle, organisation));
    }

    private static List<String> questions(Cycle cycle, OrganisationId organisation) {
        return List.of(
                ProposalCallLetter.reference(cycle, organisation),
                ProposalReminderLetter.reference(cycle, organisation));
    }

    /** Whom among those asked no letter reached that asks for proposals. */
    Set<OrganisationId> unreached(Cycle cycle, Collection<OrganisationId> asked) {
        Map<String, OrganisationId> letters = new HashMap<>();
        asked.forEach(one -> questions(cycle, one).forEach(question -> letters.put(question, one)));
        return outbox.lost(letters.keySet()).stream()
                .map(letters::get)
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    /** Answers every proposer, and tells everybody the agenda. */
    void holdFeedback(
            Mailing mailing,
            List<Proposal> proposals,
            List<AgendaItem> agenda,
            Map<ProposalId, Set<OrganisationId>> supporters) {
        Cycle cycle = mailing.cycle();
        List<Letter> letters = new ArrayList<>(feedback(mailing, proposals, supporters));
        letters.addAll(toAll(mailing, to -> AgendaLetter.to(to, mailing.sender(), cycle, agenda)));
        outbox.hold(ProposalService.agendaStage(cycle.id()), letters);
    }

    void releaseFeedback(CycleId id) {
        outbox.release(ProposalService.agendaStage(id));
    }

    private List<FeedbackLetter> feedback(
            Mailing mailing, List<Proposal> proposals, Map<ProposalId, Set<OrganisationId>> supporters) {
        Map<OrganisationId, List<Proposal>> own = proposals.stream()
                .filter(proposal -> proposal.organisationId().isPresent())
                .collect(groupingBy(proposal -> proposal.organisationId().orElseThrow()));
        return cycles.correspondents(mailing.cycle().id().value(), own.keySet()).stream()
                .map(to -> FeedbackLetter.to(
                        to,
                        mailing.sender(),
                        mailing.cycle(),
                        answers(own.getOrDefault(to.organisationId(), List.of()), proposals, supporters)))
                .toList();
    }

    private static List<Feedback> answers(
            List<Proposal> own, List<Proposal> all, Map<ProposalId, Set<OrganisationId>> supporters) {
        return own.stream()
                .map(proposal -> Feedback.on(proposal, all, supporters))
                .toList();
    }

    private static List<Letter> toAll(Mailing mailing, Function<Correspondent, Letter> letter) {
        return mailing.correspondents().stream().map(letter).toList();
    }
}
