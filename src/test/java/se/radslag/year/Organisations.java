package se.radslag.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.FormElement;

/** The organisations, each with the personal link from its letters and no account: what they do on their pages. */
final class Organisations {

    private final PlainBrowser browser;

    /** Each organisation's personal link, by e-mail address. */
    private final Map<String, String> links = new HashMap<>();

    Organisations(PlainBrowser browser) {
        this.browser = browser;
    }

    static String address(String organisation) {
        return "kontakt@" + organisation + ".example";
    }

    /** The addresses of several organisations. */
    static Set<String> addresses(String... organisations) {
        Set<String> addresses = new TreeSet<>();
        List.of(organisations).forEach(organisation -> addresses.add(address(organisation)));
        return addresses;
    }

    /** Keeps the links of those who were written to; each must have one of its own. */
    void keepLinks(Letters letters) {
        letters.all().forEach(letter -> links.put(letter.to(), letter.link()));
        assertThat(new TreeSet<>(links.values()))
                .as("a link of its own for each")
                .hasSize(links.size());
    }

    /** The addresses of all who have a link, in order. */
    List<String> all() {
        return List.copyOf(new TreeSet<>(links.keySet()));
    }

    String link(String organisation) {
        return links.get(address(organisation));
    }

    /** An organisation's personal page. */
    Page page(String organisation) {
        return pageOf(address(organisation));
    }

    Page pageOf(String address) {
        Page page = browser.open(links.get(address));
        assertThat(page.status()).isEqualTo(200);
        return page;
    }

    void propose(String organisation, String title) {
        Page page = submitProposal(
                organisation,
                Map.of("title", title, "question", "Hur gör vi?", "why", "Många berörs.", "example", "true"));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text()).contains(title);
    }

    /** Submits a proposal, which may be refused. */
    Page submitProposal(String organisation, Map<String, String> proposal) {
        return browser.submit(page(organisation).form("/forslag"), proposal);
    }

    /** Lets the office know that the organisation proposes nothing this year. */
    void proposeNothing(String organisation) {
        FormElement form = page(organisation).form("/forslag");
        form.attr("action", form.select("button[formaction$=/avstar]").attr("formaction"));
        browser.submit(form, Map.of("sure", "true"));
    }

    /** Accepts the one open invitation; the chairperson comes. */
    void accept(String address) {
        Page page = answer(
                address,
                Map.of(
                        "comes", "ja",
                        "delegates[0].name", "Ordförande",
                        "delegates[0].role", "ordförande",
                        "delegates[0].email", "ordforande." + address));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text()).contains("Ordförande");
    }

    void decline(String address) {
        Page page = answer(address, Map.of("comes", "nej", "declineReason", "Vi har årsmöte."));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
    }

    /** Answers the one open invitation; the answer may be refused. */
    Page answer(String address, Map<String, String> answer) {
        return browser.submit(openInvitation(address), answer);
    }

    /** The form of the one invitation that the organisation can answer now. */
    private FormElement openInvitation(String address) {
        Page page = pageOf(address);
        List<FormElement> forms = invitations(page);
        assertThat(forms)
                .as("open invitations of " + address + ": " + page.text())
                .hasSize(1);
        return forms.get(0);
    }

    /** The forms of all invitations that can be answered on a personal page. */
    static List<FormElement> invitations(Page page) {
        return page.document().select("form[action*=/inbjudan/]").forms();
    }

    void askForDialogue(String organisation, String subject, String message) {
        Page page = browser.submit(page(organisation).form("/dialog"), Map.of("subject", subject, "message", message));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
    }
}
