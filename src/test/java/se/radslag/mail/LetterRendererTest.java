package se.radslag.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import se.radslag.access.LinkId;
import se.radslag.access.PublicSite;
import se.radslag.core.Clock;
import se.radslag.core.WordsDialect;

class LetterRendererTest {

    private static final LinkId LINK = LinkId.random();

    private final Clock clock = new Clock(java.time.Clock.system(ZoneId.of("Europe/Stockholm")));
    private final LetterRenderer renderer =
            new LetterRenderer(messages(), new WordsDialect(clock), new PublicSite("https://radslag.example.se"));

    @Test
    void cutsTheSubjectOffTheText() {
        DrawnLetter drawn = draw(TrialLetter.to("a@b.example", Optional.empty()));
        assertThat(drawn.subject()).isEqualTo("Inbjudan till samråd om språk, arbete och åldrande");
        assertThat(drawn.text()).startsWith("Hej Åsa Öberg!").doesNotContain("Subject:");
    }

    @Test
    void keepsTheSubjectOnOneLine() {
        DrawnLetter drawn =
                draw(TrialLetter.to("a@b.example", Optional.empty()).withTopic("Hej\u2028Bcc: x@y.example\tnu"));
        assertThat(drawn.subject()).isEqualTo("Hej Bcc: x@y.example nu");
    }

    @Test
    void writesDatesInTheAddresseesLanguage() {
        DrawnLetter drawn = draw(TrialLetter.to("a@b.example", Optional.empty()));
        assertThat(drawn.text())
                .contains("Dag och tid: torsdagen den 12 december 2019 kl. 13.00")
                .contains("Svara senast: fredagen den 29 november 2019 kl. 24.00");
        assertThat(drawn.html()).contains("torsdagen den 12\u00a0december 2019 kl.\u00a013.00");
    }

    @Test
    void escapesWhatPeopleWroteInHtmlOnly() {
        DrawnLetter drawn = draw(TrialLetter.to("a@b.example", Optional.empty()));
        assertThat(drawn.html()).contains("&lt;b&gt;föreningar&lt;/b&gt;").doesNotContain("<b>föreningar");
        assertThat(drawn.text()).contains("<b>föreningar</b>");
    }

    @Test
    void writesThePersonalLinkWithoutItsSecret() {
        DrawnLetter drawn = draw(TrialLetter.to("a@b.example", Optional.of(LINK)));
        assertThat(drawn.html())
                .contains("href=\"https://radslag.example.se/svar/hemligheten-star-bara-i-det-skickade-brevet\"");
        assertThat(drawn.text())
                .contains(
                        "Svara på inbjudan:\nhttps://radslag.example.se/svar/hemligheten-star-bara-i-det-skickade-brevet\n");
        assertThat(draw(TrialLetter.to("a@b.example", Optional.empty())).html()).doesNotContain("/svar/");
    }

    @Test
    void opensThePageInTheLettersLanguage() {
        TrialLetter swedish = TrialLetter.to("a@b.example", Optional.of(LINK));
        assertThat(draw(swedish).text()).doesNotContain("sprak=");
        assertThat(draw(swedish.in(Locale.ENGLISH)).text())
                .contains("/svar/hemligheten-star-bara-i-det-skickade-brevet?sprak=en\n");
    }

    @Test
    void saysWhoSendsItAndWhy() {
        DrawnLetter drawn = draw(TrialLetter.to("a@b.example", Optional.empty()));
        assertThat(drawn.text())
                .contains("Diarienummer: A2019/00412/IU")
                .contains("samrad@departementet.example")
                .contains("för att Svenska Röda Korset finns med");
        assertThat(drawn.html()).contains("Diarienummer: A2019/00412/IU").doesNotContain(" th:");
    }

    private DrawnLetter draw(TrialLetter letter) {
        return renderer.draw(outgoing(letter));
    }

    /** The letter as the outbox's tables give it back. */
    private static OutgoingLetter outgoing(TrialLetter letter) {
        List<Posting> postings = Posting.of(List.of(letter));
        Map<String, Object> model = new HashMap<>(frozen(LetterJson.postings(postings)));
        model.putAll(frozen(LetterJson.letters(postings)));
        return new OutgoingLetter(
                LetterId.random(),
                letter.reference(),
                "",
                "trial-letter",
                letter.addressee(),
                letter.sender(),
                model,
                Instant.EPOCH);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> frozen(String rows) {
        String row = rows.substring(1, rows.length() - 1);
        return (Map<String, Object>) LetterJson.model(row).get("model");
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/mail");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
