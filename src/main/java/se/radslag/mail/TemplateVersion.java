package se.radslag.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Tells which templates and texts a letter was drawn from, so that two letters of one kind that differ can be explained. */
final class TemplateVersion {

    private static final int LENGTH = 12;

    private TemplateVersion() {}

    /** The beginning of the SHA-256 of all templates and texts of this program. */
    static String current() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add("classpath*:templates/mail/*", digest);
            add("classpath*:messages/*.properties", digest);
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String pattern, MessageDigest digest) throws IOException {
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            digest.update(resource.getContentAsByteArray());
        }
    }
}
