package se.radslag.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import se.radslag.testing.StartedProgram;

/** A member of staff in Tasklist: signs in, reads each task's deployed form, submits it; speaks the API that the page speaks. */
final class Tasklist {

    private static final String API = "/camunda/api/engine/engine/default";
    private static final JsonMapper JSON = new JsonMapper();

    private final StartedProgram program;
    private final PlainBrowser browser;
    private final String user;

    /** Signs in with the user's own name as password, as in every local run. */
    Tasklist(StartedProgram program, String user) {
        this.program = program;
        this.browser = new PlainBrowser(program);
        this.user = user;
        signIn();
    }

    /** Signs in, anew after the program was started again. */
    void signIn() {
        browser.open("/camunda/app/tasklist/default/");
        HttpResponse<String> answer = browser.post(
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "application/x-www-form-urlencoded",
                "username=" + user + "&password=" + user);
        assertThat(answer.statusCode()).as("signs in: " + answer.body()).isEqualTo(200);
    }

    /** The browser in which the person is signed in, for workspace pages. */
    PlainBrowser browser() {
        return browser;
    }

    /** Starts a process by its form. */
    HttpResponse<String> start(String process, Map<String, ?> values) {
        JsonNode form = json(browser.get(API + "/process-definition/key/" + process + "/deployed-start-form"));
        assertThat(keys(form)).as("fields of the start form of " + process).containsAll(values.keySet());
        return browser.post(
                API + "/process-definition/key/" + process + "/submit-form", "application/json", body(values));
    }

    /** Waits until somebody in the person's groups has so many tasks of this kind, and returns them, oldest first. */
    List<JsonNode> await(String name, int count) {
        return program.await(
                count + " × «" + name + "» for " + user, () -> tasks(name), tasks -> tasks.size() == count);
    }

    /** Waits for the one task of this name. */
    JsonNode await(String name) {
        return await(name, 1).get(0);
    }

    /** Waits for the one task of this name that is about something certain. */
    JsonNode await(String name, Predicate<JsonNode> wanted) {
        return program.await(
                        "«" + name + "» for " + user,
                        () -> tasks(name).stream().filter(wanted).toList(),
                        tasks -> tasks.size() == 1)
                .get(0);
    }

    /** The tasks of this name in the list «Att göra», with which Tasklist opens. */
    List<JsonNode> tasks(String name) {
        String query = write(Map.of("name", name, "sorting", List.of(Map.of("sortBy", "created", "sortOrder", "asc"))));
        HttpResponse<String> answer =
                browser.post(API + "/filter/" + list() + "/list?maxResults=50", "application/json", query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(json(answer).spliterator(), false).toList();
    }

    private String list() {
        for (JsonNode filter : json(browser.get(
                API + "/filter?resourceType=Task&maxResults=2000&name=" + PlainBrowser.encoded("Att göra")))) {
            return filter.path("id").asText();
        }
        throw new AssertionError("Tasklist has no list «Att göra» for " + user);
    }

    /** Waits for the one task of this name and submits its form. */
    void complete(String name, Map<String, ?> values) {
        complete(await(name), values);
    }

    /** Submits a task's form, which must be accepted. */
    void complete(JsonNode task, Map<String, ?> values) {
        HttpResponse<String> answer = submit(task, values);
        assertThat(answer.statusCode())
                .as(task.path("name").asText() + ": " + answer.body())
                .isEqualTo(204);
    }

    /** Submits what ought to be refused; the task stays, and the message is for people. */
    String refused(String name, Map<String, ?> values) {
        JsonNode task = await(name);
        HttpResponse<String> answer = submit(task, values);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(await(name).path("id")).isEqualTo(task.path("id"));
        return json(answer).path("message").asText();
    }

    /** The text of one thing that a task's form shows or is prefilled with; empty if there is none. */
    String shown(JsonNode task, String key) {
        return shown(task).path(key).path("value").asText();
    }

    /** A list that a task's form shows, or offers as choices. */
    JsonNode list(JsonNode task, String key) {
        return parsed(shown(task, key));
    }

    private JsonNode shown(JsonNode task) {
        return json(browser.get(API + "/task/" + task.path("id").asText() + "/form-variables?deserializeValues=false"));
    }

    private HttpResponse<String> submit(JsonNode task, Map<String, ?> values) {
        String path = API + "/task/" + task.path("id").asText();
        assertThat(keys(json(browser.get(path + "/deployed-form"))))
                .as("fields of «%s»", task.path("name").asText())
                .containsAll(values.keySet());
        Map<String, Object> filledIn = new HashMap<>(prefilled(task));
        filledIn.putAll(values);
        return browser.post(path + "/submit-form", "application/json", body(filledIn));
    }

    /** What the form's own fields hold before anybody types, which Tasklist sends along. */
    private Map<String, Object> prefilled(JsonNode task) {
        Set<String> keys =
                keys(json(browser.get(API + "/task/" + task.path("id").asText() + "/deployed-form")));
        Map<String, Object> values = new HashMap<>();
        shown(task).fields().forEachRemaining(variable -> {
            JsonNode value = variable.getValue().path("value");
            if (keys.contains(variable.getKey()) && !value.isNull()) {
                values.put(variable.getKey(), value.asText());
            }
        });
        return values;
    }

    /** A variable of type Json, which the API gives as text. */
    private static JsonNode parsed(String value) {
        try {
            return JSON.readTree(value);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** Reads from the engine's API as Cockpit does. */
    JsonNode read(String path) {
        return json(browser.get(API + path));
    }

    private static String body(Map<String, ?> values) {
        Map<String, Object> variables = new HashMap<>();
        values.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        return write(Map.of("variables", variables));
    }

    private static Set<String> keys(JsonNode form) {
        Set<String> keys = new TreeSet<>();
        form.findValues("key").forEach(key -> keys.add(key.asText()));
        return keys;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException malformed) {
            throw new UncheckedIOException(answer.uri() + " " + answer.statusCode() + ": " + answer.body(), malformed);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
