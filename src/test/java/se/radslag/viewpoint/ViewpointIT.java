package se.radslag.viewpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.core.Refusal;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleService;
import se.radslag.mail.Outbox;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialPost;
import se.radslag.testing.TrialYear;

@RadslagTest
class ViewpointIT {

    @Autowired
    ViewpointService viewpoints;

    @Autowired
    MeetingService meetings;

    @Autowired
    CycleService cycles;

    @Autowired
    OrganisationService directory;

    @Autowired
    Outbox outbox;

    @Autowired
    Clock clock;

    private TrialYear year;
    private TrialPost post;
    private MeetingId samrad;
    private QuestionId homes;
    private QuestionId work;
    private QuestionId health;

    @BeforeEach
    void raise() {
        year = TrialYear.start(cycles, directory, clock);
        post = new TrialPost(outbox, year);
        samrad = year.planSamrad(meetings);
        homes = viewpoints.raise(samrad, "Bostäder <b>åt</b> alla");
        work = viewpoints.raise(samrad, "Arbete");
        health = viewpoints.raise(samrad, "Hälsa");
    }

    @Test
    void keepsWhatWasSaidInOrder() {
        OrganisationId ask = year.organisation("Ask");
        ViewpointId first = viewpoints.record(samrad, Optional.of(ask), " Först. ", null);
        ViewpointId second = viewpoints.record(samrad, Optional.empty(), "Sedan.", "Tas om hand.");
        viewpoints.change(first, Optional.empty(), "Först, rättat.", "Besvaras.", 0);
        assertThat(viewpoints.ofMeeting(samrad))
                .extracting(Viewpoint::text, Viewpoint::handling)
                .containsExactly(tuple("Först, rättat.", "Besvaras."), tuple("Sedan.", "Tas om hand."));
        assertThatThrownBy(() -> viewpoints.change(first, Optional.empty(), "Igen", "", 0))
                .hasMessage("viewpoint.changed-meanwhile");
        viewpoints.remove(second);
        assertThat(viewpoints.ofMeeting(samrad)).hasSize(1);
    }

    @Test
    void refusesWhatCannotBeRecorded() {
        assertThat(fields(() -> viewpoints.record(samrad, Optional.empty(), " ", "x".repeat(100_000))))
                .containsExactly("text", "handling");
        assertThat(fields(() -> viewpoints.raise(samrad, "Ett\ntvå"))).containsExactly("title");
        assertThatThrownBy(() -> viewpoints.record(samrad, Optional.of(OrganisationId.random()), "Text", ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void needsTwoQuestionsFromASamrad() {
        viewpoints.requireQuestions(samrad);
        viewpoints.removeQuestion(homes);
        viewpoints.removeQuestion(work);
        assertThatThrownBy(() -> viewpoints.requireQuestions(samrad)).hasMessage("viewpoint.two-questions-needed");
        viewpoints.requireQuestions(meetings.openSakrad(year.id(), 1, "Hälsa", Optional.empty()));
    }

    @Test
    void choosesTwoDifferentQuestionsThatWereRaised() {
        assertThat(fields(() -> viewpoints.choose(year.id(), null, null, null, " ")))
                .containsExactly("first", "firstReason", "second", "secondReason");
        assertThat(fields(() -> viewpoints.choose(year.id(), homes, "Därför.", homes, "Därför.")))
                .containsExactly("second");
        assertThat(fields(() -> viewpoints.choose(year.id(), homes, "Därför.", QuestionId.random(), "Därför.")))
                .containsExactly("second");
        assertThat(viewpoints.chosen(year.id())).isEmpty();
    }

    @Test
    void tellsEverybodyWhichAndWhy() {
        viewpoints.choose(year.id(), homes, "Fel.", work, "Fel.");
        viewpoints.choose(year.id(), homes, "Många <i>tog upp</i> den.", work, "Den brådskar.");
        viewpoints.writeChoice(year.id());
        viewpoints.sendChoice(year.id());
        for (String name : List.of("Ask", "Bok")) {
            assertThat(post.letter(name, year.cycle().title() + ": två frågor"))
                    .contains(
                            "Bostäder &lt;b&gt;åt&lt;/b&gt; alla",
                            "Många &lt;i&gt;tog upp&lt;/i&gt; den.",
                            "Den brådskar.");
        }
        assertThat(post.letter("Cedar", year.cycle().title() + ": two questions"))
                .contains("Why it was chosen");
        assertThatThrownBy(() -> viewpoints.choose(year.id(), work, "Nu.", health, "Nu."))
                .hasMessage("viewpoint.already-told");
        assertThatThrownBy(() -> viewpoints.removeQuestion(homes)).hasMessage("viewpoint.question-is-chosen");
    }

    @Test
    void tellsEverybodyOfANewDay() {
        MeetingId sakrad = calledOffSakrad();
        LocalDate day = clock.today().plusWeeks(30);
        decide(sakrad, SakradDecision.Way.NEW_DAY, Optional.of(day), "Vi hinner inte förr.", null);
        viewpoints.tellSakradDecision(year.id(), sakrad);
        viewpoints.tellSakradDecision(year.id(), sakrad);
        assertThat(post.count("Bok", "Ny dag")).isOne();
        assertThat(post.letter("Ask", "Ny dag")).contains("Vi hinner inte förr.", String.valueOf(day.getYear()));
    }

    @Test
    void takesUpAnotherQuestion() {
        MeetingId sakrad = calledOffSakrad();
        decide(
                sakrad,
                SakradDecision.Way.OTHER_QUESTION,
                Optional.of(clock.today().plusWeeks(30)),
                "Den väger mer.",
                health);
        viewpoints.tellSakradDecision(year.id(), sakrad);
        assertThat(viewpoints.chosen(year.id()))
                .extracting(ChosenQuestion::title)
                .containsExactly("Hälsa", "Arbete");
        assertThat(post.letter("Ask", "En annan fråga")).contains("Hälsa", "Den väger mer.");
    }

    @Test
    void tellsThatThereWillBeNone() {
        MeetingId sakrad = calledOffSakrad();
        decide(sakrad, SakradDecision.Way.NONE, Optional.empty(), "Frågan är löst.", null);
        viewpoints.tellSakradDecision(year.id(), sakrad);
        assertThat(post.letter("Ask", "Det inställda sakrådet ersätts inte")).contains("Frågan är löst.");
    }

    @Test
    void refusesADecisionThatIsNotOne() {
        MeetingId sakrad = calledOffSakrad();
        LocalDate yesterday = clock.today().minusDays(1);
        assertThat(fields(() -> decide(sakrad, SakradDecision.Way.NEW_DAY, Optional.of(yesterday), " ", null)))
                .containsExactly("newDay", "reason");
        assertThat(fields(() -> decide(sakrad, SakradDecision.Way.OTHER_QUESTION, Optional.empty(), "Så.", work)))
                .containsExactly("newDay", "newQuestion");
        assertThatThrownBy(() -> decide(samrad, SakradDecision.Way.NONE, Optional.empty(), "Så.", null))
                .hasMessage("viewpoint.not-called-off");
    }

    private MeetingId calledOffSakrad() {
        viewpoints.choose(year.id(), homes, "Därför.", work, "Därför.");
        MeetingId sakrad = meetings.openSakrad(year.id(), 1, "Bostäder", Optional.empty());
        meetings.callOff(sakrad, "Statssekreteraren är sjuk.");
        return sakrad;
    }

    private void decide(
            MeetingId sakrad, SakradDecision.Way way, Optional<LocalDate> day, String reason, QuestionId question) {
        viewpoints.decideOnSakrad(year.id(), sakrad, new SakradDecision(way, day, reason), question);
    }

    private static List<String> fields(ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call).refusals().stream()
                .map(Refusal::field)
                .toList();
    }
}
