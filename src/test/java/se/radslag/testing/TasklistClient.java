package se.radslag.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;

/** Does over HTTP what Tasklist does in a browser, as one member of staff: signs in, starts processes, completes tasks. */
public class TasklistClient {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final ObjectMapper json = new ObjectMapper();

    private TasklistClient(String base) {
        this.base = base;
    }

    /** Opens Tasklist at the address and signs in; the user's password is the user's name. */
    public static TasklistClient signIn(String base, String user) {
        var client = new TasklistClient(base);
        client.expect(200, client.request("/camunda/app/tasklist/default/").GET());
        client.expect(
                200,
                client.request("/camunda/api/admin/auth/user/default/login/tasklist")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=%1$s&password=%1$s".formatted(user))));
        return client;
    }

    /** Reads the start form of a process and submits it; reading also brings the token that goes with the renewed session. */
    public JsonNode start(String process, Map<String, Object> values) {
        expect(
                200,
                request(ENGINE + "/process-definition/key/%s/deployed-start-form".formatted(process))
                        .GET());
        return post("/process-definition/key/%s/submit-form".formatted(process), values);
    }

    /** The open tasks that the member of staff sees. */
    public JsonNode tasks() {
        return read(expect(200, request(ENGINE + "/task?maxResults=1000").GET()));
    }

    /** Submits the form of a task. */
    public JsonNode complete(String taskId, Map<String, Object> values) {
        return post("/task/%s/submit-form".formatted(taskId), values);
    }

    private JsonNode post(String path, Map<String, Object> values) {
        var variables = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        var body = json.valueToTree(Map.of("variables", variables, "withVariablesInReturn", true))
                .toString();
        return read(expect(
                200,
                request(ENGINE + path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "application/json, text/html")
                .header("Origin", base);
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private HttpResponse<String> expect(int status, HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != status) {
                throw new AssertionError(response + ": " + response.body());
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(HttpResponse<String> response) {
        try {
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
