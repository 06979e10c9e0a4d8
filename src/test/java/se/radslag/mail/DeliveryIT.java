package se.radslag.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.radslag.core.Clock;
import se.radslag.mail.Deliveries.HandedOver;
import se.radslag.testing.RadslagTest;

/** How nodes share the outbox. The node of the test's own context stands still meanwhile. */
@RadslagTest
class DeliveryIT {

    private static final int MANY = 10_000;

    @Autowired
    Outbox outbox;

    @Autowired
    LetterDelivery delivery;

    @Autowired
    Deliveries deliveries;

    @Autowired
    DeliveryNotes notes;

    @Autowired
    Nodes nodes;

    @Autowired
    Outages outages;

    @Autowired
    Pause pause;

    @Autowired
    MailHealthIndicator health;

    @Autowired
    MeterRegistry meters;

    @Autowired
    MailProperties properties;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ConfigurableApplicationContext context;

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final String domain = UUID.randomUUID() + ".example";

    @BeforeEach
    void standStill() {
        delivery.stop();
        nodes.beat(one, System.nanoTime());
        nodes.beat(other, System.nanoTime());
    }

    @AfterEach
    void goOn() {
        nodes.leave(one, clock.now());
        nodes.leave(other, clock.now());
        jdbc.sql("delete from letter where email like '%' || ?").param(domain).update();
        delivery.start();
    }

    @Test
    void givesEachLetterToOneNode() {
        post(4);
        assertThat(claimed(one, MANY)).hasSize(4);
        assertThat(claimed(other, MANY)).isEmpty();
    }

    @Test
    void givesADeadNodesLettersToOthers() {
        post(2);
        assertThat(claimed(one, MANY)).hasSize(2);
        nodes.bury(one, beats(one), clock.now());
        assertThat(claimed(other, MANY)).hasSize(2);
    }

    @Test
    void buriesNobodyWhoseHeartHasBeaten() {
        post(1);
        claimed(one, MANY);
        long before = beats(one);
        nodes.beat(one, System.nanoTime());
        nodes.bury(one, before, clock.now());
        assertThat(claimed(other, MANY)).isEmpty();
    }

    @Test
    void takesTheLettersOfANodeWhoseHeartStandsStill() throws InterruptedException {
        post(1);
        claimed(one, MANY);
        var impatient = new Heart(nodes, withLease(Duration.ofMillis(50)), pause, clock);
        impatient.beat();
        org.awaitility.Awaitility.await().until(() -> {
            impatient.beat();
            return !nodes.beats().containsKey(one);
        });
        assertThat(claimed(other, MANY)).hasSize(1);
        impatient.stop();
    }

    @Test
    void goesOnLivingAfterOthersTookItForDead() {
        var frozen = new Heart(nodes, withLease(Duration.ofMillis(50)), pause, clock);
        frozen.beat();
        Instant thaw = Instant.now().plusMillis(100);
        nodes.bury(frozen.node(), beats(frozen.node()), clock.now());
        org.awaitility.Awaitility.await().until(() -> Instant.now().isAfter(thaw));
        frozen.beat();
        assertThat(nodes.beats()).containsKey(frozen.node());
        frozen.stop();
    }

    @Test
    void letsNobodySendWhatIsNoLongerItsOwn() {
        post(1);
        ReadyLetter stale = ready(claimed(one, MANY).get(0));
        nodes.bury(one, beats(one), clock.now());
        ReadyLetter fresh = ready(claimed(other, MANY).get(0));
        assertThat(notes.advance(List.of(), List.of(stale, fresh))).containsExactly(fresh.id());

        notes.advance(List.of(new HandedOver(stale, "250 late")), List.of());
        notes.failed(stale.id(), stale.lease(), 0, "450 late");
        notes.giveUp(stale.id(), stale.lease(), "550 late");
        notes.handBack(List.of(stale));
        assertThat(notes.advance(List.of(), List.of(fresh))).containsExactly(fresh.id());
    }

    @Test
    void leavesALetterAloneThatCameBackMeanwhile() {
        post(1);
        ReadyLetter quick = ready(claimed(one, MANY).get(0));
        outbox.returned(quick.id(), true, "550 No such user");
        notes.advance(List.of(new HandedOver(quick, "250 Ok")), List.of());
        assertThat(outbox.failure(quick.id()).orElseThrow().reply()).isEqualTo("550 No such user");
    }

    @Test
    void notesLettersAndAsksForTheNextInOneStatement() {
        post(2);
        List<ReadyLetter> letters =
                claimed(one, MANY).stream().map(DeliveryIT::ready).toList();
        ReadyLetter done = letters.get(0);
        assertThat(notes.advance(List.of(new HandedOver(done, "250 2.0.0 Ok")), letters.subList(1, 2)))
                .containsExactly(letters.get(1).id());
        assertThat(outbox.failure(done.id())).isEmpty();
        assertThat(jdbc.sql("select status || ' ' || reply from letter_delivery where letter_id = ?")
                        .param(done.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("SENT 250 2.0.0 Ok");
    }

    @Test
    void handsOverNoMoreInAMinuteThanTheRelayWants() {
        post(6);
        assertThat(claimedWithin(4, MANY, one)).hasSize(4);
        assertThat(claimedWithin(4, MANY, other)).isEmpty();
        assertThat(claimedWithin(4, MANY, other, clock.now().plusSeconds(60))).hasSize(2);
    }

    @Test
    void handsOverNoMoreInAMinuteThanTheRecipientsDomainWants() {
        post(3);
        outbox.post(Stream.generate(() -> letter("annan." + domain)).limit(3).toList());
        assertThat(claimedWithin(MANY, 2, one))
                .extracting(claim -> claim.letter().domain())
                .containsExactlyInAnyOrder(domain, domain, "annan." + domain, "annan." + domain);
        assertThat(claimedWithin(MANY, 2, other)).isEmpty();
    }

    @Test
    void tellsOfAnOutageOnce() {
        List<Object> told = new ArrayList<>();
        context.addApplicationListener(ApplicationListener.<DeliveryPaused>forPayload(told::add));
        context.addApplicationListener(ApplicationListener.<DeliveryResumed>forPayload(told::add));
        assertThat(outages.begin("Connection refused", clock.now())).isTrue();
        assertThat(outages.begin("Connection refused", clock.now())).isFalse();
        outages.end(clock.now());
        outages.end(clock.now());
        assertThat(told).hasExactlyElementsOfTypes(DeliveryPaused.class, DeliveryResumed.class);
    }

    @Test
    void findsOutThatAnOutageIsOverWhenNoLetterWaits() {
        assertThat(outages.begin("Connection refused", clock.now())).isTrue();
        pause.lookAgain();
        delivery.start();
        try {
            org.awaitility.Awaitility.await().until(() -> !outages.isOpen());
            assertThat(pause.isInDoubt()).isFalse();
        } finally {
            delivery.stop();
        }
    }

    @Test
    void isDegradedWhenLettersAreLate() {
        post(1);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        jdbc.sql("update letter_delivery set due_at = ? where status = 'WAITING' and domain = ?")
                .param(clock.now().minus(properties.lateAfter()).minusSeconds(1).atOffset(java.time.ZoneOffset.UTC))
                .param(domain)
                .update();
        assertThat(health.health().getStatus()).isEqualTo(MailHealthIndicator.DEGRADED);
        assertThat(meters.get("radslag.letters.oldest.due").gauge().value())
                .isGreaterThanOrEqualTo(properties.lateAfter().toSeconds());
    }

    @Test
    void countsWhatWaits() {
        double before = meters.get("radslag.letters.waiting").gauge().value();
        post(3);
        assertThat(meters.get("radslag.letters.waiting").gauge().value()).isEqualTo(before + 3);
    }

    private void post(int letters) {
        outbox.post(Stream.generate(() -> letter(domain)).limit(letters).toList());
    }

    private static TrialLetter letter(String domain) {
        return TrialLetter.to(UUID.randomUUID() + "@" + domain, Optional.empty());
    }

    private long beats(UUID node) {
        return nodes.beats().get(node);
    }

    /** Those of the test; others that were due are given back. */
    private List<Claim> claimed(UUID node, int size) {
        return own(deliveries.claim(node, size, "localhost", clock.now()));
    }

    private List<Claim> claimedWithin(int perMinute, int perDomain, UUID node) {
        return claimedWithin(perMinute, perDomain, node, clock.now());
    }

    private List<Claim> claimedWithin(int perMinute, int perDomain, UUID node, Instant at) {
        return transaction.execute(
                status -> own(deliveries.claimWithin(perMinute, perDomain, node, MANY, "localhost", at)));
    }

    private List<Claim> own(List<Claim> claims) {
        var whose = claims.stream()
                .collect(Collectors.partitioningBy(
                        claim -> claim.letter().domain().endsWith(domain)));
        notes.handBack(whose.get(false).stream().map(DeliveryIT::ready).toList());
        return whose.get(true);
    }

    private static ReadyLetter ready(Claim claim) {
        return new ReadyLetter(
                claim.letter().id(),
                claim.lease(),
                claim.letter().kind(),
                0,
                "Inbjudan",
                "a@b.example",
                "c@d.example",
                new byte[0]);
    }

    private static MailProperties withLease(Duration lease) {
        return new MailProperties(null, null, null, 1, MailProperties.Marking.SAFE, lease, null, null, null, null);
    }
}
