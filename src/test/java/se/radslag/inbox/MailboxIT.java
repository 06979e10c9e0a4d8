package se.radslag.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import se.radslag.core.Clock;
import se.radslag.inbox.MailboxProperties.Security;
import se.radslag.testing.RadslagTest;

/** Letters are read from a real IMAP server, by readers that are started, stopped and left alone. */
@RadslagTest
class MailboxIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int NOBODY_LISTENS = 1;
    private static final String NAME = "kontoret";
    private static final DataSize SMALL = DataSize.ofKilobytes(600);

    @Autowired
    IncomingLetters letters;

    @Autowired
    Filing filing;

    @Autowired
    InboxService inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    MailboxWatch watch;

    private GreenMail server = server(0);
    private final List<MailboxReader> readers = new ArrayList<>();
    private final String folder = UUID.randomUUID().toString();

    private static GreenMail server(int port) {
        return new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_IMAP));
    }

    @BeforeEach
    void open() throws MessagingException {
        server.start();
        server.setUser(NAME, NAME);
        within(store -> store.getFolder(folder).create(Folder.HOLDS_MESSAGES));
    }

    @AfterEach
    void close() {
        readers.forEach(MailboxReader::stop);
        server.stop();
    }

    @Test
    void readsWhatIsThereAndMovesItWhenItIsKept() throws MessagingException {
        put(letter("ett"), letter("två"));
        reader(Duration.ofSeconds(1)).start();
        awaitSubjects("ett", "två");
        await().atMost(LONGEST).untilAsserted(() -> {
            assertThat(count(folder)).isZero();
            assertThat(count("Inläst")).isEqualTo(2);
        });
    }

    @Test
    void keepsALetterByteForByte() throws MessagingException {
        String large = letter("stort") + "Rad av brevet, åäö\r\n".repeat(20_000);
        put(large);
        reader(Duration.ofSeconds(1)).start();
        awaitSubjects("stort");
        assertThat(inbox.original(ids().get(0))).isEqualTo(large.getBytes(UTF_8));
    }

    @Test
    void isToldOfNewsByTheServer() throws MessagingException {
        MailboxReader patient = reader(Duration.ofHours(1));
        put(letter("första"));
        patient.start();
        awaitSubjects("första");
        await().atMost(LONGEST).pollInterval(Duration.ofSeconds(1)).until(() -> {
            put(letter("nyhet"));
            return read().contains("nyhet");
        });
    }

    @Test
    void readsTwoLettersOfTheSameMessageId() throws MessagingException {
        put("Message-ID: <samma@forening.example>\r\n" + letter("ett"));
        put("Message-ID: <samma@forening.example>\r\n" + letter("två"));
        reader(Duration.ofSeconds(1)).start();
        awaitSubjects("ett", "två");
    }

    @Test
    void readsABrokenLetterAndThoseBehindIt() throws MessagingException {
        put("Content-Type: multipart/mixed\r\nSubject: trasigt\r\n\r\n--?\r\n=?UTF-8?Q?=FF", letter("helt"));
        reader(Duration.ofSeconds(1)).start();
        awaitSubjects("trasigt", "helt");
    }

    @Test
    void leavesALetterThatIsTooLargeInTheMailboxAndTellsStaff() throws MessagingException {
        put(letter("för stort") + "x".repeat(70).concat("\r\n").repeat(10_000), letter("litet"));
        reader(Duration.ofSeconds(1)).start();
        awaitSubjects("för stort", "litet");
        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(count("Läses här")).isEqualTo(1));
        assertThat(ids())
                .extracting(id -> inbox.letter(id).reason())
                .containsExactlyInAnyOrder("inbox.reason.too-large", "inbox.reason.personal");
    }

    @Test
    void readsOnAfterTheServerWasAway() throws MessagingException {
        MailboxState state = state();
        MailboxReader reader = reader(Duration.ofMillis(200), state);
        reader.start();
        put(letter("före"));
        awaitSubjects("före");
        int port = server.getImap().getPort();
        server.stop();
        await().atMost(LONGEST).until(() -> !state.away().isZero());
        assertThat(state.health().getStatus()).isEqualTo(Status.UP);
        server = server(port);
        open();
        put(letter("efter"));
        awaitSubjects("före", "efter");
        assertThat(state.away()).isZero();
    }

    @Test
    void readsEachLetterOnceHoweverManyReadAtOnce() throws MessagingException {
        put(subjects(0, 40).stream().map(MailboxIT::letter).toArray(String[]::new));
        IntStream.range(0, 3)
                .forEach(any -> reader(Duration.ofMillis(50), state(), Duration.ofMillis(30))
                        .start());
        put(subjects(40, 80).stream().map(MailboxIT::letter).toArray(String[]::new));
        awaitSubjects(subjects(0, 80).toArray(String[]::new));
    }

    @Test
    void takesOverFromOneThatGivesNoSignOfLife() throws MessagingException {
        Turn dead = new Turn(jdbc, properties(Duration.ofMillis(200), Duration.ofSeconds(1)));
        assertThat(dead.isOurs()).isTrue();
        put(letter("väntar"));
        reader(Duration.ofMillis(200), state(), Duration.ofSeconds(1)).start();
        awaitSubjects("väntar");
        assertThat(dead.isOurs()).isFalse();
    }

    @Test
    void leavesTheTurnToAnotherWhenItCannotReachTheServer() throws MessagingException {
        MailboxState cutOff = state();
        reader(properties(NOBODY_LISTENS, Duration.ofMillis(200), Duration.ofHours(3)), cutOff)
                .start();
        await().atMost(LONGEST).until(() -> !cutOff.away().isZero());
        put(letter("väntar"));
        reader(Duration.ofMillis(200)).start();
        awaitSubjects("väntar");
    }

    @Test
    void givesTheTurnToTheNextWhenItStops() {
        Turn first = new Turn(jdbc, properties(Duration.ofHours(1), Duration.ofHours(1)));
        Turn second = new Turn(jdbc, properties(Duration.ofHours(1), Duration.ofHours(1)));
        assertThat(first.isOurs()).isTrue();
        assertThat(second.isOurs()).isFalse();
        first.end();
        assertThat(second.isOurs()).isTrue();
        assertThat(first.isOurs()).isFalse();
        second.end();
    }

    private void awaitSubjects(String... subjects) {
        await().atMost(LONGEST).untilAsserted(() -> assertThat(read()).containsExactlyInAnyOrder(subjects));
    }

    private List<String> read() {
        return ids().stream().map(id -> inbox.letter(id).subject()).toList();
    }

    private List<IncomingLetterId> ids() {
        return jdbc.sql("select id from incoming_letter where mailbox = ? and matter is not null")
                .param(properties(LONGEST, LONGEST).mailbox())
                .query((row, number) -> new IncomingLetterId(row.getObject("id", UUID.class)))
                .list();
    }

    private MailboxReader reader(Duration poll) {
        return reader(poll, state());
    }

    private MailboxReader reader(Duration poll, MailboxState state) {
        return reader(poll, state, Duration.ofHours(3));
    }

    private MailboxReader reader(Duration poll, MailboxState state, Duration lease) {
        return reader(properties(poll, lease), state);
    }

    private MailboxReader reader(MailboxProperties properties, MailboxState state) {
        MailboxReader reader = new MailboxReader(
                new Collector(letters, filing, properties), new Turn(jdbc, properties), state, properties);
        readers.add(reader);
        return reader;
    }

    private MailboxState state() {
        return new MailboxState(letters, clock, new SimpleMeterRegistry(), watch);
    }

    private MailboxProperties properties(Duration poll, Duration lease) {
        return properties(server.getImap().getPort(), poll, lease);
    }

    private MailboxProperties properties(int port, Duration poll, Duration lease) {
        return new MailboxProperties(
                "localhost",
                port,
                Security.NONE,
                NAME,
                NAME,
                folder,
                "Inläst",
                "Läses här",
                poll,
                Duration.ofSeconds(10),
                lease,
                SMALL,
                "INKOMMET");
    }

    private static List<String> subjects(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> "brev " + number).toList();
    }

    private static String letter(String subject) {
        return "From: kansli@forening.example\r\nSubject: %s\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nHej!\r\n"
                .formatted(subject);
    }

    private void put(String... contents) throws MessagingException {
        for (String content : contents) {
            within(store -> store.getFolder(folder).appendMessages(new MimeMessage[] {
                new MimeMessage(
                        Session.getInstance(new Properties()), new ByteArrayInputStream(content.getBytes(UTF_8)))
            }));
        }
    }

    private int count(String name) throws MessagingException {
        int[] count = new int[1];
        within(store -> {
            Folder counted = store.getFolder(name);
            count[0] = counted.exists() ? counted.getMessageCount() : 0;
        });
        return count[0];
    }

    private interface Visit {

        void to(Store store) throws MessagingException;
    }

    private void within(Visit visit) throws MessagingException {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("localhost", server.getImap().getPort(), NAME, NAME);
            visit.to(store);
        }
    }
}
