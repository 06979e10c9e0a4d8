package se.radslag.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import se.radslag.testing.TasklistClient;

/** The case officer in Tasklist. */
final class Officer {

    static final String NAME = "handlaggare";

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final TasklistClient tasklist;

    /** Signs in at a node, by its address. */
    Officer(String node) {
        tasklist = TasklistClient.signIn(node, NAME);
    }

    void start(String process, Map<String, Object> form) {
        tasklist.start(process, form);
    }

    /** Waits for a task whose name begins so, and does it. */
    void complete(String name, Map<String, Object> form) {
        tasklist.complete(await(name), form);
    }

    /** @return the identity of the task */
    String await(String name) {
        return Awaitility.await("the task «" + name + "»")
                .atMost(PATIENCE)
                .until(() -> find(name), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> find(String name) {
        return StreamSupport.stream(tasklist.tasks().spliterator(), false)
                .filter((JsonNode task) -> task.path("name").asText().startsWith(name))
                .map(task -> task.path("id").asText())
                .findFirst();
    }
}
