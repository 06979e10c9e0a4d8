package se.radslag.board;

import java.time.LocalDate;
import se.radslag.meeting.Meeting;

/** What staff can do with a meeting, which decides what its page shows. */
enum MeetingPhase {
    /** Choose who is invited. */
    CHOOSING,
    /** Follow the answers, invite one more. */
    ANSWERING,
    /** Record who came and what was said: from the meeting's day on. */
    RECORDING,
    /** Read. */
    CALLED_OFF;

    static MeetingPhase of(Meeting meeting, LocalDate today) {
        return switch (meeting.status()) {
            case PLANNED -> CHOOSING;
            case CALLED_OFF -> CALLED_OFF;
            case HELD -> RECORDING;
            case INVITED, PROGRAMME_SETTLED -> today.isBefore(meeting.day()) ? ANSWERING : RECORDING;
        };
    }

    public boolean isChoosing() {
        return this == CHOOSING;
    }

    public boolean isAnswering() {
        return this == ANSWERING;
    }

    public boolean isRecording() {
        return this == RECORDING;
    }
}
