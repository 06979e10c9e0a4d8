package se.radslag.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import se.radslag.access.LinkHolder;
import se.radslag.access.LinkId;
import se.radslag.access.PersonalLinkService;
import se.radslag.casefile.CasefileService;
import se.radslag.core.Clock;
import se.radslag.core.EmailAddress;
import se.radslag.core.Id;
import se.radslag.core.Refused;
import se.radslag.local.CaughtLetter;
import se.radslag.local.LocalClock;
import se.radslag.testing.Letters;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.ScriptedRelay;

@RadslagTest
class OutboxIT {

    private record Owner(UUID value) implements Id {}

    @Autowired
    Outbox outbox;

    @Autowired
    LetterDelivery delivery;

    @Autowired
    MailProperties properties;

    @Autowired
    Outages outages;

    @Autowired
    TaskService tasks;

    @Autowired
    Letters mailboxes;

    @Autowired
    PersonalLinkService links;

    @Autowired
    CasefileService casefile;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JavaMailSenderImpl mailSender;

    @Autowired
    Clock clock;

    @Autowired
    LocalClock localClock;

    @Autowired
    ConfigurableApplicationContext context;

    private final String email = UUID.randomUUID() + "@forening.example";
    private final Stage stage = new Stage(new Owner(UUID.randomUUID()), "trial");
    private int relay;

    @BeforeEach
    void rememberTheRelay() {
        relay = mailSender.getPort();
    }

    @AfterEach
    void restoreTheRelay() {
        if (mailSender.getPort() != relay) {
            use(relay);
        }
    }

    @Test
    void leavesNoLetterBehindWhenTheStepIsRolledBack() {
        var letter = letter();
        transaction.executeWithoutResult(status -> {
            outbox.post(letter);
            status.setRollbackOnly();
        });
        assertThat(jdbc.sql("select count(*) from letter where reference = ?")
                        .param(letter.reference())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void sendsTheSameReferenceOnce() {
        var letter = letter();
        outbox.post(letter);
        outbox.post(List.of(letter, letter));
        var another = letter();
        outbox.post(another);
        assertThat(mailboxes.await(email, 2)).hasSize(2);
        assertThat(mailboxes.to(email)).hasSize(2);
    }

    @Test
    void keepsHeldLettersUntilTheyAreReleased() {
        outbox.hold(stage, List.of(letter()));
        String later = UUID.randomUUID() + "@forening.example";
        outbox.post(TrialLetter.to(later, Optional.empty()));
        mailboxes.await(later, 1);
        assertThat(outbox.ofStage(stage)).extracting(LetterView::status).containsExactly(LetterStatus.HELD);
        assertThat(mailboxes.to(email)).isEmpty();

        outbox.release(stage);
        outbox.release(stage);
        assertThat(mailboxes.await(email, 1)).hasSize(1);
        await().until(() -> outbox.ofStage(stage).get(0).status() == LetterStatus.SENT);
    }

    @Test
    void showsAHeldLetterAsItWillLook() {
        outbox.hold(stage, List.of(letter()));
        LetterView view = outbox.ofStage(stage).get(0);
        assertThat(view.subject()).isEqualTo("Inbjudan till samråd om språk, arbete och åldrande");
        assertThat(outbox.preview(view.id())).contains("torsdagen den 12\u00a0december 2019 kl.\u00a013.00");
    }

    @Test
    void deliversWhatItShows() throws Exception {
        outbox.hold(stage, List.of(letter()));
        LetterView view = outbox.ofStage(stage).get(0);
        outbox.release(stage);
        var caught = mailboxes.await(email, 1).get(0);
        assertThat(caught.subject()).isEqualTo("Inbjudan till samråd om språk, arbete och åldrande");
        assertThat(caught.html()).isEqualToNormalizingNewlines(outbox.preview(view.id()));
        assertThat(caught.text()).startsWith("Hej Åsa Öberg!").contains("Vi har ett exempel från Växjö:");
        var message = caught.message();
        assertThat(message.getMessageID()).isEqualTo("<%s@localhost>".formatted(view.id()));
        assertThat(message.getReplyTo()).extracting(Object::toString).containsExactly(message.getFrom()[0].toString());
        assertThat(caught.headers().lines())
                .contains(
                        "Auto-Submitted: auto-generated",
                        "From: \"Regeringskansliet, Arbetsmarknadsdepartementet\" <radslag@localhost>");
    }

    @Test
    void writesTheSecretOfALinkOnlyIntoWhatIsSent() {
        LinkId link = newLink();
        String address = links.address(link).toString();
        var letter = TrialLetter.to(email, Optional.of(link));
        send(letter);
        var caught = mailboxes.await(email, 1).get(0);
        assertThat(caught.html()).contains("href=\"" + address + "\"");
        assertThat(caught.text()).contains(address);
        awaitStatus(LetterStatus.SENT);
        assertThat(storedAbout(letter))
                .contains("/svar/" + DrawnLetter.SECRET)
                .doesNotContain(address.substring(address.lastIndexOf('/') + 1));
    }

    @Test
    void registersWhatWasSent() {
        var letter = letter();
        send(letter);
        awaitStatus(LetterStatus.SENT);
        assertThat(casefile.entries(letter.sender().recordNumber()))
                .filteredOn(entry -> entry.title().equals(letter.topic()))
                .last()
                .satisfies(entry -> {
                    assertThat(entry.parties()).endsWith("→ Svenska Röda Korset");
                    assertThat(entry.mediaType()).isEqualTo("message/rfc822");
                });
    }

    @Test
    void knowsWhichLettersAreAnswered() {
        var asking = letter();
        send(asking);
        awaitStatus(LetterStatus.SENT);
        outbox.answered(List.of(asking.reference(), "unknown"));
        assertThat(view().status()).isEqualTo(LetterStatus.ANSWERED);
        assertThat(outbox.failure(view().id())).isEmpty();
    }

    @Test
    void letsNobodyAddHeaders() {
        String injection = "Eva\r\nBcc: tredje@part.example";
        var victim = letter();
        send(victim.withTopic(injection)
                .withAddressee(new Addressee(
                        injection, injection, new EmailAddress(email), Locale.forLanguageTag("sv"), Optional.empty())));
        var caught = mailboxes.await(email, 1).get(0);
        assertThat(caught.headers().lines()).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(caught.subject()).isEqualTo("Eva");
        assertThat(mailboxes.to("tredje@part.example")).isEmpty();
    }

    @Test
    void givesUpForEverWhenTheRelayKnowsNoSuchRecipient() throws Exception {
        List<Object> told = new CopyOnWriteArrayList<>();
        context.addApplicationListener(ApplicationListener.forPayload(told::add));
        try (var refusing = new ScriptedRelay("550 5.1.1 No such user")) {
            use(refusing.port());
            send(letter());
            awaitStatus(LetterStatus.FAILED);
            assertThat(view().reply()).startsWith("550 5.1.1");
            assertThat(told)
                    .contains(new LetterFailed(view().id(), stage.toString(), TrialLetter.SENDER.recordNumber()));
            localClock.moveTo(clock.now().plus(Duration.ofDays(3)));
            String later = UUID.randomUUID() + "@forening.example";
            outbox.post(TrialLetter.to(later, Optional.empty()));
            await().until(() -> refusing.attemptsFor(later) == 1);
            assertThat(refusing.attemptsFor(email)).isEqualTo(1);
        }
    }

    @Test
    void sendsAgainWhatWasGivenUp() throws Exception {
        try (var refusing = new ScriptedRelay("550 5.1.1 No such user")) {
            use(refusing.port());
            send(letter());
            awaitStatus(LetterStatus.FAILED);
        }
        use(relay);
        var failed = view();
        assertThat(outbox.failure(failed.id()).orElseThrow())
                .returns(stage.toString(), LetterFailure::stage)
                .returns(failed.party(), LetterFailure::party)
                .extracting(LetterFailure::reply)
                .asString()
                .startsWith("550 5.1.1");
        outbox.resend(failed.id());
        assertThat(mailboxes.await(email, 1).get(0).message().getMessageID())
                .isEqualTo("<%s@localhost>".formatted(failed.id()));
        awaitStatus(LetterStatus.SENT);
        assertThat(outbox.failure(failed.id())).isEmpty();
        assertThatThrownBy(() -> outbox.resend(failed.id())).isInstanceOf(Refused.class);
    }

    @Test
    void triesAgainWhenTheRelayCannotTakeALetterNow() throws Exception {
        try (var busy = new ScriptedRelay("451 4.3.0 Try again later")) {
            use(busy.port());
            send(letter());
            await().until(() -> view().reply().startsWith("451"));
            assertThat(view().status()).isEqualTo(LetterStatus.RETRYING);
            use(relay);
        }
        localClock.moveTo(clock.now().plusSeconds(61));
        assertThat(mailboxes.await(email, 1)).hasSize(1);
        awaitStatus(LetterStatus.SENT);
        assertThat(view().reply()).startsWith("250");
    }

    @Test
    void writesWhatNoServerHasTakenYetToWhoeverTakesOver() throws Exception {
        LinkId former = newLink();
        LinkId link = newLink();
        EmailAddress successor = new EmailAddress("nasta." + email);
        TrialLetter letter = TrialLetter.to(email, Optional.of(former));
        try (var busy = new ScriptedRelay("451 4.3.0 Try again later")) {
            use(busy.port());
            send(letter);
            await().until(() -> view().reply().startsWith("451"));
            Addressee next =
                    new Addressee(letter.addressee().party(), "Nils", successor, Locale.ENGLISH, Optional.of(link));
            outbox.readdress(former, next);
            outbox.readdress(former, next);
            use(relay);
        }
        localClock.moveTo(clock.now().plusSeconds(61));
        assertThat(mailboxes.await(successor.value(), 1))
                .singleElement()
                .satisfies(arrived -> assertThat(arrived.text())
                        .contains("Nils", links.address(link).toString())
                        .doesNotContain(links.address(former).toString()));
        await().until(() -> outbox.ofStage(stage).stream()
                .map(LetterView::status)
                .collect(Collectors.toSet())
                .equals(Set.of(LetterStatus.SENT, LetterStatus.REPLACED)));
        assertThat(mailboxes.to(email)).isEmpty();
        assertThat(outbox.ofStage(stage))
                .extracting(LetterView::email)
                .containsExactlyInAnyOrder(email, successor.value());
    }

    @Test
    void waitsWhileThereIsNoRelay() throws Exception {
        use(unusedPort());
        send(letter());
        await().until(outages::isOpen);
        assertThat(tasksAboutTheMailServer()).isEqualTo(1);
        await().until(() -> view().status() == LetterStatus.WAITING);
        use(relay);
        localClock.moveTo(clock.now().plusSeconds(61));
        assertThat(mailboxes.await(email, 1)).hasSize(1);
        await().until(() -> !outages.isOpen());
        assertThat(tasksAboutTheMailServer()).isZero();
    }

    private long tasksAboutTheMailServer() {
        return tasks.createTaskQuery()
                .taskDefinitionKey("Activity_CheckMailServer")
                .count();
    }

    @Test
    void keepsItsConnectionsOpenOverManyLetters() throws Exception {
        try (var counting = new ScriptedRelay("550 5.1.1 No such user")) {
            use(counting.port());
            outbox.hold(stage, Stream.generate(this::letter).limit(20).toList());
            outbox.release(stage);
            await().until(() -> outbox.ofStage(stage).stream().allMatch(view -> view.status() == LetterStatus.FAILED));
            assertThat(counting.attemptsFor(email)).isEqualTo(20);
            assertThat(counting.connections()).isBetween(1L, (long) properties.connections());
        }
    }

    @Test
    void letsOneSpoiltLetterNotHoldTheOthersUp() {
        var spoilt = TrialLetter.to(email, Optional.of(LinkId.random()));
        outbox.hold(stage, List.of(spoilt));
        outbox.post(letter());
        outbox.release(stage);
        assertThat(mailboxes.await(email, 1)).hasSize(1);
        await().until(() -> view().reply().contains("NotFound"));
    }

    /** Delivery keeps its connections open, so it starts anew. */
    private void use(int port) {
        delivery.stop();
        mailSender.setPort(port);
        delivery.start();
    }

    private TrialLetter letter() {
        return TrialLetter.to(email, Optional.empty());
    }

    private LinkId newLink() {
        LinkHolder holder = new LinkHolder(UUID.randomUUID(), UUID.randomUUID());
        return links.issue(UUID.randomUUID(), Set.of(holder), clock.now().plus(Duration.ofDays(9)))
                .get(holder);
    }

    private void send(Letter letter) {
        outbox.hold(stage, List.of(letter));
        outbox.release(stage);
    }

    private LetterView view() {
        return outbox.ofStage(stage).get(0);
    }

    private void awaitStatus(LetterStatus status) {
        await().alias("letter is " + status).until(() -> view().status() == status);
    }

    /** Every column of the outbox and of the case file, the content as text. */
    private String storedAbout(Letter letter) {
        String row = jdbc.sql("""
                        select l::text || d::text || p::text from letter l join letter_posting p on p.id = l.posting_id
                        join letter_delivery d on d.letter_id = l.id where l.reference = ?
                        """).param(letter.reference()).query(String.class).single();
        return row
                + jdbc.sql("select content from casefile_entry where reference = ?")
                        .param(letter.reference())
                        .query((entry, number) -> decoded(entry.getBytes("content")))
                        .optional()
                        .orElse("");
    }

    /** A mail's parts are encoded: what is to be looked for must be looked for in what they say. */
    private static String decoded(byte[] mail) {
        var caught = new CaughtLetter(0, "", Instant.EPOCH, mail);
        return caught.headers() + caught.text() + caught.html();
    }

    private static int unusedPort() throws IOException {
        try (var server = new ServerSocket(0)) {
            return server.getLocalPort();
        }
    }
}
