package se.radslag.documentation;

import java.util.List;
import se.radslag.mail.Sender;
import se.radslag.meeting.Meeting;

/**
 * All that was recorded about a meeting and belongs in its documentation.
 *
 * @param office letterhead and contact person
 * @param participants by Swedish alphabet
 * @param individuals those who came on their own account, in order of arrival: their names if they consented to it, else empty texts
 * @param said in the order recorded
 */
record MeetingRecord(
        Meeting meeting, Sender office, List<Participant> participants, List<String> individuals, List<Said> said) {

    /**
     * An organisation that took part.
     *
     * @param delegates those who came for it and consented to having their names published
     */
    record Participant(String organisation, List<String> delegates) {}

    /**
     * A viewpoint.
     *
     * @param by the organisation whose view it is; empty if it was the meeting's
     * @param handling what becomes of it; may be empty
     */
    record Said(String by, String text, String handling) {

        /** Tells how the meeting went, rather than what anybody thought. */
        boolean isNote() {
            return by.isEmpty() && handling.isEmpty();
        }
    }
}
