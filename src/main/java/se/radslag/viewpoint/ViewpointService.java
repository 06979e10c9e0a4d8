package se.radslag.viewpoint;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.core.Checks;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.Mailing;
import se.radslag.mail.Outbox;
import se.radslag.mail.Stage;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingFacts;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingKind;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;

/** What was said at meetings, the questions raised there, and the two that are chosen for sakråd. */
@Service
@Transactional
public class ViewpointService {

    private static final int LINE = 200;
    private static final int LONG_TEXT = 10_000;

    private final Viewpoints viewpoints;
    private final Questions questions;
    private final MeetingService meetings;
    private final CycleService cycles;
    private final OrganisationService organisations;
    private final Outbox outbox;
    private final Clock clock;

    ViewpointService(
            Viewpoints viewpoints,
            Questions questions,
            MeetingService meetings,
            CycleService cycles,
            OrganisationService organisations,
            Outbox outbox,
            Clock clock) {
        this.viewpoints = viewpoints;
        this.questions = questions;
        this.meetings = meetings;
        this.cycles = cycles;
        this.organisations = organisations;
        this.outbox = outbox;
        this.clock = clock;
    }

    public static Stage choiceStage(CycleId id) {
        return new Stage(id, "chosen-questions");
    }

    /** Records something said at a meeting. @throws se.radslag.core.Refused naming each field that cannot be accepted */
    public ViewpointId record(
            MeetingId id, Optional<OrganisationId> organisation, @Nullable String text, @Nullable String handling) {
        requireNotCalledOff(id);
        organisation.ifPresent(organisations::get);
        Viewpoint viewpoint = Viewpoint.of(id, organisation, text, handling);
        viewpoints.insert(viewpoint);
        return viewpoint.id();
    }

    /** Changes what was recorded, or adds what becomes of it. @throws se.radslag.core.Refused naming each field that cannot be accepted */
    public void change(
            ViewpointId id,
            Optional<OrganisationId> organisation,
            @Nullable String text,
            @Nullable String handling,
            int version) {
        Viewpoint viewpoint = viewpoints.get(id);
        require(viewpoint.version() == version, "viewpoint.changed-meanwhile");
        organisation.ifPresent(organisations::get);
        viewpoints.update(viewpoint.changed(organisation, text, handling));
    }

    public void remove(ViewpointId id) {
        viewpoints.delete(id);
    }

    /** A meeting's viewpoints in the order recorded. */
    @Transactional(readOnly = true)
    public List<Viewpoint> ofMeeting(MeetingId id) {
        return viewpoints.ofMeeting(id);
    }

    /** Records a question raised at a meeting. @throws se.radslag.core.Refused if it is missing, too long or not one line */
    public QuestionId raise(MeetingId id, @Nullable String title) {
        requireNotCalledOff(id);
        new Checks().line(title, "title", LINE).done();
        RaisedQuestion question = new RaisedQuestion(
                QuestionId.random(), id, Objects.requireNonNull(title).strip(), 0);
        questions.insert(question);
        return question.id();
    }

    /** Removes a question recorded by mistake. @throws se.radslag.core.Refused if it is chosen for a sakråd */
    public void removeQuestion(QuestionId id) {
        require(!questions.isChosen(id), "viewpoint.question-is-chosen");
        questions.delete(id);
    }

    /** The questions raised at a meeting in the order recorded. */
    @Transactional(readOnly = true)
    public List<RaisedQuestion> raisedAt(MeetingId id) {
        return questions.raisedAt(List.of(id));
    }

    /** The questions raised at the year's samråd. */
    @Transactional(readOnly = true)
    public List<RaisedQuestion> raisedIn(CycleId id) {
        return questions.raisedAt(meetings.ofCycle(id).stream()
                .filter(meeting -> meeting.kind() == MeetingKind.SAMRAD)
                .filter(meeting -> meeting.status() != Meeting.Status.CALLED_OFF)
                .map(Meeting::id)
                .toList());
    }

    /** @throws se.radslag.core.Refused unless the samråd has at least two raised questions recorded; does nothing for other kinds of meeting */
    @Transactional(readOnly = true)
    public void requireQuestions(MeetingId id) {
        boolean samrad = meetings.get(id).kind() == MeetingKind.SAMRAD;
        require(!samrad || raisedAt(id).size() >= 2, "viewpoint.two-questions-needed");
    }

    /** Chooses the two questions for the sakråd. @throws se.radslag.core.Refused unless they are two different ones raised at the year's samråd, each with a reason */
    public void choose(
            CycleId id,
            @Nullable QuestionId first,
            @Nullable String firstReason,
            @Nullable QuestionId second,
            @Nullable String secondReason) {
        require(!questions.isTold(id), "viewpoint.already-told");
        Set<QuestionId> raised =
                Set.copyOf(raisedIn(id).stream().map(RaisedQuestion::id).toList());
        new Checks()
                .that(first != null && raised.contains(first), "first", "viewpoint.choose-a-question")
                .text(firstReason, "firstReason", LONG_TEXT)
                .that(second != null && raised.contains(second), "second", "viewpoint.choose-a-question")
                .that(first == null || !first.equals(second), "second", "viewpoint.choose-two-different")
                .text(secondReason, "secondReason", LONG_TEXT)
                .done();
        put(id, 1, first, firstReason);
        put(id, 2, second, secondReason);
    }

    /** Puts another question in the place of one whose sakråd was called off. */
    public void replace(CycleId id, int ordinal, @Nullable QuestionId question, @Nullable String reason) {
        Checks checks = new Checks().text(reason, "reason", LONG_TEXT);
        checkAnother(checks, id, question, "question");
        checks.done();
        put(id, ordinal, question, reason);
    }

    /** The year's chosen questions in order. */
    @Transactional(readOnly = true)
    public List<ChosenQuestion> chosen(CycleId id) {
        return questions.chosen(id);
    }

    /** Writes to everybody which questions were chosen and why; held. */
    public void writeChoice(CycleId id) {
        List<ChosenQuestion> both = chosen(id);
        require(both.size() == 2, "viewpoint.choose-a-question");
        questions.markTold(id, clock.now());
        Mailing mailing = cycles.mailing(id);
        outbox.hold(
                choiceStage(id),
                mailing.correspondents().stream()
                        .map(to -> new QuestionsChosenLetter(
                                reference(id, "chosen-questions", to.organisationId()),
                                to.addressee(),
                                mailing.sender(),
                                mailing.cycle().title(),
                                both))
                        .toList());
    }

    /** Sends the choice. */
    public void sendChoice(CycleId id) {
        outbox.release(choiceStage(id));
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
        Meeting meeting = meetings.get(calledOff);
        require(meeting.status() == Meeting.Status.CALLED_OFF, "viewpoint.not-called-off");
        boolean another = decision.way() == SakradDecision.Way.OTHER_QUESTION;
        Checks checks = decision.check(clock.today());
        if (another) {
            checkAnother(checks, id, question, "newQuestion");
        }
        checks.done();
        questions.decide(calledOff, decision, clock.now());
        if (another) {
            put(id, meeting.ordinal(), question, decision.reason());
        }
    }

    /** How it goes on after a sakråd was called off; empty until it is settled. */
    @Transactional(readOnly = true)
    public Optional<SakradDecision> sakradDecision(MeetingId calledOff) {
        return questions.decision(calledOff);
    }

    /** Tells everybody what was settled after a sakråd was called off: a new day, another question, or none; with the reason. */
    public void tellSakradDecision(CycleId id, MeetingId calledOff) {
        SakradDecision decision = sakradDecision(calledOff).orElseThrow(NotFound::new);
        Meeting meeting = meetings.get(calledOff);
        ChosenQuestion question = decision.way() == SakradDecision.Way.NONE ? null : chosen(id, meeting.ordinal());
        Mailing mailing = cycles.mailing(id);
        String name = "sakrad-decision-" + calledOff;
        outbox.post(mailing.correspondents().stream()
                .map(to -> new SakradDecisionLetter(
                        reference(id, name, to.organisationId()),
                        to.addressee(),
                        mailing.sender(),
                        MeetingFacts.of(meeting),
                        decision,
                        question))
                .toList());
    }

    private ChosenQuestion chosen(CycleId id, int ordinal) {
        return chosen(id).stream()
                .filter(question -> question.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void checkAnother(Checks checks, CycleId id, @Nullable QuestionId question, String field) {
        checks.that(
                raisedIn(id).stream().anyMatch(raised -> raised.id().equals(question)),
                field,
                "viewpoint.choose-a-question");
        checks.that(
                chosen(id).stream().noneMatch(taken -> taken.questionId().equals(question)),
                field,
                "viewpoint.choose-another");
    }

    private void put(CycleId id, int ordinal, @Nullable QuestionId question, @Nullable String reason) {
        questions.choose(
                id,
                ordinal,
                Objects.requireNonNull(question),
                Objects.requireNonNull(reason).strip(),
                clock.now());
    }

    private void requireNotCalledOff(MeetingId id) {
        require(meetings.get(id).status() != Meeting.Status.CALLED_OFF, "viewpoint.meeting-called-off");
    }

    private static String reference(CycleId id, String name, OrganisationId organisation) {
        return "cycle:%s:%s:%s".formatted(id, name, organisation);
    }

    private static void require(boolean holds, String code) {
        if (!holds) {
            throw new Refused("", code);
        }
    }
}
