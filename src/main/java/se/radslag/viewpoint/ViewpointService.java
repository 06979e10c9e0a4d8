package se.radslag.viewpoint;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.radslag.cycle.CycleId;
import se.radslag.mail.Stage;
import se.radslag.meeting.MeetingId;
import se.radslag.organisation.OrganisationId;

/** What was said at meetings, the questions raised there, and the two that are chosen for sakråd. */
@Service
public class ViewpointService {

    public static Stage choiceStage(CycleId id) {
        return new Stage(id, "chosen-questions");
    }

    public ViewpointId record(
            MeetingId id, Optional<OrganisationId> organisation, @Nullable String text, @Nullable String handling) {
        throw new UnsupportedOperationException();
    }

    public void change(
            ViewpointId id,
            Optional<OrganisationId> organisation,
            @Nullable String text,
            @Nullable String handling,
            int version) {
        throw new UnsupportedOperationException();
    }

    public void remove(ViewpointId id) {
        throw new UnsupportedOperationException();
    }

    /** A meeting's viewpoints in the order recorded. */
    public List<Viewpoint> ofMeeting(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    public QuestionId raise(MeetingId id, @Nullable String title) {
        throw new UnsupportedOperationException();
    }

    public void removeQuestion(QuestionId id) {
        throw new UnsupportedOperationException();
    }

    /** The questions raised at a meeting in the order recorded. */
    public List<RaisedQuestion> raisedAt(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /** The questions raised at the year's samråd. */
    public List<RaisedQuestion> raisedIn(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** @throws se.radslag.core.Refused unless the samråd has at least two raised questions recorded; does nothing for other kinds of meeting */
    public void requireQuestions(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /** Chooses the two questions for the sakråd. @throws se.radslag.core.Refused unless they are two different ones raised at the year's samråd, each with a reason */
    public void choose(
            CycleId id,
            @Nullable QuestionId first,
            @Nullable String firstReason,
            @Nullable QuestionId second,
            @Nullable String secondReason) {
        throw new UnsupportedOperationException();
    }

    /** Puts another question in the place of one whose sakråd was called off. */
    public void replace(CycleId id, int ordinal, @Nullable QuestionId question, @Nullable String reason) {
        throw new UnsupportedOperationException();
    }

    /** The year's chosen questions in order. */
    public List<ChosenQuestion> chosen(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** Writes to everybody which questions were chosen and why; held. */
    public void writeChoice(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** Sends the choice. */
    public void sendChoice(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Decides how it goes on after a sakråd was called off, and keeps the decision with that meeting.
     *
     * @param question the question that takes the place of the one chosen, if the way is another question
     * @throws se.radslag.core.Refused naming {@code newDay}, {@code newQuestion} or {@code reason}: a day is needed unless there will be no
     *     sakråd, and may not have passed; another question is one raised at the samråd and not chosen yet; the reason is always needed
     */
    public void decideOnSakrad(
            CycleId id, MeetingId calledOff, SakradDecision decision, @Nullable QuestionId question) {
        throw new UnsupportedOperationException();
    }

    /** Tells everybody what was decided after a sakråd was called off: a new day, another question, or none; with the reason. */
    public void tellSakradDecision(CycleId id, MeetingId calledOff) {
        throw new UnsupportedOperationException();
    }
}
