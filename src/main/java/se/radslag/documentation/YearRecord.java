package se.radslag.documentation;

import java.util.List;
import java.util.Optional;
import se.radslag.cycle.Cycle;
import se.radslag.dialogue.DialogueRequest;
import se.radslag.mail.Sender;
import se.radslag.meeting.Meeting;
import se.radslag.proposal.AgendaItem;
import se.radslag.proposal.Proposal;
import se.radslag.viewpoint.ChosenQuestion;

/**
 * All that was recorded about a year and belongs in its documentation.
 *
 * @param invited number of organisations that took part in the year's letters
 * @param participants names of organisations that came to a meeting, by Swedish alphabet
 */
record YearRecord(
        Cycle cycle,
        Sender office,
        int invited,
        List<AgendaItem> agenda,
        List<Proposal> proposals,
        List<ChosenQuestion> questions,
        List<MeetingLine> meetings,
        List<String> participants,
        List<DialogueRequest> requests) {

    /**
     * A meeting of the year.
     *
     * @param path of its own documentation; empty if none is published
     */
    record MeetingLine(Meeting meeting, Optional<String> path) {

        public boolean isHeld() {
            return meeting.status() == Meeting.Status.HELD;
        }

        public boolean isCalledOff() {
            return meeting.status() == Meeting.Status.CALLED_OFF;
        }
    }

    List<MeetingLine> held() {
        return meetings.stream().filter(MeetingLine::isHeld).toList();
    }

    /** How many requests for further dialogue got this answer. */
    public long answered(DialogueRequest.Answer answer) {
        return requests.stream()
                .filter(request -> request.answer().equals(Optional.of(answer)))
                .count();
    }

    /** How many requests there were, in words. */
    public String asked() {
        return NumberWords.of(requests.size());
    }

    public long unanswered() {
        return requests.stream().filter(request -> request.answer().isEmpty()).count();
    }
}
