package se.radslag.application;

import org.springframework.stereotype.Component;
import se.radslag.core.Refused;
import se.radslag.invitation.PlaceService;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;

/** Takes back the places of those who cannot come after all, and gives them on to those who wait for one. */
@Component
class Withdrawals {

    private final Applications applications;
    private final Openings openings;
    private final MeetingService meetings;
    private final PlaceService places;
    private final ApplicationPost post;
    private final ApplicationNotes notes;

    Withdrawals(
            Applications applications,
            Openings openings,
            MeetingService meetings,
            PlaceService places,
            ApplicationPost post,
            ApplicationNotes notes) {
        this.applications = applications;
        this.openings = openings;
        this.meetings = meetings;
        this.places = places;
        this.post = post;
        this.notes = notes;
    }

    /** By the link in the answer; nothing happens if they have no place, or the meeting is over. */
    void withdraw(Application accepted) {
        Opening open = openings.lock(accepted.meetingId());
        Meeting meeting = meetings.get(accepted.meetingId());
        places.lock(meeting.id());
        Application held = applications.lock(accepted.id());
        if (held.isAccepted() && meeting.isAhead()) {
            Application given = giveBack(held, meeting, open);
            notes.fileWithdrawal(given, meeting);
        }
    }

    /**
     * As they told staff.
     *
     * @param said in what words, and how
     * @throws Refused if they have no place, or the meeting is over
     */
    void note(MeetingId id, ApplicationId application, String said) {
        Opening open = openings.lock(id);
        Meeting meeting = meetings.get(id);
        places.lock(id);
        Application held = applications.lockOf(id, application);
        if (!held.isWithdrawn()) {
            require(meeting.isAhead(), "meeting.over");
            require(held.isAccepted(), "application.has-no-place");
            Application given = giveBack(held, meeting, open);
            held.door().ifPresent(post::end);
            notes.noteWithdrawal(given, meeting, said);
        }
    }

    private Application giveBack(Application held, Meeting meeting, Opening open) {
        applications.update(held.withdrawn());
        Application given = applications.lock(held.id());
        post.confirmWithdrawn(given, meeting, open);
        places.giveOn(meeting);
        return given;
    }

    private static void require(boolean holds, String code) {
        if (!holds) {
            throw new Refused("", code);
        }
    }
}
