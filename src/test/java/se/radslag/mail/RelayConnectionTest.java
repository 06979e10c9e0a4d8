package se.radslag.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static se.radslag.testing.ScriptedRelay.BREAK;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.radslag.access.PublicSite;
import se.radslag.mail.Outcome.Accepted;
import se.radslag.mail.Outcome.Deferred;
import se.radslag.mail.Outcome.Outage;
import se.radslag.mail.Outcome.Refused;
import se.radslag.testing.ScriptedRelay;

/** What the relay's replies mean for a letter (RFC 5321, 4.2). */
class RelayConnectionTest {

    @Test
    void keepsTheReplyOfARelayThatTakesTheLetter() throws Exception {
        assertThat(outcome(Map.of(".", "250 2.0.0 Ok: queued as 4F1")))
                .isEqualTo(new Accepted("250 2.0.0 Ok: queued as 4F1"));
    }

    @Test
    void triesAgainWhatIsRefusedForNow() throws Exception {
        assertThat(outcome(Map.of("RCPT", "450 4.2.1 Mailbox busy"))).isEqualTo(new Deferred("450 4.2.1 Mailbox busy"));
        assertThat(outcome(Map.of("RCPT", "421 4.3.2 Closing"))).isInstanceOf(Deferred.class);
        assertThat(outcome(Map.of(".", "451 4.3.0 Try later"))).isInstanceOf(Deferred.class);
        assertThat(outcome(Map.of("MAIL", "452 4.3.1 Full"))).isInstanceOf(Deferred.class);
    }

    @Test
    void neverTriesAgainWhatTheRecipientRefusesForGood() throws Exception {
        assertThat(outcome(Map.of("RCPT", "550 5.1.1 No such user"))).isEqualTo(new Refused("550 5.1.1 No such user"));
        assertThat(outcome(Map.of("RCPT", "552 5.2.2 Mailbox full"))).isInstanceOf(Refused.class);
        assertThat(outcome(Map.of(".", "554 5.7.1 Rejected"))).isInstanceOf(Refused.class);
    }

    @Test
    void blamesNoLetterForARelayThatTakesNothingFromUs() throws Exception {
        assertThat(outcome(Map.of("CONNECT", "421 4.3.2 Not now"))).isInstanceOf(Outage.class);
        assertThat(outcome(Map.of("CONNECT", BREAK))).isInstanceOf(Outage.class);
        assertThat(outcome(Map.of("MAIL", "530 5.7.0 Must issue a STARTTLS command first")))
                .isInstanceOf(Outage.class);
        assertThat(outcome(Map.of("MAIL", "553 5.7.1 Sender not owned"))).isInstanceOf(Outage.class);
    }

    @Test
    void triesAgainWhenTheConnectionBreaks() throws Exception {
        assertThat(outcome(Map.of("RCPT", BREAK))).isInstanceOf(Deferred.class);
        assertThat(outcome(Map.of(".", BREAK))).isInstanceOf(Deferred.class);
    }

    @Test
    void takesARelayThatBreaksEveryConnectionForIll() throws Exception {
        try (var relay = new ScriptedRelay(Map.of(".", BREAK));
                var connection = connection(relay)) {
            assertThat(connection.send(letter())).isInstanceOf(Deferred.class);
            assertThat(connection.send(letter())).isInstanceOf(Deferred.class);
            assertThat(connection.send(letter())).isInstanceOf(Outage.class);
        }
    }

    @Test
    void asksTheRelayWithoutALetter() throws Exception {
        try (var relay = new ScriptedRelay(Map.of());
                var connection = connection(relay)) {
            assertThat(connection.trouble()).isEmpty();
            assertThat(connection.send(letter())).isInstanceOf(Accepted.class);
            assertThat(relay.connections()).isEqualTo(1);
        }
        try (var relay = new ScriptedRelay(Map.of("CONNECT", "421 4.3.2 Not now"));
                var connection = connection(relay)) {
            assertThat(connection.trouble())
                    .hasValueSatisfying(why -> assertThat(why).contains("421 4.3.2 Not now"));
        }
    }

    @Test
    void sendsManyLettersOverOneConnection() throws Exception {
        try (var relay = new ScriptedRelay(Map.of());
                var connection = connection(relay)) {
            assertThat(connection.send(letter())).isInstanceOf(Accepted.class);
            assertThat(connection.send(letter())).isInstanceOf(Accepted.class);
            assertThat(relay.connections()).isEqualTo(1);
            assertThat(relay.first("EHLO")).isEqualTo("EHLO radslag.example");
            assertThat(relay.first("MAIL")).startsWith("MAIL FROM:<radslag+1@office.example>");
        }
    }

    @Test
    void opensAnotherConnectionWhenTheRelayHadClosedTheOldOne() throws Exception {
        try (var relay = new ScriptedRelay(Map.of("RSET", BREAK, "RCPT", "450 4.2.1 Busy"));
                var connection = connection(relay)) {
            assertThat(connection.send(letter())).isInstanceOf(Deferred.class);
            assertThat(connection.send(letter())).isEqualTo(new Deferred("450 4.2.1 Busy"));
            assertThat(relay.connections()).isEqualTo(2);
        }
    }

    /** A new connection is confirmed at once for a while; and however busy the machine is, one of many letters is not held up by it. */
    @Test
    void sendsALongLetterWithoutWaitingInItsMiddle() throws Exception {
        ReadyLetter letter = letter("Vi vill veta vad ni tycker om detta.\r\n".repeat(300));
        try (var relay = new ScriptedRelay(Map.of());
                var connection = connection(relay)) {
            IntStream.range(0, 20).forEach(early -> connection.send(letter));
            long fastest = IntStream.range(0, 20)
                    .mapToLong(late -> nanoseconds(() -> connection.send(letter)))
                    .min()
                    .getAsLong();
            assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(30));
        }
    }

    private static long nanoseconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }

    private static Outcome outcome(Map<String, String> replies) throws IOException {
        try (var relay = new ScriptedRelay(replies);
                var connection = connection(relay)) {
            return connection.send(letter());
        }
    }

    private static RelayConnection connection(ScriptedRelay relay) {
        var settings = new JavaMailSenderImpl();
        settings.setHost("localhost");
        settings.setPort(relay.port());
        settings.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
        return new Relay(settings, new PublicSite("https://radslag.example")).connection();
    }

    private static ReadyLetter letter() {
        return letter("Hej!\r\n");
    }

    private static ReadyLetter letter(String words) {
        return new ReadyLetter(
                LetterId.random(),
                UUID.randomUUID(),
                "trial-letter",
                0,
                "Inbjudan",
                "radslag+1@office.example",
                "kontakt@forening.example",
                ("Subject: Inbjudan\r\n\r\n" + words).getBytes(US_ASCII));
    }
}
