package se.radslag.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key from which Rådslag makes the secrets of personal links, known here so that no letter has to be read for them. */
final class LinkKey {

    static final String SECRET = "0123456789abcdef0123456789abcdef";

    private LinkKey() {}

    /** What stands in the letter of a link with this nonce. */
    static String token(byte[] nonce) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), mac.getAlgorithm()));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(nonce));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
