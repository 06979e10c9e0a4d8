package se.radslag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.Years;
import se.radslag.proposal.ProposalService;
import se.radslag.testing.RadslagTest;

@RadslagTest
class WebPageIT {

    @Autowired
    CycleService cycles;

    @Autowired
    ProposalService proposals;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @Test
    void tellsWhatTheDialogueIsAndWhereItsYearsAre() throws IOException {
        CycleId id = startYear();
        proposals.writeCall(id);
        proposals.sendCall(id);
        Document page = get("/").parse();
        assertThat(page.select("h1").text()).isEqualTo("Dialogen med det civila samhället");
        assertThat(page.select(".steps h3").eachText())
                .containsExactly("Agendan", "Samråd", "Två sakråd", "Övrig dialog");
        assertThat(page.select(".card:contains(%s)".formatted(cycles.get(id).policyArea()))
                        .text())
                .contains("Steg 1 av 4", "Organisationerna föreslår agendan till och med den");
        assertThat(page.select("address").text())
                .contains(cycles.offices().get(0).contactAddress());
        cycles.closeProposalsNow(id);
        assertThat(get("/").parse()
                        .select(".card:contains(%s)".formatted(cycles.get(id).policyArea()))
                        .text())
                .contains("Agendan och samrådet förbereds.");
        cycles.end(id);
        assertThat(get("/").parse().text()).doesNotContain(cycles.get(id).policyArea());
    }

    @Test
    void speaksSwedishUntilEnglishIsChosen() throws IOException {
        Connection session = Jsoup.newSession();
        Document swedish =
                session.newRequest(address("/")).header("Accept-Language", "en").get();
        assertThat(swedish.select("html").attr("lang")).isEqualTo("sv");
        Document english = session.newRequest(address("/?sprak=en")).get();
        assertThat(english.select("h1").text()).isEqualTo("The dialogue with civil society");
        assertThat(session.newRequest(address("/")).get().select("html").attr("lang"))
                .isEqualTo("en");
        assertThat(session.newRequest(address("/?sprak=de"))
                        .get()
                        .select("html")
                        .attr("lang"))
                .isEqualTo("en");
    }

    @Test
    void looksAlikeWhateverIsNotThere() throws IOException {
        String unknown = notFound("/dokumentation/sakrad-2017-12-12-00000000");
        assertThat(notFound("/svar/" + "a".repeat(43))).isEqualTo(unknown);
        assertThat(notFound("/svar/x")).isEqualTo(unknown);
        assertThat(Jsoup.parse(unknown).select("h1").text()).isEqualTo("Sidan finns inte");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dokumentation/finns-inte", "/svar/x", "/style.css"})
    void sendsNoScriptNorStyleFromElsewhere(String path) throws IOException {
        Connection.Response response = get(path);
        assertThat(response.header("Content-Security-Policy"))
                .contains("default-src")
                .doesNotContain("unsafe-inline");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        if (response.contentType().startsWith("text/html")) {
            assertThat(response.parse().select("script:not([src^=/]), style, [style], [onclick]"))
                    .isEmpty();
        }
    }

    @Test
    void refusesAPostWithoutItsToken() throws IOException {
        assertThat(Jsoup.connect(address("/svar/x/dialog"))
                        .header("Accept", "text/html")
                        .ignoreHttpErrors(true)
                        .method(Method.POST)
                        .execute()
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/style.css", "/sida.js", "/favicon.svg"})
    void servesWhatEveryPageNeeds(String path) throws IOException {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    private CycleId startYear() {
        return cycles.start(Years.starting(cycles, clock.today()));
    }

    private String notFound(String path) throws IOException {
        Connection.Response response = get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        return response.body();
    }

    private Connection.Response get(String path) throws IOException {
        return Jsoup.connect(address(path))
                .header("Accept", "text/html")
                .ignoreHttpErrors(true)
                .ignoreContentType(true)
                .execute();
    }

    private String address(String path) {
        return "http://localhost:%d%s".formatted(port, path);
    }
}
