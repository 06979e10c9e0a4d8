package se.radslag.documentation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.text.Collator;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.radslag.application.AdmissionService;
import se.radslag.application.Application;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.dialogue.DialogueService;
import se.radslag.documentation.MeetingRecord.Participant;
import se.radslag.documentation.MeetingRecord.Said;
import se.radslag.documentation.YearRecord.MeetingLine;
import se.radslag.invitation.Delegate;
import se.radslag.invitation.Invitation;
import se.radslag.invitation.InvitationService;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.Organisation;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;
import se.radslag.proposal.ProposalService;
import se.radslag.viewpoint.Viewpoint;
import se.radslag.viewpoint.ViewpointService;

/** Gathers from the other rooms what was recorded about a meeting or a year. */
@Component
class Records {

    private final CycleService cycles;
    private final ProposalService proposals;
    private final MeetingService meetings;
    private final InvitationService invitations;
    private final AdmissionService admissions;
    private final ViewpointService viewpoints;
    private final DialogueService dialogue;
    private final OrganisationService directory;
    private final Documentations documentations;

    Records(
            CycleService cycles,
            ProposalService proposals,
            MeetingService meetings,
            InvitationService invitations,
            AdmissionService admissions,
            ViewpointService viewpoints,
            DialogueService dialogue,
            OrganisationService directory,
            Documentations documentations) {
        this.cycles = cycles;
        this.proposals = proposals;
        this.meetings = meetings;
        this.invitations = invitations;
        this.admissions = admissions;
        this.viewpoints = viewpoints;
        this.dialogue = dialogue;
        this.directory = directory;
        this.documentations = documentations;
    }

    MeetingRecord of(MeetingId id) {
        List<Application> applied = admissions.attended(id);
        return new MeetingRecord(
                meetings.get(id), meetings.sender(id), participants(id, applied), individuals(applied), said(id));
    }

    /** The directory's order holds for those who applied, too. */
    private List<Participant> participants(MeetingId id, List<Application> applied) {
        Map<String, List<String>> those = new TreeMap<>(Collator.getInstance(Locale.forLanguageTag("sv")));
        invited(id).forEach(each -> those.put(each.organisation(), each.delegates()));
        applied.stream()
                .filter(each -> !each.applicant().organisation().isEmpty())
                .forEach(each -> those.merge(each.applicant().organisation(), nameToPublish(each), Records::joined));
        return those.entrySet().stream()
                .map(each -> new Participant(each.getKey(), each.getValue()))
                .toList();
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<String> nameToPublish(Application application) {
        return application.wish().publishName()
                ? List.of(application.applicant().name())
                : List.of();
    }

    /** Those who came on their own account, by name if they consented to it. */
    private static List<String> individuals(List<Application> applied) {
        return applied.stream()
                .filter(each -> each.applicant().organisation().isEmpty())
                .map(each -> String.join("", nameToPublish(each)))
                .toList();
    }

    private List<Participant> invited(MeetingId id) {
        Map<OrganisationId, List<String>> delegates =
                invitations.attended(id).stream().collect(toMap(Invitation::organisationId, Records::namesToPublish));
        return directory.named(delegates.keySet()).stream()
                .map(organisation ->
                        new Participant(organisation.name(), delegates.getOrDefault(organisation.id(), List.of())))
                .toList();
    }

    /** A name is published only with its bearer's recorded consent. */
    private static List<String> namesToPublish(Invitation invitation) {
        return invitation.delegates().stream()
                .filter(Delegate::publishName)
                .map(Delegate::name)
                .toList();
    }

    private List<Said> said(MeetingId id) {
        List<Viewpoint> recorded = viewpoints.ofMeeting(id);
        Set<OrganisationId> speakers = recorded.stream()
                .flatMap(each -> each.organisationId().stream())
                .collect(toSet());
        Map<OrganisationId, String> names = names(speakers);
        return recorded.stream()
                .map(each -> new Said(each.organisationId().map(names::get).orElse(""), each.text(), each.handling()))
                .toList();
    }

    private Map<OrganisationId, String> names(Collection<OrganisationId> ids) {
        return directory.named(ids).stream().collect(toMap(Organisation::id, Organisation::name));
    }

    YearRecord of(CycleId id) {
        Cycle cycle = cycles.get(id);
        List<MeetingLine> lines = lines(id);
        return new YearRecord(
                cycle,
                cycles.sender(id),
                cycles.participants(id).size(),
                proposals.agenda(id),
                proposals.ofCycle(id),
                viewpoints.chosen(id),
                lines,
                cameTo(lines),
                dialogue.ofCycle(id));
    }

    private List<MeetingLine> lines(CycleId id) {
        Map<Optional<MeetingId>, String> paths = documentations.published(id).stream()
                .collect(toMap(PublishedDocumentation::meetingId, PublishedDocumentation::path));
        return meetings.ofCycle(id).stream()
                .map(meeting -> new MeetingLine(meeting, Optional.ofNullable(paths.get(Optional.of(meeting.id())))))
                .toList();
    }

    private List<String> cameTo(List<MeetingLine> lines) {
        Set<OrganisationId> came = lines.stream()
                .filter(MeetingLine::isHeld)
                .map(MeetingLine::meeting)
                .map(Meeting::id)
                .flatMap(id -> invitations.attended(id).stream())
                .map(Invitation::organisationId)
                .collect(toSet());
        return directory.named(came).stream().map(Organisation::name).toList();
    }
}
