package se.radslag.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.radslag.access.PublicSite;
import se.radslag.core.Clock;
import se.radslag.core.EmailAddress;

class KeptLetterTest {

    private static final String SECRET = "A_b-C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0-_x";
    private static final Clock CLOCK = new Clock(java.time.Clock.system(ZoneId.of("Europe/Stockholm")));
    private static final MailProperties PLAIN = properties("radslag@office.example", null);

    /** As it is thawed. */
    private static final Map<String, Object> ENTRY = Map.of(
            "standing",
            "ASKED",
            "entry",
            Map.of(
                    "uid", "1",
                    "sequence", 0,
                    "calledOff", false,
                    "startsAt", "2027-03-03T12:00:00Z",
                    "endsAt", "2027-03-03T15:00:00Z",
                    "summary", "Samråd om språk",
                    "description", "",
                    "place", ""));

    static IntStream places() {
        return IntStream.range(0, 80);
    }

    @ParameterizedTest
    @MethodSource("places")
    void writesTheSecretWhereverTheLineBreaks(int place) throws Exception {
        String before = "x".repeat(place) + "å https://radslag.example/svar/";
        KeptLetter kept = compose(PLAIN, before + DrawnLetter.SECRET + " slut");
        byte[] wire = kept.withSecret(SECRET);
        assertThat(text(wire)).isEqualTo(before + SECRET + " slut");
        assertThat(wire).hasSameSizeAs(kept.content());
        assertThat(IntStream.range(0, wire.length).filter(at -> wire[at] != kept.content()[at]))
                .hasSizeLessThanOrEqualTo(2 * SECRET.length());
    }

    @Test
    void leavesWordsThatOnlyBeginLikeThePlaceholder() throws Exception {
        KeptLetter kept = compose(PLAIN, "hemligheten-star-bara-i-dagboken");
        assertThat(kept.withSecret(SECRET)).isEqualTo(kept.content());
    }

    @Test
    void takesNoSecretThatWouldMoveTheLines() {
        KeptLetter kept = compose(PLAIN, "Hej");
        assertThatThrownBy(() -> kept.withSecret("kort")).isInstanceOf(IllegalArgumentException.class);
    }

    /** The jar of this program holds a hundred others, and Jakarta Mail would look into each of them some twenty times for every letter. */
    @Test
    void looksThroughNoJarsForEachLetter() {
        List<String> looked = new ArrayList<>();
        ClassLoader usual = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(new ClassLoader(usual) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                looked.add(name);
                return super.getResources(name);
            }
        });
        try {
            composeWithEntry(PLAIN).subject();
            looked.clear();
            assertThat(composeWithEntry(PLAIN).subject()).isEqualTo("Ämnet");
        } finally {
            Thread.currentThread().setContextClassLoader(usual);
        }
        assertThat(looked).isEmpty();
    }

    @Test
    void comesFromTheMailboxThatIsRead() throws Exception {
        MimeMessage message = message(compose(PLAIN, "Hej").content());
        assertThat(message.getFrom()[0])
                .hasToString("\"Regeringskansliet, Arbetsmarknadsdepartementet\" <radslag@office.example>");
        assertThat(message.getReplyTo()).isEqualTo(message.getFrom());
        assertThat(composer(PLAIN).envelopeSender(outgoing())).matches("radslag\\+[0-9a-f]{32}@office\\.example");
    }

    @Test
    void asksForNoAutomaticRepliesButForBounces() throws Exception {
        MimeMessage message = message(compose(PLAIN, "Hej").content());
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("X-Auto-Response-Suppress")).containsExactly("OOF, AutoReply, RN, NRN");
        assertThat(message.getHeader("List-Id")).containsExactly("<dialog.radslag.example>");
        assertThat(message.getHeader("Content-Language")).containsExactly("sv");
    }

    @Test
    void goesToOneAddressWhenAllLettersAreRedirected() throws Exception {
        MailProperties redirecting = properties("radslag@office.example", "prov@office.example");
        assertThat(composer(redirecting).recipient(outgoing())).isEqualTo("prov@office.example");
        assertThat(message(compose(redirecting, "Hej").content()).getAllRecipients())
                .singleElement()
                .isInstanceOfSatisfying(InternetAddress.class, to -> {
                    assertThat(to.getAddress()).isEqualTo("prov@office.example");
                    assertThat(to.getPersonal()).isEqualTo("Åsa Öberg (a@b.example)");
                });
        assertThat(composer(PLAIN).recipient(outgoing())).isEqualTo("a@b.example");
    }

    @Test
    void bringsAnEntryAfterWhatIsForTheEye() throws Exception {
        KeptLetter kept = composeWithEntry(PLAIN);
        Multipart forms = (Multipart) message(kept.content()).getContent();
        assertThat(forms.getCount()).isEqualTo(3);
        assertThat(forms.getBodyPart(2).getContentType()).isEqualTo("text/calendar; method=REQUEST; charset=UTF-8");
        assertThat(new String(forms.getBodyPart(2).getInputStream().readAllBytes(), UTF_8))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("METHOD:REQUEST\r\n", "SUMMARY:Samråd om språk\r\n", "mailto:a@b.example\r\n")
                .contains("CONTACT:Samordnaren för samråd\\, 08-405 10 00\\, samrad@departementet.")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(kept.html()).isEqualTo("<p>Hej</p>");
        assertThat(compose(PLAIN, "Hej").html()).isEqualTo("<p>Hej</p>");
    }

    /** Or its answer would come from an address that nobody invited. */
    @Test
    void asksWhoeverARedirectedLetterReaches() throws Exception {
        KeptLetter kept = composeWithEntry(properties("radslag@office.example", "prov@office.example"));
        Multipart forms = (Multipart) message(kept.content()).getContent();
        assertThat(new String(forms.getBodyPart(2).getInputStream().readAllBytes(), UTF_8).replace("\r\n ", ""))
                .contains("mailto:prov@office.example\r\n")
                .doesNotContain("a@b.example");
    }

    private static KeptLetter composeWithEntry(MailProperties properties) {
        return composer(properties)
                .compose(outgoing(Map.of("calendar", ENTRY)), new DrawnLetter("Ämnet", "<p>Hej</p>", "Hej"));
    }

    private static KeptLetter compose(MailProperties properties, String text) {
        return composer(properties).compose(outgoing(), new DrawnLetter("Ämnet", "<p>" + text + "</p>", text));
    }

    private static LetterComposer composer(MailProperties properties) {
        PublicSite site = new PublicSite("https://radslag.example");
        return new LetterComposer(site, new Mailboxes(site, properties), properties, CLOCK);
    }

    private static MailProperties properties(String address, String redirectTo) {
        return new MailProperties(
                address, redirectTo, null, 1, MailProperties.Marking.SAFE, null, null, null, null, null);
    }

    private static OutgoingLetter outgoing() {
        return outgoing(Map.of());
    }

    private static OutgoingLetter outgoing(Map<String, Object> model) {
        return new OutgoingLetter(
                LetterId.random(),
                "trial",
                "",
                "trial-letter",
                new Addressee(
                        "Svenska Röda Korset",
                        "Åsa Öberg",
                        new EmailAddress("a@b.example"),
                        Locale.forLanguageTag("sv"),
                        Optional.empty()),
                TrialLetter.SENDER,
                model,
                Instant.EPOCH);
    }

    private static String text(byte[] content) throws Exception {
        return (String)
                ((Multipart) message(content).getContent()).getBodyPart(0).getContent();
    }

    private static MimeMessage message(byte[] content) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
    }
}
