package se.radslag.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.mail.LetterView;
import se.radslag.mail.Outbox;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingDates;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingOffer;
import se.radslag.meeting.MeetingOfferService;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialPost;
import se.radslag.testing.TrialYear;

/** A meeting with fewer places than people who would come. */
@RadslagTest
class PlacesIT {

    @Autowired
    InvitationService invitations;

    @Autowired
    MeetingService meetings;

    @Autowired
    MeetingOfferService offers;

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
    private MeetingId meeting;

    @BeforeEach
    void inviteThreeToThreePlaces() {
        year = TrialYear.start(cycles, directory, clock);
        post = new TrialPost(outbox, year);
        meeting = year.planSamrad(meetings);
        settle(3);
        invitations.choose(
                meeting,
                Map.of(year.organisation("Ask"), "", year.organisation("Bok"), "", year.organisation("Cedar"), ""));
        invitations.writeInvitations(meeting);
        invitations.sendInvitations(meeting);
    }

    @Test
    void saysInTheInvitationHowManyMayCome() {
        assertThat(post.letter("Ask", "Inbjudan")).contains("Det finns 3 platser.");
    }

    @Test
    void makesWaitWhoeverFindsNoPlace() {
        come("Ask", 2);
        come("Bok", 2);
        assertThat(status("Bok")).isEqualTo(Invitation.Status.WAITING);
        assertThat(post.letter("Bok", "Ert svar")).contains("Ni har en reservplats", "Reservplats", "Person 2");
        come("Cedar", 1);
        assertThat(status("Cedar")).as("fits beside").isEqualTo(Invitation.Status.ACCEPTED);
        assertThat(status("Bok")).isEqualTo(Invitation.Status.WAITING);
    }

    @Test
    void givesAPlaceThatIsLeftToTheFirstThatFits() {
        come("Ask", 2);
        come("Bok", 3);
        come("Cedar", 2);
        stayAway("Ask");
        assertThat(status("Bok")).isEqualTo(Invitation.Status.ACCEPTED);
        assertThat(status("Cedar")).isEqualTo(Invitation.Status.WAITING);
        assertThat(post.letter("Bok", "Ni har fått plats"))
                .contains("Nu finns det plats för er", "Person 3", "Rosenbad");
        come("Bok", 1);
        assertThat(status("Cedar")).as("fewer people leave places too").isEqualTo(Invitation.Status.ACCEPTED);
        assertThat(post.count("Cedar", "You have a place")).isOne();
    }

    @Test
    void keepsTheTurnOfWhoeverChangesTheAnswer() {
        come("Ask", 3);
        come("Bok", 2);
        come("Cedar", 2);
        come("Bok", 1);
        stayAway("Ask");
        assertThat(List.of(status("Bok"), status("Cedar"))).containsOnly(Invitation.Status.ACCEPTED);
        come("Bok", 1);
        assertThat(post.count("Bok", "Ert svar")).as("the same again").isEqualTo(2);
    }

    @Test
    void refusesMoreThanThereAre() {
        assertThatThrownBy(() -> come("Ask", 4)).hasMessage("invitation.places-few");
        come("Ask", 2);
        come("Bok", 1);
        assertThatThrownBy(() -> come("Ask", 3)).hasMessage("invitation.places-taken");
        assertThat(status("Ask")).isEqualTo(Invitation.Status.ACCEPTED);
    }

    @Test
    void givesPlacesWhenThereAreMore() {
        come("Ask", 3);
        come("Bok", 2);
        come("Cedar", 1);
        settle(4);
        assertThat(List.of(status("Bok"), status("Cedar")))
                .as("the first that fits")
                .containsExactly(Invitation.Status.WAITING, Invitation.Status.ACCEPTED);
        settle(null);
        assertThat(status("Bok")).isEqualTo(Invitation.Status.ACCEPTED);
    }

    @Test
    void sendsTheProgrammeToThoseWithAPlaceAlone() {
        come("Ask", 3);
        come("Bok", 1);
        meetings.settleProgramme(meeting, "10.00 Inledning");
        invitations.writeProgramme(meeting);
        assertThat(outbox.ofStage(InvitationService.programmeStage(meeting)))
                .extracting(LetterView::email)
                .containsExactly(year.email("Ask"));
    }

    @Test
    void tellsWhoeverWaitsOfAMove() {
        come("Ask", 3);
        come("Bok", 1);
        Meeting now = meetings.get(meeting);
        meetings.move(
                meeting,
                new MeetingDates(now.day(), now.startsAt(), now.endsAt(), "Sal två", now.lastAnswerDay()),
                now.version());
        assertThat(post.letter("Bok", "Ändrat")).contains("Ni står på reservlistan", "Sal två");
    }

    @Test
    void givesNoPlaceTwiceWhenTwoAnswerAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            answerAtOnce(() -> come("Ask", 2), () -> come("Bok", 2), () -> come("Cedar", 2));
            assertThat(people(Invitation.Status.ACCEPTED)).isEqualTo(2);
            assertThat(people(Invitation.Status.WAITING)).isEqualTo(4);
            answerAtOnce(() -> stayAway("Ask"), () -> stayAway("Bok"), () -> stayAway("Cedar"));
            assertThat(people(Invitation.Status.DECLINED)).isEqualTo(3);
        }
    }

    private static void answerAtOnce(Runnable... answers) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(answers.length);
        try {
            CountDownLatch now = new CountDownLatch(1);
            List<Future<?>> given = Stream.of(answers)
                    .<Future<?>>map(answer -> people.submit(() -> {
                        now.await();
                        answer.run();
                        return null;
                    }))
                    .toList();
            now.countDown();
            for (Future<?> answer : given) {
                answer.get();
            }
        } finally {
            people.shutdownNow();
        }
    }

    private int people(Invitation.Status status) {
        return invitations.ofMeeting(meeting).stream()
                .filter(invitation -> invitation.status() == status)
                .mapToInt(Invitation::people)
                .sum();
    }

    private void settle(@Nullable Integer places) {
        int version = offers.of(meeting).version();
        offers.settle(meeting, new MeetingOffer(false, Set.of(), false, false, false, null, places, version));
    }

    private void come(String name, int people) {
        List<Delegate> delegates = Stream.iterate(1, number -> number + 1)
                .limit(people)
                .map(number -> new Delegate("Person " + number, "", "", false))
                .toList();
        answer(name, new Answer(true, delegates, null, null));
    }

    private void stayAway(String name) {
        answer(name, new Answer(false, Collections.emptyList(), null, null));
    }

    private void answer(String name, Answer answer) {
        invitations.answer(invitation(name).id(), year.organisation(name), answer);
    }

    private Invitation.Status status(String name) {
        return invitation(name).status();
    }

    private Invitation invitation(String name) {
        return invitations.ofMeeting(meeting).stream()
                .filter(invitation -> invitation.organisationId().equals(year.organisation(name)))
                .findFirst()
                .orElseThrow();
    }
}
