package se.radslag.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.radslag.access.FormSheet;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.dialogue.DialogueDraft;
import se.radslag.dialogue.DialogueService;
import se.radslag.mail.LetterView;
import se.radslag.mail.Outbox;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationService;
import se.radslag.proposal.Proposal;
import se.radslag.proposal.ProposalDraft;
import se.radslag.proposal.ProposalId;
import se.radslag.proposal.ProposalService;
import se.radslag.testing.Letters;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialYear;
import se.radslag.testing.Visitor;

/** The documentation of a whole year. */
@RadslagTest
class YearDocumentationIT {

    @Autowired
    DocumentationService documentation;

    @Autowired
    CycleService cycles;

    @Autowired
    ProposalService proposals;

    @Autowired
    MeetingService meetings;

    @Autowired
    DialogueService dialogue;

    @Autowired
    OrganisationService directory;

    @Autowired
    Outbox outbox;

    @Autowired
    Letters letters;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private TrialYear year;

    @BeforeEach
    void startAYear() {
        year = TrialYear.start(cycles, directory, clock);
    }

    @Test
    void tellsOfAgendaMeetingsAndRequests() {
        ProposalId asked = proposals.propose(
                year.id(),
                year.organisation("Ask"),
                new ProposalDraft("Språk", "Hur lär man sig?", "Viktigt.", false),
                FormSheet.drawn());
        ProposalId other = proposals.propose(
                year.id(),
                year.organisation("Bok"),
                new ProposalDraft("Bad", "Var badar man?", "Skönt.", false),
                FormSheet.drawn());
        cycles.closeProposalsNow(year.id());
        proposals.decide(asked, Proposal.Decision.ON_AGENDA, "Frågan är viktig.", Optional.empty(), version(asked));
        proposals.decide(other, Proposal.Decision.NOT_THIS_YEAR, "Inte i år.", Optional.empty(), version(other));
        MeetingId samrad = meetings.openSamrad(year.id());
        meetings.callOff(samrad, "Statsrådet är sjukt.");
        dialogue.request(year.id(), year.organisation("Bok"), new DialogueDraft("Simning", "När?"), FormSheet.drawn());

        documentation.submit(year.id());
        documentation.approve(year.id());
        documentation.publish(year.id());
        documentation.writeClosing(year.id());
        documentation.sendClosing(year.id());

        Document page = Jsoup.parse(
                new Visitor("http://localhost:" + port).get(pathOfYear()).body());
        assertThat(pathOfYear())
                .startsWith("/dokumentation/ar-%d-prov-".formatted(year.cycle().year()));
        assertThat(page.select("article h2").eachText())
                .containsExactly(
                        "Årets syfte och tema",
                        "Årets process",
                        "Hantering av synpunkter",
                        "Agendan för samrådet",
                        "Agendaförslagen och besluten",
                        "Möten under året",
                        "Frågor som valdes för sakråd",
                        "Ytterligare dialog",
                        "Deltagare under året");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly("Språk På agendan Frågan är viktig.", "Bad Inte i år Inte i år.");
        assertThat(page.select("article li").text()).contains("Inställt: Statsrådet är sjukt.");
        assertThat(page.select("article p").text())
                .contains("Under året kom en begäran om ytterligare dialog in.", "Tre organisationer bjöds in");
        assertThat(letters.awaitSubject(year.email("Bok"), "Årets dialog är avslutad")
                        .text())
                .contains(pathOfYear(), "/svar/");
        assertThat(outbox.ofStage(DocumentationService.closingStage(year.id())))
                .extracting(LetterView::email)
                .containsExactlyInAnyOrder(year.email("Ask"), year.email("Bok"), year.email("Cedar"));
    }

    @Test
    void doesNotSayThatNobodyWasAnswered() {
        cycles.closeProposalsNow(year.id());
        assertThat(documentation.manuscript(year.id()).article())
                .contains("Inga förslag kom in.")
                .doesNotContain("återkoppling");
    }

    private int version(ProposalId id) {
        return proposals.ofCycle(year.id()).stream()
                .filter(proposal -> proposal.id().equals(id))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private String pathOfYear() {
        return documentation.manuscript(year.id()).path();
    }
}
