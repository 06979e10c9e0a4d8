package se.radslag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LinkSecretsTest {

    private final LinkSecrets secrets = new LinkSecrets(properties("a key of at least thirty-two characters"));

    @Test
    void makesTheSameTokenAgainFromTheSameNonce() {
        byte[] nonce = secrets.newNonce();

        assertThat(secrets.token(nonce)).isEqualTo(secrets.token(nonce)).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void makesAnotherTokenFromAnotherNonce() {
        assertThat(secrets.token(secrets.newNonce())).isNotEqualTo(secrets.token(secrets.newNonce()));
    }

    @Test
    void makesAnotherTokenUnderAnotherKey() {
        var others = new LinkSecrets(properties("another key of at least thirty-two characters"));
        byte[] nonce = secrets.newNonce();

        assertThat(others.token(nonce)).isNotEqualTo(secrets.token(nonce));
    }

    @Test
    void sealsATextUnderItsKey() {
        var others = new LinkSecrets(properties("another key of at least thirty-two characters"));

        assertThat(secrets.seal("a")).isEqualTo(secrets.seal("a")).isNotEqualTo(secrets.seal("b"));
        assertThat(others.seal("a")).isNotEqualTo(secrets.seal("a"));
    }

    @Test
    void keepsTheKeyOutOfLogs() {
        assertThat(properties("a key of at least thirty-two characters")).hasToString("AccessProperties");
    }

    static AccessProperties properties(String key) {
        return new AccessProperties(key, Duration.ofHours(4), 3, 5, 2);
    }
}
