package se.radslag.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.radslag.testing.ImapFront;
import se.radslag.testing.SelfSigned;
import se.radslag.testing.StartedProgram;

/** To whom the password of the mailbox is told, and to whom it is not. */
class MailboxSecurityTest {

    private static final String TLS = "tls";
    private static final String STARTTLS = "starttls";

    private static SelfSigned certificate;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP));

    @BeforeAll
    static void certify() {
        certificate = new SelfSigned("localhost");
    }

    @BeforeEach
    void open() {
        server.start();
        server.setUser(MailboxOpening.NAME, MailboxOpening.PASSWORD);
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {TLS, STARTTLS})
    void signsInToAServerWhoseCertificateIsTrusted(String security) throws Exception {
        try (ImapFront front = front(security, certificate)) {
            assertThat(opens(front, security)).isZero();
            assertThat(front.heard()).anyMatch(MailboxSecurityTest::signsIn);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TLS, STARTTLS})
    void tellsNothingToAServerWhoseCertificateNobodyTrusts(String security) throws Exception {
        try (ImapFront front = front(security, certificate)) {
            assertThatThrownBy(() -> MailboxOpening.open(front.port(), security))
                    .isInstanceOf(MessagingException.class)
                    .hasStackTraceContaining("PKIX path building failed");
            assertThat(front.heard()).noneMatch(MailboxSecurityTest::signsIn);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TLS, STARTTLS})
    void tellsNothingToAServerWithTheCertificateOfAnother(String security) throws Exception {
        SelfSigned other = new SelfSigned("annan.example");
        try (ImapFront front = front(security, other)) {
            assertThat(opens(front, security, other)).isNotZero();
            assertThat(front.heard()).noneMatch(MailboxSecurityTest::signsIn);
        }
    }

    @Test
    void tellsNothingToAServerThatDoesNotSecureTheConnection() throws Exception {
        try (ImapFront front = ImapFront.plain(server.getImap().getPort())) {
            assertThatThrownBy(() -> MailboxOpening.open(front.port(), STARTTLS))
                    .isInstanceOf(MessagingException.class)
                    .hasMessageContaining("STARTTLS");
            assertThat(front.heard()).isNotEmpty().noneMatch(MailboxSecurityTest::signsIn);
        }
    }

    @Test
    void tellsNothingToAServerThatDoesNotSpeakTls() throws Exception {
        try (ImapFront front = ImapFront.plain(server.getImap().getPort())) {
            assertThatThrownBy(() -> MailboxOpening.open(front.port(), TLS)).isInstanceOf(MessagingException.class);
            assertThat(front.heard()).noneMatch(MailboxSecurityTest::signsIn);
        }
    }

    private ImapFront front(String security, SelfSigned shown) {
        int port = server.getImap().getPort();
        return security.equals(TLS) ? ImapFront.tls(port, shown) : ImapFront.startTls(port, shown);
    }

    private int opens(ImapFront front, String security) {
        return opens(front, security, certificate);
    }

    /** @return the exit code of a program that trusts this certificate alone */
    private static int opens(ImapFront front, String security, SelfSigned trusted) {
        List<String> arguments = List.of(
                "-Djavax.net.ssl.trustStore=" + trusted.store(),
                "-Djavax.net.ssl.trustStoreType=PKCS12",
                "-Djavax.net.ssl.trustStorePassword=" + SelfSigned.PASSWORD,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                MailboxOpening.class.getName(),
                String.valueOf(front.port()),
                security);
        try (var program = new StartedProgram(Path.of("target", "mailbox-opening.log"), arguments, Map.of())) {
            return program.awaitExit();
        }
    }

    private static boolean signsIn(String command) {
        return command.contains("LOGIN") || command.contains("AUTHENTICATE") || command.contains(MailboxOpening.NAME);
    }
}
