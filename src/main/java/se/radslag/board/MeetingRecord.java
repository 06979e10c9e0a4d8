package se.radslag.board;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingKind;
import se.radslag.organisation.OrganisationId;
import se.radslag.viewpoint.Viewpoint;
import se.radslag.viewpoint.ViewpointService;

/** What was said at a meeting, and at a samråd the questions raised. */
@Component
class MeetingRecord implements MeetingSection {

    private final ViewpointService viewpoints;
    private final Names names;

    MeetingRecord(ViewpointService viewpoints, Names names) {
        this.viewpoints = viewpoints;
        this.names = names;
    }

    @Override
    public void fill(Meeting meeting, Model model) {
        List<Viewpoint> said = viewpoints.ofMeeting(meeting.id());
        Map<OrganisationId, String> speakers = names.in(said, Viewpoint::organisationId);
        model.addAttribute("viewpoints", said).addAttribute("speakers", speakers);
        model.addAttribute("samrad", meeting.kind() == MeetingKind.SAMRAD);
        model.addAttribute("questions", viewpoints.raisedAt(meeting.id()));
    }
}
