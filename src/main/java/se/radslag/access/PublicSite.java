package se.radslag.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where people outside find Rådslag.
 *
 * @param publicUrl Base of every link in a letter, as {@code https://radslag.example.se}, without a slash at its end.
 */
@Validated
@ConfigurationProperties("radslag")
public record PublicSite(
        @NotNull @Pattern(regexp = "https?://[^/?#]+(/[^/?#]+)*")
        String publicUrl) {

    /** The full address of a path that begins with a slash. */
    public URI at(String path) {
        return URI.create(publicUrl + path);
    }

    /** Scheme, host and port as a browser names them: without the scheme's usual port. */
    public String origin() {
        URI uri = URI.create(publicUrl);
        boolean usual = uri.getPort() < 0 || uri.getPort() == (isSecure() ? 443 : 80);
        return uri.getScheme() + "://" + uri.getHost() + (usual ? "" : ":" + uri.getPort());
    }

    /** Whether people reach the pages over TLS, so that cookies may insist on it. */
    public boolean isSecure() {
        return publicUrl.startsWith("https:");
    }
}
