package se.radslag.application;

import org.springframework.stereotype.Component;
import se.radslag.invitation.OtherGuests;
import se.radslag.meeting.MeetingId;

/** Each of those who applied and may come takes a place. */
@Component
class AcceptedApplicants implements OtherGuests {

    private final Applications applications;

    AcceptedApplicants(Applications applications) {
        this.applications = applications;
    }

    @Override
    public int people(MeetingId id) {
        return applications.count(id, Application.Status.ACCEPTED);
    }
}
