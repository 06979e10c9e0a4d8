package se.radslag.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.radslag.calendar.CalendarEntry;
import se.radslag.calendar.CalendarMessage;
import se.radslag.calendar.CalendarMessage.Standing;
import se.radslag.casefile.CasefileEntry;
import se.radslag.casefile.CasefileService;
import se.radslag.core.EmailAddress;
import se.radslag.core.NotFound;
import se.radslag.inbox.Understood.Unreadable.Why;
import se.radslag.local.LocalClock;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Outbox;
import se.radslag.mail.Sender;
import se.radslag.mail.Stage;
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
    Outbox outbox;

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
        listen(ApplicationListener.<CalendarRepliesReceived>forPayload(events::add));
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
            assertThat(failures).as("the first time also together with others").hasSize(attempt + 1);
            clock.moveTo(clock.instant().plusSeconds(61));
        }
        filing.fileAll();
        assertThat(failures).hasSize(4);
        assertThat(inbox.letter(id(1, 1)).reason()).isEqualTo("inbox.reason.failed");
        assertThat(inbox.letter(id(1, 2)).reason()).isEqualTo("inbox.reason.personal");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void filesAnAnswerFromACalendarInTheCaseOfItsMeeting(int invited) {
        String uid = UUID.randomUUID().toString();
        String recordNumber = "A2019/" + UUID.randomUUID();
        outbox.hold(
                new Stage(IncomingLetterId.random(), "invitation"),
                Stream.of(Standing.values())
                        .limit(invited)
                        .map(standing -> EntryLetter.of(uid, standing, recordNumber))
                        .toList());
        keep(1, 1, reply(uid));
        filing.fileAll();

        IncomingLetterId id = id(1, 1);
        assertThat(told())
                .hasSize(2)
                .contains(new LetterToRead(id))
                .anySatisfy(event -> assertThat(event)
                        .asInstanceOf(type(CalendarRepliesReceived.class))
                        .extracting(replies -> replies.replies().get(id))
                        .satisfies(said -> assertThat(said.uid()).isEqualTo(uid)));
        assertThat(inbox.letter(id).reason())
                .as("no meeting has the entry")
                .isEqualTo("invitation.reply.other-meeting");
        assertThat(inbox.letter(id).recordNumber()).isEqualTo(recordNumber);
        assertThat(inbox.bounce(id)).isEmpty();
    }

    @Test
    void tellsOfAnswersInTheOrderInWhichTheyCame() {
        List<String> uids =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(250).toList();
        filing.keep(IntStream.range(0, uids.size())
                .mapToObj(uid -> new Arrival(new Place(mailbox, 1, uid), reply(uids.get(uid)), ""))
                .toList());
        filing.fileAll();
        assertThat(events.stream()
                        .filter(CalendarRepliesReceived.class::isInstance)
                        .map(CalendarRepliesReceived.class::cast)
                        .flatMap(event -> event.replies().values().stream())
                        .map(Understood.CalendarReply::uid)
                        .filter(uids::contains))
                .containsExactlyElementsOf(uids);
    }

    /** Puts an entry into a calendar. */
    record EntryLetter(String reference, Addressee addressee, Sender sender, CalendarMessage calendar)
            implements Letter {

        static EntryLetter of(String uid, Standing standing, String recordNumber) {
            Instant start = Instant.parse("2019-12-12T12:00:00Z");
            var entry = new CalendarEntry(uid, 0, false, start, start.plusSeconds(3600), "Samråd", "", "");
            return new EntryLetter(
                    "entry:" + UUID.randomUUID(),
                    new Addressee(
                            "Förening",
                            "Kansli",
                            new EmailAddress("kansli@forening.example"),
                            Locale.forLanguageTag("sv"),
                            Optional.empty()),
                    new Sender("D", "E", "F", "Handläggare", null, "a@b.example", null, recordNumber),
                    new CalendarMessage(entry, standing));
        }
    }

    private static byte[] reply(String uid) {
        return text("""
                From: kansli@forening.example
                Subject: Accepterat: Samråd
                Content-Type: text/calendar; method=REPLY; charset=UTF-8

                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Forening//SV
                METHOD:REPLY
                BEGIN:VEVENT
                UID:%s
                DTSTAMP:20191101T120000Z
                SEQUENCE:0
                ATTENDEE;PARTSTAT=ACCEPTED:mailto:kansli@forening.example
                END:VEVENT
                END:VCALENDAR
                """.formatted(uid));
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
        assertThat(messages.getMessage(key, null, Locale.ENGLISH))
                .isNotEqualTo(messages.getMessage(key, null, Locale.forLanguageTag("sv")));
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
        filing.keep(List.of(new Arrival(new Place(mailbox, validity, uid), content, "")));
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
