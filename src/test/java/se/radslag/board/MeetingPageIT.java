package se.radslag.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.radslag.invitation.Invitation;
import se.radslag.invitation.InvitationService;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingOffer;
import se.radslag.meeting.MeetingOfferService;
import se.radslag.meeting.MeetingService;
import se.radslag.meeting.Need;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.RadslagTest;

/** A meeting's page until its day: who is invited, what they answer, when and where it is. */
@RadslagTest
class MeetingPageIT {

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory context;

    @Autowired
    MeetingService meetings;

    @Autowired
    MeetingOfferService offers;

    @Autowired
    InvitationService invitations;

    @Autowired
    OrganisationService organisations;

    Desk desk;
    TrialSamrad samrad;
    MeetingId meeting;
    String page;

    @BeforeEach
    void openAMeeting() {
        samrad = TrialSamrad.in(context);
        meeting = samrad.id();
        page = "/arbete/mote/" + meeting;
        desk = Desk.of("handlaggare", port);
    }

    @Test
    void choosesWhoIsInvitedAndWhy() {
        String first = samrad.three().get(0).id().toString();
        String second = samrad.three().get(1).id().toString();

        var answer = desk.submit(
                page,
                page + "/inbjudna",
                Map.of(
                        "invited",
                        List.of(first, second),
                        "why-" + first,
                        "Ni föreslog frågan.",
                        "commonWhy",
                        "Ni deltar."));

        assertThat(answer.location()).endsWith(page + "#inbjudna");
        assertThat(invitations.ofMeeting(meeting))
                .extracting(Invitation::why)
                .containsExactlyInAnyOrder("Ni föreslog frågan.", "Ni deltar.");
        assertThat(desk.read(page).select("input[name=invited][checked]")).hasSize(2);
    }

    @Test
    void keepsAChoiceThatIsRefused() {
        String first = samrad.three().get(0).id().toString();

        var answer = desk.submit(
                page, page + "/inbjudna", Map.of("invited", List.of(first), "why-" + first, "x".repeat(10_001)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.refusals()).startsWith("Varför: Skriv högst");
        assertThat(answer.page().select("input[name=invited][checked]").val()).isEqualTo(first);
        assertThat(invitations.ofMeeting(meeting)).isEmpty();
    }

    @Test
    void movesTheMeeting() {
        Meeting before = meetings.get(meeting);

        desk.submit(
                page,
                page + "/datum",
                Map.of("day", before.day().plusDays(7), "startsAt", "09:30", "place", "Rosenbad"));

        Meeting after = meetings.get(meeting);
        assertThat(after.day()).isEqualTo(before.day().plusDays(7));
        assertThat(after.startsAt()).isEqualTo(LocalTime.of(9, 30));
        assertThat(after.place()).isEqualTo("Rosenbad");
    }

    @Test
    void keepsAMoveThatIsRefused() {
        var answer =
                desk.submit(page, page + "/datum", Map.of("place", "Rosenbad", "startsAt", "16:00", "endsAt", "15:00"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.refusals()).contains("Mötet måste sluta efter att det har börjat.");
        assertThat(answer.page().select("input[name=startsAt]").val()).isEqualTo("16:00");
        assertThat(meetings.get(meeting).place()).isNotEqualTo("Rosenbad");
    }

    @Test
    void tellsTheLaterOfTwoWhoMoveIt() {
        var hers = desk.read(page);
        desk.submit(page, page + "/datum", Map.of("place", "Rosenbad"));

        var later = desk.submit(hers, page + "/datum", Map.of("place", "Sagerska"));

        assertThat(later.refusals()).contains("Någon annan har ändrat mötet");
        assertThat(later.page().select("input[name=place]").val()).isEqualTo("Sagerska");
        assertThat(meetings.get(meeting).place()).isEqualTo("Rosenbad");
    }

    @Test
    void countsAnswers() {
        samrad.invite();
        samrad.accept(0);
        samrad.decline(1);

        var page = desk.read(this.page);

        assertThat(page.select("#svar ~ .lead").text())
                .isEqualTo("3 inbjudna: 1 kommer med 2 personer, 1 kommer inte och 1 har inte svarat.");
        assertThat(page.text()).contains("Kim Öst", "Glutenfritt", "Vi har årsmöte.");
    }

    @Test
    void countsThoseWhoWait() {
        desk.submit(page, page + "/fragar", Map.of("places", "2"));
        samrad.invite();
        samrad.accept(0);
        samrad.accept(1);

        assertThat(desk.read(page).select("#svar ~ .lead").text())
                .isEqualTo(
                        "3 inbjudna: 1 kommer med 2 personer, ingen har tackat nej, 1 på reservplats och 1 har inte svarat.");
    }

    @Test
    void invitesOneMore() {
        samrad.invite();
        String fourth = organisations.active().get(3).id().toString();

        var action = page + "/inbjudna/till";
        desk.submit(page, action, Map.of("organisation", fourth, "why", "Ni kan frågan."));
        var nobody = desk.submit(page, action, Map.of("why", "Vem?"));

        assertThat(invitations.ofMeeting(meeting)).hasSize(4);
        assertThat(nobody.refusals()).isEqualTo("Organisation: Fyll i det här fältet.");
        assertThat(nobody.page().select("textarea[name=why]").text()).isEqualTo("Vem?");
    }

    @Test
    void settlesWhatTheMeetingAsksForAndOffers() {
        desk.submit(page, page + "/fragar", Map.of("needs", List.of("DIET"), "remote", "true", "placesEach", "2"));

        MeetingOffer offer = offers.of(meeting);
        assertThat(offer.needs()).containsExactly(Need.DIET);
        assertThat(offer.remote()).isTrue();
        assertThat(offer.placesEach()).isEqualTo(2);
        assertThat(offer.places()).isNull();
    }

    @Test
    void takesNothingBackOfWhatPeopleWereTold() {
        desk.submit(page, page + "/fragar", Map.of("placesEach", "2"));
        samrad.invite();

        var less = desk.submit(page, page + "/fragar", Map.of("needs", List.of("DIET"), "placesEach", "1"));

        assertThat(less.status()).isEqualTo(422);
        assertThat(less.refusals())
                .contains("Behov som de inbjudna får frågan om: De inbjudna har redan fått veta", "Platser för varje");
        assertThat(less.page().select("input[name=placesEach]").val()).isEqualTo("1");
        assertThat(less.page().select("input[name=needs][checked]").eachAttr("value"))
                .containsExactly("DIET");
        assertThat(offers.of(meeting).placesEach()).isEqualTo(2);
    }

    @Test
    void keepsANumberThatIsNone() {
        var typed = desk.submit(page, page + "/fragar", Map.of("places", "många"));

        assertThat(typed.status()).isEqualTo(422);
        assertThat(typed.refusals()).startsWith("Platser på hela mötet: Uppgiften går inte att läsa.");
        assertThat(typed.page().select("input[name=places]").val()).isEqualTo("många");
    }

    @Test
    void closesTheAnswersEarly() {
        samrad.invite();

        desk.submit(page, page + "/stang-svaren", Map.of());

        assertThat(invitations.answersOpen(meeting)).isFalse();
        assertThat(desk.read(page).select("form[action$=stang-svaren]")).isEmpty();
    }

    @Test
    void callsTheMeetingOffOnlyWhenSure() {
        var unsure = desk.submit(page, page + "/stall-in", Map.of("reason", "Statsrådet är sjukt."));
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(meetings.get(meeting).isAhead()).isTrue();

        desk.submit(page, page + "/stall-in", Map.of("reason", "Statsrådet är sjukt.", "confirm", "true"));
        assertThat(meetings.get(meeting).status()).isEqualTo(Meeting.Status.CALLED_OFF);
        assertThat(desk.read(page).select(".notice.warning").text()).contains("Statsrådet är sjukt.");
    }
}
