package se.radslag.web;

import java.util.List;
import se.radslag.cycle.Cycle;
import se.radslag.documentation.PublishedDocumentation;
import se.radslag.meeting.PublicMeeting;
import se.radslag.proposal.AgendaItem;
import se.radslag.proposal.ToldYear;

/**
 * What a year's page shows.
 *
 * @param agenda empty until it was told
 * @param meetings that people know of, in order of day
 * @param documentation published of the year and its meetings, newest first
 */
record YearView(
        YearPlace place,
        ToldYear known,
        List<AgendaItem> agenda,
        List<PublicMeeting> meetings,
        List<PublishedDocumentation> documentation) {

    public Cycle year() {
        return place.year();
    }
}
