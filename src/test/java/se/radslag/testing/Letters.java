package se.radslag.testing;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import se.radslag.local.CaughtLetter;
import se.radslag.local.MailCatcher;

/** The letters that reached people's mail boxes during the tests. */
public class Letters {

    private static final Duration LONGEST_DELIVERY = Duration.ofSeconds(30);

    private final MailCatcher catcher;

    Letters(MailCatcher catcher) {
        this.catcher = catcher;
    }

    /** Every letter delivered so far, oldest first, of all tests that share the context. */
    public List<CaughtLetter> all() {
        return catcher.letters();
    }

    /** The letters delivered to an address, oldest first. */
    public List<CaughtLetter> to(String address) {
        return all().stream()
                .filter(letter -> letter.to().equalsIgnoreCase(address))
                .toList();
    }

    /** Waits until so many letters have reached an address, and returns them, oldest first. */
    public List<CaughtLetter> await(String address, int count) {
        return Awaitility.await()
                .alias("%d letters to %s".formatted(count, address))
                .atMost(LONGEST_DELIVERY)
                .until(() -> to(address), letters -> letters.size() >= count);
    }

    /** Waits for a letter with this text in its subject, and returns the newest. */
    public CaughtLetter awaitSubject(String address, String text) {
        var found = Awaitility.await()
                .alias("a letter about «%s» to %s".formatted(text, address))
                .atMost(LONGEST_DELIVERY)
                .until(() -> about(address, text), letters -> !letters.isEmpty());
        return found.get(found.size() - 1);
    }

    private List<CaughtLetter> about(String address, String text) {
        return to(address).stream()
                .filter(letter -> letter.subject().contains(text))
                .toList();
    }
}
