package se.radslag.process;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.radslag.cycle.CycleId;
import se.radslag.mail.Outbox;
import se.radslag.mail.Stage;
import se.radslag.meeting.Meeting;
import se.radslag.organisation.Organisation;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;
import se.radslag.proposal.Proposal;
import se.radslag.proposal.ProposalService;
import se.radslag.viewpoint.ViewpointService;

/** The tables and choices that forms show, as texts. */
@Component
class FormTables {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("'den' d MMMM yyyy", SWEDISH);

    private final OrganisationService organisations;
    private final ProposalService proposals;
    private final ViewpointService viewpoints;
    private final Outbox outbox;
    private final MessageSource messages;

    FormTables(
            OrganisationService organisations,
            ProposalService proposals,
            ViewpointService viewpoints,
            Outbox outbox,
            MessageSource messages) {
        this.organisations = organisations;
        this.proposals = proposals;
        this.viewpoints = viewpoints;
        this.outbox = outbox;
        this.messages = messages;
    }

    /** A year's proposals: title, organisation, decision. */
    List<Map<String, String>> proposals(CycleId id) {
        List<Proposal> all = proposals.ofCycle(id);
        Map<OrganisationId, String> names =
                organisations
                        .named(all.stream()
                                .flatMap(one -> one.organisationId().stream())
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Organisation::id, Organisation::name));
        return all.stream().map(proposal -> row(proposal, names::get)).toList();
    }

    private Map<String, String> row(Proposal proposal, Function<OrganisationId, String> name) {
        return Map.of(
                "title", proposal.title(),
                "organisation", proposal.organisationId().map(name).orElse(say("process.table.own")),
                "decision",
                        proposal.decision()
                                .map(decision -> say("process.decision." + decision))
                                .orElse(say("process.decision.open")));
    }

    /** The agenda as decided so far: number, title, organisation. */
    List<Map<String, String>> agenda(CycleId id) {
        return proposals.agenda(id).stream()
                .map(item -> Map.of(
                        "number", String.valueOf(item.number()),
                        "title", item.title(),
                        "organisation",
                                item.proposers().isEmpty()
                                        ? say("process.table.own")
                                        : String.join(", ", item.proposers())))
                .toList();
    }

    /** The questions raised at the year's samråd, as choices of a select field. */
    List<Map<String, String>> questions(CycleId id) {
        return viewpoints.raisedIn(id).stream()
                .map(question ->
                        Map.of("label", question.title(), "value", question.id().toString()))
                .toList();
    }

    /** A stage's letters: to whom, and what about. */
    List<Map<String, String>> letters(Stage stage) {
        return outbox.ofStage(stage).stream()
                .map(letter -> Map.of("party", letter.party(), "subject", letter.subject()))
                .toList();
    }

    /** A meeting as people call it, as «Samråd den 3 mars 2027». */
    String title(Meeting meeting) {
        return messages.getMessage("process.meeting." + meeting.kind(), null, SWEDISH) + " "
                + DAY.format(meeting.day());
    }

    private String say(String code) {
        return messages.getMessage(code, null, SWEDISH);
    }
}
