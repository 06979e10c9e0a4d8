package se.radslag.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import se.radslag.access.PublicSite;
import se.radslag.core.Clock;
import se.radslag.inbox.MailboxProperties.Security;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TasklistClient;

/** A mailbox that cannot be read for long becomes a task, once for all nodes, and the task goes when any of them reads. */
@RadslagTest
class MailboxOutageIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Duration HOURS = Duration.ofHours(3);
    private static final Duration SIX_MINUTES = Duration.ofMinutes(6);
    private static final String PASSWORD = "hemligt-losenord";
    private static final String REFUSED = "Connection refused";

    @Autowired
    MailboxReader ofTheProgram;

    @Autowired
    IncomingLetters letters;

    @Autowired
    Filing filing;

    @Autowired
    MailboxOutages outages;

    @Autowired
    MailboxWatch watch;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    PublicSite site;

    @Autowired
    JdbcClient jdbc;

    private final LaterClock time = new LaterClock();
    private final Clock clock = new Clock(time);
    private final String name = UUID.randomUUID().toString();
    private final List<MailboxReader> readers = new ArrayList<>();
    private GreenMail server = server(0);
    private int port;

    /** The program reads a mailbox that is well, and would end every outage. */
    @BeforeEach
    void letTheProgramRest() {
        ofTheProgram.stop();
        open();
    }

    @AfterEach
    void letTheProgramRead() {
        readers.forEach(MailboxReader::stop);
        server.stop();
        watch.works(clock.now());
        ofTheProgram.start();
    }

    @Test
    void aServerThatIsAwayForLongBecomesATaskThatGoesByItself() {
        MailboxState state = state();
        reader(PASSWORD, HOURS, state).start();
        server.stop();
        await().atMost(LONGEST).until(this::isOpen);
        assertThat(toCheck()).isEmpty();

        time.passes(SIX_MINUTES);
        Task task = awaitTask();
        assertThat(reason(task)).contains(REFUSED);
        assertThat(state.health().getStatus()).isEqualTo(MailboxState.DEGRADED);

        server = server(port);
        open();
        await().atMost(LONGEST).until(() -> toCheck().isEmpty());
        assertThat(isOpen()).isFalse();
        assertThat(state.away()).isZero();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .activityId("Event_OutageOver")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aRefusedSignInIsToldWithoutThePassword() {
        reader("fel-" + PASSWORD, HOURS, state()).start();
        await().atMost(LONGEST).until(this::isOpen);
        time.passes(SIX_MINUTES);
        assertThat(reason(awaitTask())).contains(name).doesNotContain(PASSWORD);
    }

    @Test
    void administratorsAreToldAndCaseOfficersAreNot() {
        lasts();
        assertThat(namesOfTasks("admin")).contains("Kontrollera brevlådan");
        assertThat(namesOfTasks("handlaggare")).doesNotContain("Kontrollera brevlådan");
    }

    @Test
    void manyNodesTellOnce() {
        lasts();
        lasts();
        assertThat(toCheck()).hasSize(1);
    }

    @Test
    void theNodeThatTakesOverEndsWhatADeadOneTold() {
        aNodeReadsAndDies();
        lasts();
        assertThat(toCheck()).hasSize(1);
        reader(PASSWORD, A_MOMENT, state()).start();
        await().atMost(LONGEST).until(() -> toCheck().isEmpty());
    }

    @Test
    void theNodeThatTakesOverDoesNotBeginToCountAnew() {
        aNodeReadsAndDies();
        watch.fails(REFUSED, clock.now().minus(SIX_MINUTES));
        server.stop();
        reader(PASSWORD, A_MOMENT, state()).start();
        assertThat(reason(awaitTask())).contains(REFUSED);
    }

    @Test
    void aShortOutageLeavesNoTrace() {
        long before = rows();
        watch.fails(REFUSED, clock.now());
        assertThat(rows()).isEqualTo(before + 1);
        watch.works(clock.now());
        assertThat(rows()).isEqualTo(before);
        assertThat(toCheck()).isEmpty();
    }

    @Test
    void whatNobodyCouldHearIsToldAgainAndReadingGoesOn() {
        var unheard = new MailboxWatch(outages, transaction, event -> {
            throw new IllegalStateException("nobody listens");
        });
        watch.fails(REFUSED, clock.now().minus(SIX_MINUTES));
        assertThatThrownBy(() -> unheard.fails(REFUSED, clock.now())).hasMessage("nobody listens");
        lasts();
        assertThat(toCheck()).hasSize(1);
        assertThatThrownBy(() -> unheard.works(clock.now())).hasMessage("nobody listens");
        new MailboxState(letters, clock, new SimpleMeterRegistry(), unheard).works();
        assertThat(isOpen()).isTrue();
    }

    @Test
    void aNodeThatRestsIsNotUnwell() {
        MailboxState state = state();
        state.fails(REFUSED);
        assertThat(state.away()).isPositive();
        var other = new Turn(jdbc, properties(PASSWORD, HOURS));
        assertThat(other.isOurs()).isTrue();
        reader(PASSWORD, HOURS, state).start();
        await().atMost(LONGEST).until(() -> state.away().isZero());
    }

    /** Nobody could read for six minutes, as whichever node says. */
    private void lasts() {
        Instant now = clock.now();
        watch.fails(REFUSED, now.minus(SIX_MINUTES));
        watch.fails(REFUSED, now);
    }

    private void aNodeReadsAndDies() {
        assertThat(new Turn(jdbc, properties(PASSWORD, A_MOMENT)).isOurs()).isTrue();
    }

    private static GreenMail server(int port) {
        return new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_IMAP));
    }

    private void open() {
        server.start();
        server.setUser(name, PASSWORD);
        port = server.getImap().getPort();
    }

    private MailboxReader reader(String password, Duration lease, MailboxState state) {
        MailboxProperties properties = properties(password, lease);
        MailboxReader reader = new MailboxReader(
                new Collector(letters, filing, properties), new Turn(jdbc, properties), state, properties);
        readers.add(reader);
        return reader;
    }

    private MailboxState state() {
        return new MailboxState(letters, clock, new SimpleMeterRegistry(), watch);
    }

    private MailboxProperties properties(String password, Duration lease) {
        return new MailboxProperties(
                "localhost",
                port,
                Security.NONE,
                name,
                password,
                "INBOX",
                "Inläst",
                "Läses här",
                Duration.ofMillis(200),
                Duration.ofSeconds(10),
                lease,
                DataSize.ofMegabytes(1),
                "INKOMMET");
    }

    private Task awaitTask() {
        return await().atMost(LONGEST)
                .until(this::toCheck, waiting -> !waiting.isEmpty())
                .get(0);
    }

    private List<Task> toCheck() {
        return tasks.createTaskQuery()
                .taskDefinitionKey("Activity_CheckMailbox")
                .list();
    }

    private String reason(Task task) {
        return (String) tasks.getVariable(task.getId(), "shownText");
    }

    private List<String> namesOfTasks(String user) {
        return TasklistClient.signIn(site.publicUrl(), user).tasks().findValuesAsText("name");
    }

    private boolean isOpen() {
        return jdbc.sql("select exists (select from inbox_outage where ended_at is null)")
                .query(Boolean.class)
                .single();
    }

    private long rows() {
        return jdbc.sql("select count(*) from inbox_outage").query(Long.class).single();
    }

    /** Goes as any clock, and jumps when the test says so. */
    private static final class LaterClock extends java.time.Clock {

        private final AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);

        void passes(Duration length) {
            later.accumulateAndGet(length, Duration::plus);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(later.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Stockholm");
        }

        @Override
        public java.time.Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
