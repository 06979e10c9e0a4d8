package se.radslag.board;

import org.springframework.ui.Model;
import se.radslag.meeting.Meeting;

/** A part of a meeting's page. */
interface MeetingSection {

    /** Puts what the part's templates need into the model. */
    void fill(Meeting meeting, Model model);
}
