package se.radslag.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.radslag.access.PersonalLinkService;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.cycle.CycleService;
import se.radslag.local.LocalClock;
import se.radslag.mail.Outbox;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingDates;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingOffer;
import se.radslag.meeting.MeetingService;
import se.radslag.meeting.Need;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialPage;
import se.radslag.testing.TrialPost;
import se.radslag.testing.TrialYear;

/** Answering on the personal page, over HTTP. */
@RadslagTest
class AnswerIT {

    @Autowired
    InvitationService invitations;

    @Autowired
    AnswerService answers;

    @Autowired
    MeetingService meetings;

    @Autowired
    CycleService cycles;

    @Autowired
    OrganisationService directory;

    @Autowired
    PersonalLinkService links;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

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
    void takesAllThatTheMeetingAsksForAndReceiptsIt() {
        offer(new MeetingOffer(true, EnumSet.allOf(Need.class), true, true, true, null, null, 0));
        Map<String, String> all = Map.ofEntries(
                Map.entry("comes", "ja"),
                Map.entry("delegates[0].name", "Bo Ek"),
                Map.entry("delegates[0].insteadOf", "Kim Al"),
                Map.entry("delegates[0].remote", "ja"),
                Map.entry("interpreter", "finska"),
                Map.entry("hearingLoop", "ja"),
                Map.entry("diet", "nötfritt"),
                Map.entry("example", "Vårt språkkafé"),
                Map.entry("hours", "MORNING"),
                Map.entry("travel", "ja"),
                Map.entry("written[0].text", "Det krävs tid."));
        TrialPage after = TrialPage.submit(form(), all);
        String[] told = {
            "Bo Ek",
            "i stället för Kim Al",
            "på distans",
            "finska",
            "Hörslinga",
            "nötfritt",
            "Vårt språkkafé",
            "Förmiddag",
            "Önskar ersättning",
            "Vad krävs?",
            "Det krävs tid."
        };
        assertThat(after.text("inbjudningar")).contains(told);
        assertThat(post().letter("Ask", "Ert svar")).contains(told);
        FormElement again = form();
        assertThat(again.select("input[checked]").eachAttr("name"))
                .containsExactlyInAnyOrder("comes", "delegates[0].remote", "hearingLoop", "hours", "travel");
        assertThat(again.select("textarea[name='written[0].text']").val()).isEqualTo("Det krävs tid.");
    }

    @Test
    void asksAndTakesNothingElse() {
        offer(new MeetingOffer(false, EnumSet.noneOf(Need.class), false, false, false, null, null, 0));
        FormElement form = form();
        assertThat(form.select(
                        "[name=needs], [name=diet], [name=travel], [name=hours], [name=example], [name$=remote]"))
                .isEmpty();
        TrialPage.submit(
                form,
                Map.of("comes", "ja", "delegates[0].name", "Bo", "diet", "vegan", "needs", "stol", "travel", "ja"));
        assertThat(invitation("Ask").needs()).isEmpty();
        assertThat(invitation("Ask").particulars()).isEqualTo(Particulars.NONE);
    }

    @Test
    void takesNoAnswerToAnEarlierTime() {
        FormElement stale = form();
        meetings.move(
                meeting, later(meetings.get(meeting)), meetings.get(meeting).version());
        Map<String, String> typed = Map.of("comes", "ja", "delegates[0].name", "Bo Ek", "needs", "Stol");

        TrialPage refused = TrialPage.submit(stale, typed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("[role=alert]").text()).contains("ny tid eller plats");
        assertThat(refused.document().select("input[name='delegates[0].name']").val())
                .isEqualTo("Bo Ek");
        assertThat(refused.document().select("textarea[name=needs]").val()).isEqualTo("Stol");
        assertThat(refused.document().select("input[name=comes][checked]")).isEmpty();
        assertThat(status()).isEqualTo(Invitation.Status.INVITED);
        TrialPage.submit(refused.form("inbjudan"), Map.of("comes", "ja"));
        assertThat(status()).isEqualTo(Invitation.Status.ACCEPTED);
    }

    @Test
    void takesTheSameAnswerOnce() {
        FormElement form = form();
        Map<String, String> yes = Map.of("comes", "ja", "delegates[0].name", "Bo Ek", "needs", "Stol");
        TrialPage.submit(form, yes);
        Invitation once = invitation("Ask");
        TrialPage again = TrialPage.submit(form, yes);
        assertThat(again.document().select("[role=status]").text()).startsWith("Tack");
        assertThat(invitation("Ask")).isEqualTo(once);
        assertThat(post().count("Ask", "Ert svar")).isOne();
    }

    @Test
    void changesNothingForAFormWithItsHiddenFieldsAlone() {
        FormElement form = form();
        form.select("input:not([type=hidden]), textarea, select").remove();
        TrialPage refused = TrialPage.submit(form, Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("[role=alert] a").text()).isEqualTo("Välj om ni kommer eller inte.");
        assertThat(status()).isEqualTo(Invitation.Status.INVITED);
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
        AnswerForm no = new AnswerForm(
                "0", "nej", null, null, null, null, null, null, null, null, null, null, null, null, null);
        assertThatThrownBy(() -> answers.give(id("Ask"), stranger, no)).isInstanceOf(NotFound.class);
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
        assertThat(refused.text("inbjudningar"))
                .contains("Tiden för att svara har gått ut. Skriv till", "Det ni skrev står kvar här");
        assertThat(refused.document().select("input[value=nej][checked]")).hasSize(1);
        assertThat(refused.document().select("form[action*=inbjudan] button")).isEmpty();
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

    private void offer(MeetingOffer offer) {
        jdbc.sql("delete from meeting_offer where meeting_id = ?")
                .param(meeting.value())
                .update();
        jdbc.sql("insert into meeting_offer values (?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .params(
                        meeting.value(),
                        offer.remote(),
                        offer.needs().stream().map(Need::name).toArray(String[]::new),
                        offer.hours(),
                        offer.travel(),
                        offer.example(),
                        offer.placesEach(),
                        offer.places())
                .update();
    }

    private TrialPost post() {
        return new TrialPost(outbox, year);
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
