package se.radslag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.radslag.application.AdmissionService;
import se.radslag.application.OpeningService;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.LinkService;
import se.radslag.invitation.InvitationService;
import se.radslag.local.CaughtLetter;
import se.radslag.meeting.MeetingDates;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationService;
import se.radslag.proposal.Proposal;
import se.radslag.proposal.ProposalService;
import se.radslag.testing.Contents;
import se.radslag.testing.Letters;
import se.radslag.testing.MailScanner;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialPage;
import se.radslag.testing.TrialYear;

/** Whatever a mail scanner does with the links of our letters, nothing happens: at every step of the year at which letters ask for something. */
@RadslagTest
class MailScannerIT {

    private static final List<String> NAMES = List.of("Ask", "Bok", "Cedar");

    @AutoClose
    private static final MailScanner SCANNER = new MailScanner();

    @Autowired
    CycleService cycles;

    @Autowired
    OrganisationService directory;

    @Autowired
    ProposalService proposals;

    @Autowired
    MeetingService meetings;

    @Autowired
    InvitationService invitations;

    @Autowired
    OpeningService openings;

    @Autowired
    AdmissionService admissions;

    @Autowired
    PersonalLinkService personal;

    @Autowired
    LinkService links;

    @Autowired
    Letters letters;

    @Autowired
    PublicSite site;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    TrialYear year;

    @BeforeEach
    void startYear() {
        year = TrialYear.start(cycles, directory, clock);
    }

    @Test
    void nothingHappensWhileProposalsAreAskedFor() {
        proposals.writeCall(year.id());
        proposals.sendCall(year.id());
        propose("Ask");
        submit("Bok", "/dialog", Map.of("subject", "Språk", "message", "Vi vill tala om språk."));
        proposals.remind(year.id());
        links.sendAnew(year.id(), year.organisation("Cedar"));
        submit("Cedar", "/kollega", Map.of("name", "Vikarie", "email", "vikarie@forening.example"));

        submit(
                "Bok",
                "/mottagare",
                Map.of("wish", "other", "name", "Ny", "email", "ny@forening.example", "language", "SV"));

        assertThatNothingHappens();
        assertThat(SCANNER.posted()).anyMatch(address -> address.endsWith("/mottagare"));
        assertThat(SCANNER.posted()).anyMatch(address -> address.endsWith("/aterta-byte"));
        assertThat(SCANNER.posted()).anyMatch(address -> address.endsWith("/forslag"));
        assertThat(SCANNER.posted()).anyMatch(address -> address.endsWith("/kollega"));
    }

    @Test
    void nothingHappensOnceProposalsAreAnswered() {
        propose("Ask");
        cycles.closeProposalsNow(year.id());
        Proposal only = proposals.ofCycle(year.id()).get(0);
        proposals.decide(only.id(), Proposal.Decision.ON_AGENDA, "Frågan är viktig.", Optional.empty(), only.version());
        proposals.submitAgenda(year.id());
        proposals.approveAgenda(year.id());
        proposals.writeFeedback(year.id());
        proposals.sendFeedback(year.id());

        assertThatNothingHappens();
    }

    @Test
    void nothingHappensWhileInvitationsAreAnswered() {
        MeetingId samrad = year.planSamrad(meetings);
        invitations.chooseIfNone(
                samrad, Set.of(year.organisation("Ask"), year.organisation("Bok"), year.organisation("Cedar")));
        invitations.writeInvitations(samrad);
        invitations.sendInvitations(samrad);
        submit("Ask", "/inbjudan", Map.of("comes", "ja", "delegates[0].name", "Kansliet"));
        submit("Bok", "/inbjudan", Map.of("comes", "nej"));
        assertThatNothingHappens();
        assertThat(SCANNER.posted()).anyMatch(address -> address.contains("/inbjudan/"));

        moveByAWeek(samrad);
        invitations.remind(samrad);
        assertThatNothingHappens();

        meetings.closeAnswersNow(samrad);
        meetings.settleProgramme(samrad, "13.00 Inledning");
        invitations.writeProgramme(samrad);
        invitations.sendProgramme(samrad);
        assertThatNothingHappens();
    }

    @Test
    void nothingHappensBeforeAnAddressIsConfirmed() {
        String asker = "skola." + UUID.randomUUID() + "@forening.example";
        var asked = TrialPage.submit(
                TrialPage.open(site.publicUrl() + "/dialog").form("/dialog"),
                Map.of(
                        "organisation", "Simskolan",
                        "person", "Kansliet",
                        "email", asker,
                        "subject", "Bad",
                        "message", "Vi saknar en bassäng."));
        assertThat(asked.status()).isEqualTo(200);

        assertThatNothingHappens(List.of(asker));
        assertThat(SCANNER.posted()).anyMatch(address -> address.contains("/bekrafta/"));
    }

    @Test
    void nothingHappensAtAnOpenMeeting() {
        MeetingId samrad = year.planSamrad(meetings);
        invitations.chooseIfNone(samrad, Set.of(year.organisation("Ask")));
        invitations.writeInvitations(samrad);
        invitations.sendInvitations(samrad);
        openings.open(samrad, clock.today().plusWeeks(2));
        String welcome = "valkommen." + UUID.randomUUID() + "@forening.example";
        String waiting = "vantar." + UUID.randomUUID() + "@forening.example";
        apply(samrad, welcome);
        var link = letters.awaitSubject(welcome, "Bekräfta").text().lines().filter(line -> line.contains("/svar/"));
        TrialPage.submit(TrialPage.open(link.findFirst().orElseThrow()).form("/bekrafta/"), Map.of("mine", "ja"));
        var applied = admissions.ofMeeting(samrad).get(0);
        admissions.answer(samrad, applied.id(), applied.version(), true, "");
        letters.awaitSubject(welcome, "Välkommen");
        apply(samrad, waiting);
        apply(samrad, year.email("Ask"));

        assertThatNothingHappens(List.of(welcome, waiting, year.email("Ask")));
        assertThat(SCANNER.posted()).anyMatch(address -> address.contains("/bekrafta/"));
    }

    private void apply(MeetingId meeting, String address) {
        var applied = TrialPage.submit(
                TrialPage.open(site.publicUrl() + "/anmal/" + meeting).form("/anmal/"),
                Map.of("name", "Kansliet", "email", address, "why", "Vi vill bidra."));
        assertThat(applied.status()).isEqualTo(200);
    }

    private void moveByAWeek(MeetingId id) {
        var meeting = meetings.get(id);
        meetings.move(
                id,
                new MeetingDates(
                        meeting.day().plusWeeks(1),
                        meeting.startsAt(),
                        meeting.endsAt(),
                        meeting.place(),
                        meeting.lastAnswerDay()),
                meeting.version());
    }

    /** Whatever is on its way arrives first. */
    private void assertThatNothingHappens() {
        assertThatNothingHappens(NAMES.stream().map(year::email).toList());
    }

    private void assertThatNothingHappens(List<String> addresses) {
        Awaitility.await().until(() -> unsent(addresses) == 0);
        List<CaughtLetter> mine = letters(addresses);
        assertThat(mine).isNotEmpty();
        Map<String, String> before = Contents.of(jdbc);

        SCANNER.scan(mine, site.publicUrl());

        assertThat(Contents.of(jdbc)).isEqualTo(before);
        assertThat(letters(addresses)).hasSameSizeAs(mine);
        assertThat(SCANNER.opened()).anyMatch(address -> address.contains("/svar/"));
    }

    private long unsent(List<String> addresses) {
        return jdbc.sql("""
                        select count(*) from letter_delivery delivery join letter on letter.id = delivery.letter_id
                        where status in ('WAITING', 'SENDING') and letter.email = any (:addresses)
                        """)
                .param("addresses", addresses.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private List<CaughtLetter> letters(List<String> addresses) {
        return addresses.stream()
                .flatMap(address -> letters.to(address).stream())
                .toList();
    }

    private void propose(String name) {
        submit(name, "/forslag", Map.of("title", "Språk", "question", "Hur lär man sig?", "why", "Viktigt."));
    }

    private void submit(String name, String form, Map<String, String> fields) {
        String address = site.publicUrl() + "/svar/" + year.token(name, cycles, personal);
        assertThat(TrialPage.submit(TrialPage.open(address).form(form), fields).status())
                .isEqualTo(200);
    }
}
