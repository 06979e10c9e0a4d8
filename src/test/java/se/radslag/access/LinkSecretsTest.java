package se.radslag.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkSecretsTest {

    private final LinkSecrets secrets =
            new LinkSecrets(new AccessProperties("a key of at least thirty-two characters"));

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
        var others = new LinkSecrets(new AccessProperties("another key of at least thirty-two characters"));
        byte[] nonce = secrets.newNonce();

        assertThat(others.token(nonce)).isNotEqualTo(secrets.token(nonce));
    }

    @Test
    void keepsTheKeyOutOfLogs() {
        assertThat(new AccessProperties("a key of at least thirty-two characters"))
                .hasToString("AccessProperties");
    }
}
