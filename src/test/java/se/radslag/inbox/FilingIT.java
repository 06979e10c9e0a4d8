package se.radslag.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.radslag.casefile.CasefileEntry;
import se.radslag.casefile.CasefileService;
import se.radslag.core.NotFound;
import se.radslag.inbox.Understood.Unreadable.Why;
import se.radslag.local.LocalClock;
import se.radslag.testing.RadslagTest;

/** What becomes of letters once they have been read from the mailbox. */
@RadslagTest
class FilingIT {

    private static final String PERSONAL = """
            From: Kansli <kansli@forening.example>
            To: radslag@localhost
            Subject: =?UTF-8?Q?Fr=C3=A5ga_om_samr=C3=A5det?=
            Content-Type: text/plain; charset=UTF-8

            Var ligger lokalen? %s
            """;

    @Autowired
    Filing filing;

    @Autowired
    InboxService inbox;

    @Autowired
    CasefileService casefile;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LocalClock clock;

    @Autowired
    MessageSource messages;

    @Autowired
    ConfigurableApplicationContext context;

    private final String mailbox = UUID.randomUUID().toString();
    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final List<ApplicationListener<?>> listeners = new ArrayList<>();

    @BeforeEach
    void listen() {
        listen(ApplicationListener.<LetterToRead>forPayload(events::add));
        listen(ApplicationListener.<LetterReturned>forPayload(events::add));
        listen(ApplicationListener.<CalendarReplyReceived>forPayload(events::add));
    }

    private void listen(ApplicationListener<?> listener) {
        listeners.add(listener);
        context.addApplicationListener(listener);
    }

    @AfterEach
    void listenNoMore() {
        listeners.forEach(context::removeApplicationListener);
    }

    @Test
    void filesALetterWholeAndLeavesItToStaff() {
        byte[] content = personal("");
        keep(1, 1, content);
        filing.fileAll();

        IncomingLetterId id = id(1, 1);
        ReceivedLetter letter = inbox.letter(id);
        assertThat(told()).containsExactly(new LetterToRead(id));
        assertThat(letter.subject()).isEqualTo("Fråga om samrådet");
        assertThat(letter.text()).isEqualTo("Var ligger lokalen?");
        assertThat(letter.from()).hasToString("kansli@forening.example");
        assertThat(letter.reason()).isEqualTo("inbox.reason.personal");
        assertThat(inbox.original(id)).isEqualTo(content);
        assertThat(entries(letter)).last().satisfies(entry -> {
            assertThat(entry.title()).isEqualTo("Fråga om samrådet");
            assertThat(entry.parties()).isEqualTo("kansli@forening.example → radslag@localhost");
        });
    }

    @Test
    void filesALetterOnceHoweverOftenItIsRead() {
        keep(1, 1, personal("a"));
        keep(1, 1, personal("a"));
        filing.fileAll();
        keep(1, 1, personal("a"));
        filing.fileAll();
        assertThat(told()).hasSize(1);
    }

    @Test
    void filesTwoLettersThatSayTheSameTwice() {
        keep(1, 1, personal("b"));
        keep(1, 2, personal("b"));
        filing.fileAll();
        assertThat(told()).hasSize(2);
    }

    @Test
    void knowsLettersAgainWhenTheServerNumbersThemAnew() {
        keep(1, 1, personal("c"));
        keep(1, 2, personal("c"));
        filing.fileAll();
        keep(2, 7, personal("c"));
        keep(2, 8, personal("c"));
        keep(2, 9, personal("new"));
        filing.fileAll();
        assertThat(told()).hasSize(3);
    }

    @Test
    void leavesALetterToStaffOnce() {
        keep(1, 1, personal("d"));
        filing.fileAll();
        inbox.leaveToStaff(id(1, 1), "inbox.reason.failed");
        assertThat(told()).hasSize(1);
        assertThat(inbox.letter(id(1, 1)).reason()).isEqualTo("inbox.reason.personal");
    }

    @Test
    void tellsNobodyOfAnAutomaticReply() {
        keep(1, 1, text("Auto-Submitted: auto-replied\nFrom: a@b.example\nSubject: Frånvaro\n\nJag är ledig."));
        filing.fileAll();
        assertThat(told()).isEmpty();
        assertThat(inbox.letter(id(1, 1)).reason()).isEmpty();
    }

    @Test
    void filesWhatIsNoLetter() {
        keep(1, 1, new byte[] {0, 1, 2, (byte) 0xff, 0});
        filing.fileAll();
        assertThat(inbox.letter(id(1, 1)).reason()).isEqualTo("inbox.reason.no-letter");
    }

    @Test
    void triesAgainWhatFailedAndLeavesItToStaffInTheEnd() {
        var failures = new ArrayList<Object>();
        listen(ApplicationListener.<LetterReturned>forPayload(event -> {
            failures.add(event);
            throw new IllegalStateException("nobody can take it");
        }));
        keep(1, 1, bounce());
        keep(1, 2, personal("after"));
        for (int attempt = 1; attempt <= 3; attempt++) {
            filing.fileAll();
            assertThat(failures).hasSize(attempt);
            clock.moveTo(clock.instant().plusSeconds(61));
        }
        filing.fileAll();
        assertThat(failures).hasSize(3);
        assertThat(inbox.letter(id(1, 1)).reason()).isEqualTo("inbox.reason.failed");
        assertThat(inbox.letter(id(1, 2)).reason()).isEqualTo("inbox.reason.personal");
    }

    @Test
    void knowsNoLetterThatIsNotThere() {
        assertThatThrownBy(() -> inbox.letter(IncomingLetterId.random())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> inbox.handled(IncomingLetterId.random())).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhyALetterIsToBeRead(Why why) {
        String key =
                Matter.reason(new Understood.Unreadable(why, new Understood.PersonalLetter(null, "", "", List.of())));
        assertThat(messages.getMessage(key, null, java.util.Locale.ENGLISH))
                .isNotEqualTo(messages.getMessage(key, null, java.util.Locale.forLanguageTag("sv")));
    }

    /** Of the letters in this test's mailbox. */
    private List<Object> told() {
        List<IncomingLetterId> own = jdbc.sql("select id from incoming_letter where mailbox = ?")
                .param(mailbox)
                .query((row, number) -> new IncomingLetterId(row.getObject("id", UUID.class)))
                .list();
        return events.stream()
                .filter(event -> own.stream().anyMatch(id -> event.toString().contains(id.toString())))
                .toList();
    }

    private void keep(long validity, long uid, byte[] content) {
        filing.keep(new Place(mailbox, validity, uid), content, "");
    }

    private IncomingLetterId id(long validity, long uid) {
        return jdbc.sql("select id from incoming_letter where mailbox = ? and uid_validity = ? and uid = ?")
                .param(mailbox)
                .param(validity)
                .param(uid)
                .query((row, number) -> new IncomingLetterId(row.getObject("id", UUID.class)))
                .single();
    }

    private List<CasefileEntry> entries(ReceivedLetter letter) {
        return casefile.entries(letter.recordNumber());
    }

    private static byte[] personal(String words) {
        return text(PERSONAL.formatted(words));
    }

    private static byte[] bounce() {
        return Corpus.shapes().stream()
                .filter(shape -> shape.what().startsWith("bounce HARD"))
                .findFirst()
                .orElseThrow()
                .bytes();
    }

    private static byte[] text(String letter) {
        return letter.replace("\n", "\r\n").getBytes(UTF_8);
    }
}
