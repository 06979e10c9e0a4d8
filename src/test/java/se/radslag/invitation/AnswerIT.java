package se.radslag.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.radslag.access.PersonalLinkService;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.cycle.CycleService;
import se.radslag.local.LocalClock;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingDates;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialPage;
import se.radslag.testing.TrialYear;

/** Answering on the personal page, over HTTP. */
@RadslagTest
class AnswerIT {

    @Autowired
    InvitationService invitations;

    @Autowired
    MeetingService meetings;

    @Autowired
    CycleService cycles;

    @Autowired
    OrganisationService directory;

    @Autowired
    PersonalLinkService links;

    @Autowired
    Clock clock;

    @Autowired
    LocalClock time;

    @LocalServerPort
    int port;

    private TrialYear year;
    private MeetingId meeting;

    @BeforeEach
    void invite() {
        year = TrialYear.start(cycles, directory, clock);
        meeting = year.planSamrad(meetings);
        invitations.choose(
                meeting, Map.of(year.organisation("Ask"), "Ni <i>kan</i> frågan.", year.organisation("Bok"), ""));
        invitations.writeInvitations(meeting);
        invitations.sendInvitations(meeting);
    }

    @Test
    void takesAnAnswerAndShowsIt() {
        FormElement form = form();
        assertThat(form.select("input[type=radio][checked]")).isEmpty();
        TrialPage after = TrialPage.submit(form, Map.of("comes", "ja", "delegates[0].name", "Bo Ek", "needs", "Vegan"));
        assertThat(after.document().select("[role=status]").text()).startsWith("Tack");
        assertThat(after.text("inbjudningar")).contains("Kommer", "Bo Ek", "Vegan", "namnet publiceras inte");
        assertThat(status()).isEqualTo(Invitation.Status.ACCEPTED);
        assertThat(form().select("input[value=ja][checked]")).hasSize(1);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        TrialPage refused = TrialPage.submit(
                form(), Map.of("comes", "ja", "delegates[0].email", "inte en <b>adress", "needs", "Vegan"));
        assertThat(refused.status()).isEqualTo(422);
        Document page = refused.document();
        assertThat(page.select("[role=alert]").text())
                .contains("Namn: Fyll i det här fältet.", "E-post: Skriv en e-postadress");
        assertThat(page.select("input[name='delegates[0].email']").val()).isEqualTo("inte en <b>adress");
        assertThat(page.select("input[name='delegates[0].email']").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(page.select("textarea[name=needs]").val()).isEqualTo("Vegan");
        assertThat(page.select("input[value=ja][checked]")).hasSize(1);
        assertThat(status()).isEqualTo(Invitation.Status.INVITED);
    }

    @Test
    void asksForAYesOrANo() {
        TrialPage refused = TrialPage.submit(form(), Map.of("comes", "kanske"));
        assertThat(refused.document().select("[role=alert] a").text()).isEqualTo("Välj om ni kommer eller inte.");
    }

    @Test
    void opensNoInvitationOfAnother() {
        FormElement form = form();
        String own = form.attr("action");
        for (String other : List.of(id("Bok").toString(), InvitationId.random().toString(), "inte-ett-id")) {
            form.attr("action", own.replace(id("Ask").toString(), other));
            assertThat(TrialPage.submit(form, Map.of("comes", "nej")).status()).isEqualTo(404);
        }
    }

    @Test
    void opensNoInvitationOfAnotherYear() {
        var stranger = links.open(year.token("Ask", UUID.randomUUID(), cycles, links));
        assertThatThrownBy(() -> invitations.answer(id("Ask"), stranger, new Answer(false, List.of(), null, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void takesNothingWithoutTheFormsToken() {
        FormElement form = form();
        form.select("input[name=_csrf]").remove();
        assertThat(TrialPage.submit(form, Map.of("comes", "nej")).status()).isEqualTo(403);
        assertThat(status()).isEqualTo(Invitation.Status.INVITED);
    }

    @Test
    void takesNothingAfterTheDeadline() {
        FormElement form = form();
        time.moveTo(meetings.answersCloseAt(meeting));
        TrialPage.openBeside(form, address("Ask"));
        TrialPage refused = TrialPage.submit(form, Map.of("comes", "nej"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("inbjudningar")).contains("Tiden för att svara har gått ut.");
        assertThat(status()).isEqualTo(Invitation.Status.INVITED);
    }

    @Test
    void showsThatAMeetingIsOff() {
        meetings.callOff(meeting, "Statsrådet är <b>sjuk</b>.");
        TrialPage page = page();
        assertThat(page.text("inbjudningar")).contains("Samrådet är inställt", "Statsrådet är <b>sjuk</b>.");
        assertThat(page.document().select("form[action*=inbjudan]")).isEmpty();
    }

    @Test
    void showsFirstWhatCanBeAnswered() {
        meetings.callOff(meeting, "Statsrådet är sjukt.");
        MeetingId again = year.planSamrad(meetings);
        MeetingDates later = later(meetings.get(again));
        meetings.move(again, later, meetings.get(again).version());
        invitations.choose(again, Map.of(year.organisation("Ask"), ""));
        invitations.writeInvitations(again);
        invitations.sendInvitations(again);
        assertThat(page().document().select("#inbjudningar .status").eachText())
                .containsExactly("Har inte svarat", "Inställt");
    }

    private static MeetingDates later(Meeting meeting) {
        return new MeetingDates(
                meeting.day().plusDays(1),
                meeting.startsAt(),
                meeting.endsAt(),
                meeting.place(),
                meeting.lastAnswerDay());
    }

    @Test
    void showsNothingToWhoeverIsNotInvited() {
        assertThat(TrialPage.open(address("Cedar")).document().select("#inbjudningar"))
                .isEmpty();
    }

    private FormElement form() {
        return page().form("inbjudan");
    }

    private TrialPage page() {
        return TrialPage.open(address("Ask"));
    }

    private String address(String name) {
        return "http://localhost:" + port + "/svar/" + year.token(name, cycles, links);
    }

    private Invitation.Status status() {
        return invitation("Ask").status();
    }

    private InvitationId id(String name) {
        return invitation(name).id();
    }

    private Invitation invitation(String name) {
        return invitations.ofMeeting(meeting).stream()
                .filter(invitation -> invitation.organisationId().equals(year.organisation(name)))
                .findFirst()
                .orElseThrow();
    }
}
