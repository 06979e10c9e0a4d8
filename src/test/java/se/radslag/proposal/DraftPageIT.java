package se.radslag.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.radslag.access.PersonalLinkService;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialPage;
import se.radslag.testing.TrialYear;

/** Drafts on the personal page, without JavaScript. */
@RadslagTest
class DraftPageIT {

    private static final String NEW = "/forslag";

    @Autowired
    ProposalService proposals;

    @Autowired
    CycleService cycles;

    @Autowired
    OrganisationService directory;

    @Autowired
    PersonalLinkService links;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private TrialYear trial;
    private String address;

    @BeforeEach
    void askThem() {
        trial = TrialYear.start(cycles, directory, clock);
        address = "http://localhost:" + port + "/svar/" + trial.token("Ask", cycles, links);
    }

    @Test
    void isSavedBesideSendingAndFinishedOnAPageOfItsOwn() {
        TrialPage saved = save("Språk");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.document().select("[role=status]").text()).startsWith("Utkastet är sparat");
        assertThat(saved.document().select("article").text()).contains("Språk", "Inte skickat");
        assertThat(saved.form(NEW).select("[name=title]").val()).isEmpty();
        assertThat(proposals.ofCycle(trial.id())).isEmpty();

        TrialPage half = TrialPage.submit(draft(saved).form("/skicka"), Map.of("question", "Hur gör vi?"));
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.document().select("[role=alert] li").eachText())
                .containsExactly("Varför frågan är viktig: Fyll i det här fältet.");
        TrialPage sent = TrialPage.submit(half.form("/skicka"), Map.of("why", "Det behövs."));
        assertThat(sent.document().select("[role=status]").text()).startsWith("Tack! Vi har tagit emot ert förslag");
        assertThat(proposals.ofCycle(trial.id())).extracting(Proposal::title).containsExactly("Språk");
    }

    @Test
    void isThrownAwayOnlyWithTheBoxTickedAndWithoutLosingWhatWasTyped() {
        TrialPage draft = draft(save("Språk"));
        TrialPage unsure = TrialPage.submit(pressed(draft.form("/skicka"), "/kasta"), Map.of("why", "Nyss skrivet"));
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.document().select("details[open] [name=sure]")).hasSize(1);
        assertThat(unsure.document().select("[name=why]").val()).isEqualTo("Nyss skrivet");
        TrialPage thrown = TrialPage.submit(pressed(unsure.form("/skicka"), "/kasta"), Map.of("sure", "true"));
        assertThat(thrown.document().select("article")).isEmpty();
    }

    @Test
    void decliningKeepsWhatWasTypedInTheSameForm() {
        FormElement form = pressed(TrialPage.open(address).form(NEW), "/avstar");
        TrialPage declined = TrialPage.submit(form, Map.of("sure", "true", "title", "Kanske ändå"));
        assertThat(proposals.declined(trial.id())).containsExactly(trial.organisation("Ask"));
        assertThat(declined.form(NEW).select("[name=title]").val()).isEqualTo("Kanske ändå");
    }

    @Test
    void isShownAfterTheLastDayAsNeverSent() {
        TrialPage saved = save("Språk");
        TrialPage editing = draft(saved);
        cycles.closeProposalsNow(trial.id());
        assertThat(TrialPage.open(address).document().select("main").text())
                .contains("Det här skickades aldrig", "Skickades aldrig", "Språk");
        TrialPage late = TrialPage.submit(editing.form("/skicka"), Map.of("question", "Hur?", "why", "För sent"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.document().select("[name=why]").val()).isEqualTo("För sent");
        assertThat(late.document().select("form button")).isEmpty();
        assertThat(draft(saved).document().select("h1").text()).startsWith("Ask");
    }

    @Test
    void hiddenFieldsAloneKeepSendAndThrowAwayNothing() {
        TrialPage saved = save("Språk");
        FormElement edit = draft(saved).form("/skicka");
        FormElement fresh = saved.form(NEW);
        assertThat(hiddenAlone(edit)).isEqualTo(422);
        assertThat(hiddenAlone(pressed(edit, "/kasta"))).isEqualTo(422);
        assertThat(hiddenAlone(pressed(edit, "/utkast/"))).isEqualTo(422);
        assertThat(hiddenAlone(fresh)).isEqualTo(422);
        assertThat(hiddenAlone(pressed(fresh, "/forslag/utkast"))).isEqualTo(422);
        assertThat(hiddenAlone(pressed(fresh, "/avstar"))).isEqualTo(422);
        assertThat(TrialPage.open(address).document().select("article h4").eachText())
                .containsExactly("Språk");
        assertThat(proposals.ofCycle(trial.id())).isEmpty();
    }

    private static int hiddenAlone(FormElement form) {
        form.select("input:not([type=hidden]), textarea").attr("disabled", "disabled");
        return TrialPage.submit(form, Map.of()).status();
    }

    private TrialPage save(String title) {
        FormElement form = pressed(TrialPage.open(address).form(NEW), "/forslag/utkast");
        return TrialPage.submit(form, Map.of("title", title));
    }

    /** The form as another of its buttons sends it. */
    private static FormElement pressed(FormElement form, String button) {
        form.attr("action", form.select("[formaction*=" + button + "]").first().absUrl("formaction"));
        return form;
    }

    private static TrialPage draft(TrialPage page) {
        return page.follow("/utkast/");
    }
}
