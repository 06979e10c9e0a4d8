package se.radslag.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.radslag.access.FormSheet;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.organisation.OrganisationService;
import se.radslag.proposal.ProposalDraft;
import se.radslag.proposal.ProposalService;
import se.radslag.testing.RadslagTest;
import se.radslag.viewpoint.ViewpointService;

/** A staff form that does not say from which version it was written is refused in words, with what was typed, and changes nothing. */
@RadslagTest
class UnversionedFormsIT {

    private static final String VERSIONED = "form:has(input[name=version])";

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory context;

    @Autowired
    OrganisationService organisations;

    @Autowired
    ProposalService proposals;

    @Autowired
    ViewpointService viewpoints;

    private Desk desk;

    @BeforeEach
    void signIn() {
        desk = Desk.of("handlaggare", port);
    }

    /** A form made by hand may leave the version out, or say anything. */
    @ParameterizedTest
    @ValueSource(strings = {"", "femton"})
    void ofAYear(String version) {
        CycleId year = Years.in(context).start();
        var proposer = organisations.active().get(0).id();
        proposals.propose(year, proposer, new ProposalDraft("Språk", "Hur?", "Därför.", true), FormSheet.drawn());
        context.getBean(CycleService.class).closeProposalsNow(year);
        refusesAll("/arbete/ar/" + year, 2, version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "femton"})
    void ofAMeeting(String version) {
        TrialSamrad samrad = TrialSamrad.in(context);
        refusesAll("/arbete/mote/" + samrad.id(), 2, version);
        samrad.invite();
        samrad.waitForTheDay();
        viewpoints.record(samrad.id(), Optional.empty(), "Tolkar saknas.", "");
        refusesAll("/arbete/mote/" + samrad.id(), 3, version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "femton"})
    void ofADocumentation(String version) {
        TrialSamrad samrad = TrialSamrad.in(context);
        samrad.invite();
        samrad.waitForTheDay();
        String page = "/arbete/dokumentation/" + samrad.id();
        refusesAll(page, 1, version);
        var restored = desk.force(desk.read(page), page, Map.of("restore", "1", "version", version));
        assertThat(restored.status()).isEqualTo(422);
        assertThat(restored.page().select("main").text()).contains("Det går inte att se vilken version");
    }

    private void refusesAll(String path, int number, String version) {
        Document page = desk.read(path);
        List<String> versions = versions(page);
        List<String> actions = page.select(VERSIONED).eachAttr("action");
        assertThat(actions).hasSize(number);
        for (String action : actions) {
            var answer = desk.submit(page, action, Map.of("version", version.isEmpty() ? List.of() : version));
            assertThat(answer.status()).as(action).isEqualTo(422);
            assertThat(answer.refusals()).as(action).startsWith("Det går inte att se vilken version");
        }
        assertThat(versions(desk.read(path))).isEqualTo(versions);
    }

    private static List<String> versions(Document page) {
        return page.select(VERSIONED).select("input[name=version]").eachAttr("value");
    }
}
