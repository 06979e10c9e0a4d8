package se.radslag.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class MailboxFailureTest {

    @Test
    void saysWhatTheServerAndTheNetworkSaid() {
        var failure = new MessagingException("Couldn't connect", new UnknownHostException("imap.office.example"));
        assertThat(words(failure)).isEqualTo("Couldn't connect: imap.office.example");
    }

    @Test
    void saysWhatIsSaidTwiceOnce() {
        assertThat(words(new MessagingException("Reset", new MessagingException("Reset"))))
                .isEqualTo("Reset");
    }

    @Test
    void leavesThePasswordOut() {
        assertThat(words(new AuthenticationFailedException("BAD LOGIN kontoret hemligt")))
                .isEqualTo("BAD LOGIN kontoret …");
        assertThat(MailboxFailure.words(new MessagingException("No such user"), ""))
                .isEqualTo("No such user");
    }

    @Test
    void saysOfAFailureOfOursOnlyItsKind() {
        assertThat(words(new IllegalStateException("Kära departement"))).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void namesAFailureThatSaysNothing() {
        assertThat(words(new MessagingException())).isEqualTo("jakarta.mail.MessagingException");
    }

    @Test
    void saysNoMoreThanATaskCanShow() {
        assertThat(words(new MessagingException("å\0".repeat(10_000))))
                .hasSizeLessThan(510)
                .doesNotContain("\0")
                .endsWith(" …");
    }

    private static String words(Throwable failure) {
        return MailboxFailure.words(failure, "hemligt");
    }
}
