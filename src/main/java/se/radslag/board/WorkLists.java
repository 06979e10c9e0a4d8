package se.radslag.board;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.radslag.core.Clock;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.OfficeId;
import se.radslag.dialogue.DialogueRequest;
import se.radslag.dialogue.DialogueService;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationId;

/** What offices have at hand: years, meetings to come, and requests that wait for an answer. */
@Component
class WorkLists {

    private final CycleService cycles;
    private final MeetingService meetings;
    private final DialogueService dialogue;
    private final Names names;
    private final Clock clock;

    WorkLists(CycleService cycles, MeetingService meetings, DialogueService dialogue, Names names, Clock clock) {
        this.cycles = cycles;
        this.meetings = meetings;
        this.dialogue = dialogue;
        this.names = names;
        this.clock = clock;
    }

    /** The years that run first, then the others, newest first. */
    List<Cycle> years(Collection<OfficeId> offices) {
        return cycles.ofOffices(offices).stream()
                .sorted(Comparator.comparing(Cycle::status))
                .toList();
    }

    List<Meeting> meetings(Collection<OfficeId> offices) {
        return meetings.upcoming().stream()
                .filter(meeting -> offices.contains(meeting.officeId()))
                .sorted(Comparator.comparing(Meeting::day))
                .toList();
    }

    /** The unanswered requests, the most urgent first. */
    List<RequestRow> requests(Collection<OfficeId> offices) {
        List<DialogueRequest> requests = dialogue.unanswered().stream()
                .filter(request -> offices.contains(request.officeId()))
                .sorted(Comparator.comparing(DialogueRequest::answerDue))
                .toList();
        return rows(requests);
    }

    List<RequestRow> rows(List<DialogueRequest> requests) {
        Map<OrganisationId, String> known = names.in(requests, DialogueRequest::organisationId);
        Instant now = clock.now();
        return requests.stream()
                .map(request -> RequestRow.of(request, known, now))
                .toList();
    }
}
