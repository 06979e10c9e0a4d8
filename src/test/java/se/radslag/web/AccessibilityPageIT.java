package se.radslag.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.radslag.access.FormSheet;
import se.radslag.access.PersonalLinkService;
import se.radslag.access.PublicSite;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.dialogue.DialogueDraft;
import se.radslag.dialogue.DialogueService;
import se.radslag.invitation.Answer;
import se.radslag.invitation.Delegate;
import se.radslag.invitation.Invitation;
import se.radslag.invitation.InvitationService;
import se.radslag.mail.LetterView;
import se.radslag.mail.Outbox;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingDates;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationService;
import se.radslag.proposal.Proposal.Decision;
import se.radslag.proposal.ProposalDraft;
import se.radslag.proposal.ProposalId;
import se.radslag.proposal.ProposalService;
import se.radslag.testing.Accessibility;
import se.radslag.testing.Browser;
import se.radslag.testing.Letters;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialYear;

/** No page or letter keeps anybody out, as far as axe-core can tell: light and dark, Swedish and English, on a desktop and on a phone. */
@RadslagTest
@TestInstance(Lifecycle.PER_CLASS)
class AccessibilityPageIT {

    @Autowired
    CycleService cycles;

    @Autowired
    ProposalService proposals;

    @Autowired
    MeetingService meetings;

    @Autowired
    InvitationService invitations;

    @Autowired
    DialogueService dialogue;

    @Autowired
    OrganisationService directory;

    @Autowired
    PersonalLinkService links;

    @Autowired
    Outbox outbox;

    @Autowired
    Letters letters;

    @Autowired
    Clock clock;

    @Autowired
    PublicSite site;

    private Browser browser;
    private Page reader;
    private TrialYear year;
    private TrialYear collecting;
    private MeetingId samrad;
    private MeetingId calledOff;

    /** One year in which everything has happened before the samråd, and one in which proposals are taken. */
    @BeforeAll
    void play() {
        browser = Browser.start();
        reader = browser.page();
        collecting = TrialYear.start(cycles, directory, clock);
        call(collecting);
        propose(collecting, "Ask");
        year = TrialYear.start(cycles, directory, clock);
        call(year);
        ProposalId proposed = propose(year, "Ask");
        settleAgenda(proposed);
        calledOff = invite(year.planSamrad(meetings));
        meetings.callOff(calledOff, "Statsrådet är sjuk.");
        invitations.tellCalledOff(calledOff);
        samrad = invite(year.planSamrad(meetings));
        move(samrad);
        answer(samrad, "Bok");
        meetings.settleProgramme(samrad, "13.00 Välkomna");
        invitations.writeProgramme(samrad);
        invitations.sendProgramme(samrad);
        dialogue.request(
                year.id(),
                year.organisation("Ask"),
                new DialogueDraft("Läxhjälp", "Vi behöver rum."),
                FormSheet.drawn());
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/arkiv",
                "/arkiv?q=spr%C3%A5k",
                "/arkiv?q=finnsinte",
                "/ar/{year}",
                "/ar/{collecting}",
                "/mote/{samrad}",
                "/mote/{samrad}/inbjudan",
                "/mote/{calledOff}",
                "/dialog",
                "/tillganglighet",
                "/tillganglighet/tack",
                "/personuppgifter",
                "/finns-inte",
                "/arbete",
                "/svar/finns-inte",
                "/sida/7f000000-0000-4000-8000-000000000001"
            })
    void letsEverybodyUseThePublicPages(String path) {
        assertAccessible(filled(path), page -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dialog", "/tillganglighet"})
    void letsEverybodyMendARefusedForm(String path) {
        assertAccessible(path, page -> {
            page.locator("main form[method=post] button").last().click();
            page.waitForLoadState(LoadState.DOMCONTENTLOADED);
            assertThat(page.locator(".errors").count()).isEqualTo(1);
        });
    }

    @Test
    void letsEverybodyUseThePersonalPageWhileProposalsAreTaken() {
        assertAccessible(personal(collecting, "Bok"), page -> {});
        assertAccessible(personal(collecting, "Ask"), AccessibilityPageIT::unfold);
    }

    @Test
    void letsEverybodyUseThePersonalPageWithInvitations() {
        assertAccessible(personal(year, "Ask"), AccessibilityPageIT::unfold);
        assertAccessible(personal(year, "Bok"), AccessibilityPageIT::unfold);
    }

    @Test
    void letsEverybodyMendWhatWasRefusedOnThePersonalPage() {
        assertAccessible(personal(year, "Ask"), page -> {
            unfold(page);
            page.locator("form[action$='/dialog'] button").click();
            page.waitForSelector(".errors");
        });
    }

    @Test
    void letsEverybodyAskForDialogueToTheEnd() {
        String email = "alla." + UUID.randomUUID() + "@forening.example";
        assertAccessible("/dialog", page -> {
            Map.of(
                            "organisation",
                            "Klubben",
                            "person",
                            "Kassören",
                            "email",
                            email,
                            "subject",
                            "Sim",
                            "message",
                            "Simma")
                    .forEach((field, text) -> page.fill("#" + field, text));
            page.locator("main form button").click();
            page.waitForSelector("main [role=status]");
        });
        String letter = letters.awaitSubject(email, "Bekräfta").text();
        String link = letter.substring(letter.indexOf("/svar/")).split("\\s", 2)[0];
        assertAccessible(link, page -> {});
    }

    @Test
    void letsEverybodyReadEveryLetter() {
        List<LetterView> written = outbox.ofCase(year.cycle().recordNumber());
        assertThat(written).hasSizeGreaterThan(10);
        reader.navigate("about:blank"); // a mail program knows nothing of our content policy
        written.forEach(letter -> {
            reader.setContent(outbox.preview(letter.id()));
            assertThat(Accessibility.faults(reader)).as(letter.subject()).isEmpty();
        });
    }

    @Test
    void seesWhatKeepsPeopleOut() {
        reader.navigate(site.publicUrl() + "/");
        reader.evaluate("document.querySelector('.lead').style = 'color: #bbb; background: #ccc; min-width: 688px'");
        assertThat(Accessibility.faults(reader))
                .anyMatch(fault -> fault.contains("color-contrast"))
                .anyMatch(fault -> fault.endsWith(" wide"));
    }

    private interface Deed {
        void on(Page page);
    }

    private void assertAccessible(String path, Deed deed) {
        for (String language : List.of("sv", "en")) {
            reader.navigate(site.publicUrl() + "/personuppgifter?sprak=" + language);
            reader.navigate(site.publicUrl() + path);
            assertThat(reader.locator("html").getAttribute("lang")).isEqualTo(language);
            deed.on(reader);
            assertThat(Accessibility.faults(reader))
                    .as("%s in %s", path, language)
                    .isEmpty();
        }
    }

    private static void unfold(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
    }

    private String filled(String path) {
        return path.replace("{year}", year.id().toString())
                .replace("{collecting}", collecting.id().toString())
                .replace("{samrad}", samrad.toString())
                .replace("{calledOff}", calledOff.toString());
    }

    private String personal(TrialYear whose, String organisation) {
        return "/svar/" + whose.token(organisation, cycles, links);
    }

    private void call(TrialYear which) {
        proposals.writeCall(which.id());
        proposals.sendCall(which.id());
        proposals.remind(which.id());
    }

    private ProposalId propose(TrialYear which, String name) {
        return proposals.propose(
                which.id(),
                which.organisation(name),
                new ProposalDraft("Språk i skolan " + UUID.randomUUID(), "Hur?", "Därför.", false),
                FormSheet.drawn());
    }

    private void settleAgenda(ProposalId item) {
        cycles.closeProposalsNow(year.id());
        int version = proposals.ofCycle(year.id()).get(0).version();
        proposals.decide(item, Decision.ON_AGENDA, "Det passar.", Optional.empty(), version);
        proposals.submitAgenda(year.id());
        proposals.approveAgenda(year.id());
        proposals.writeFeedback(year.id());
        proposals.sendFeedback(year.id());
    }

    private MeetingId invite(MeetingId id) {
        invitations.chooseIfNone(id, Set.of(year.organisation("Ask"), year.organisation("Bok")));
        invitations.writeInvitations(id);
        invitations.sendInvitations(id);
        return id;
    }

    private void answer(MeetingId id, String name) {
        Invitation invitation = invitations.ofMeeting(id).stream()
                .filter(each -> each.organisationId().equals(year.organisation(name)))
                .findFirst()
                .orElseThrow();
        invitations.answer(
                invitation.id(),
                year.organisation(name),
                new Answer(true, List.of(new Delegate("Ordföranden", "", "", false)), "", ""));
    }

    private void move(MeetingId id) {
        Meeting before = meetings.get(id);
        meetings.move(
                id,
                new MeetingDates(
                        before.day(), before.startsAt(), before.endsAt(), "Norrköping", before.lastAnswerDay()),
                before.version());
    }
}
