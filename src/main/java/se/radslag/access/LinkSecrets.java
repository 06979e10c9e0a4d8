package se.radslag.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Makes the secret part of a personal link, the same again each time a letter with it is rendered.
 *
 * <p>A token is the HMAC-SHA256 of the link's random nonce under the application's key: without the key the database opens nothing, without the database neither does the key.
 */
@Component
class LinkSecrets {

    private static final int NONCE_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    LinkSecrets(AccessProperties properties) {
        key = new SecretKeySpec(properties.secret().getBytes(UTF_8), "HmacSHA256");
    }

    byte[] newNonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return nonce;
    }

    String token(byte[] nonce) {
        return mac(nonce);
    }

    /** A mark on a text that nobody can make without the key. It is never a token: a nonce is shorter than what is sealed. */
    String seal(String text) {
        return mac(("seal of " + text).getBytes(UTF_8));
    }

    private String mac(byte[] content) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the database keeps of a token; also that of a text which is none. */
    byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
