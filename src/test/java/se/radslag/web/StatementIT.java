package se.radslag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.radslag.access.PublicSite;
import se.radslag.casefile.CasefileEntry;
import se.radslag.casefile.CasefileService;
import se.radslag.casefile.Direction;
import se.radslag.cycle.CycleService;
import se.radslag.testing.Letters;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialPage;

/** The pages that the law asks for, and the way to report a fault. */
@RadslagTest
class StatementIT {

    @Autowired
    CycleService cycles;

    @Autowired
    CasefileService casefile;

    @Autowired
    Letters letters;

    @Autowired
    PublicSite site;

    private final String fault = "Sidan går inte att läsa " + UUID.randomUUID();

    @Test
    void bringsAReportToAPersonAndIntoTheCaseFile() {
        FormElement form = statement();
        Map<String, String> fields = Map.of("what", fault, "page", "Arkivet", "email", "lasare@forening.example");
        assertThat(TrialPage.submit(form, fields).document().select("h1").text())
                .startsWith("Tack");
        TrialPage.submit(form, fields);
        String address = cycles.offices().get(0).contactAddress();
        assertThat(letters.awaitSubject(address, "bristande tillgänglighet").text())
                .contains(fault, "Arkivet", "lasare@forening.example");
        List<CasefileEntry> kept = casefile.entries("TILLGÄNGLIGHET").stream()
                .filter(entry -> entry.direction() == Direction.IN)
                .filter(entry -> entry.parties().equals("lasare@forening.example"))
                .toList();
        assertThat(kept).hasSize(1);
    }

    @Test
    void refusesAnEmptyReportAndKeepsWhatWasTyped() {
        assertThat(TrialPage.submit(statement(), Map.of()).status()).isEqualTo(422);
        TrialPage refused = TrialPage.submit(statement(), Map.of("what", fault, "email", "ingen adress"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#what").val()).isEqualTo(fault);
        assertThat(refused.document().select("#email-error").text()).isNotEmpty();
    }

    @Test
    void tellsWhatIsKeptOfPeopleInBothLanguages() {
        for (String language : List.of("sv", "en")) {
            Document page = TrialPage.open(site.publicUrl() + "/personuppgifter?sprak=" + language)
                    .document();
            assertThat(page.select("section.card")).hasSize(PersonalDataKind.values().length);
            assertThat(page.text()).doesNotContain("??");
        }
    }

    @Test
    void isReachedFromEveryPage() {
        assertThat(TrialPage.open(site.publicUrl() + "/arkiv")
                        .document()
                        .select("footer a")
                        .eachAttr("href"))
                .contains("/tillganglighet", "/personuppgifter");
    }

    private FormElement statement() {
        return TrialPage.open(site.publicUrl() + "/tillganglighet").form("/tillganglighet");
    }
}
