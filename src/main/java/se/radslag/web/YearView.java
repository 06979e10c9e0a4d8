package se.radslag.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.radslag.application.OpenMeeting;
import se.radslag.cycle.Cycle;
import se.radslag.documentation.PublishedDocumentation;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.PublicMeeting;
import se.radslag.proposal.AgendaItem;
import se.radslag.proposal.ToldYear;

/**
 * What a year's page shows.
 *
 * @param agenda empty until it was told
 * @param meetings that people know of, in order of day
 * @param open those of them that one can apply to now
 * @param documentation published of the year and its meetings, newest first
 */
record YearView(
        YearPlace place,
        ToldYear known,
        List<AgendaItem> agenda,
        List<PublicMeeting> meetings,
        List<OpenMeeting> open,
        List<PublishedDocumentation> documentation) {

    /** Until when one can apply to a meeting; empty if one cannot. */
    public Optional<LocalDate> openUntil(MeetingId id) {
        return open.stream()
                .filter(each -> each.meeting().id().equals(id))
                .map(OpenMeeting::lastDay)
                .findFirst();
    }

    public Cycle year() {
        return place.year();
    }
}
