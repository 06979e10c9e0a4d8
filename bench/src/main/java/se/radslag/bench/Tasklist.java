package se.radslag.bench;

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

/** What a case officer's browser does in Tasklist, over HTTP. */
class Tasklist {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final ObjectMapper json = new ObjectMapper();

    Tasklist(String base) {
        this.base = base;
    }

    /** Signs in; the password is the name. */
    void signIn(String user) {
        expect(200, request("/camunda/app/tasklist/default/").GET());
        expect(
                200,
                request("/camunda/api/admin/auth/user/default/login/tasklist")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=%1$s&password=%1$s".formatted(user))));
    }

    /** Opens a process's start form and submits it. @return the process instance's identity */
    String start(String process, Map<String, Object> form) {
        expect(
                200,
                request(ENGINE + "/process-definition/key/%s/deployed-start-form".formatted(process))
                        .GET());
        return post("/process-definition/key/%s/submit-form".formatted(process), form)
                .path("id")
                .asText();
    }

    /** The one open task of a process instance; waits until there is one. */
    String task(String instance) {
        return await("processInstanceId=" + instance);
    }

    /** The one open task at a step of a diagram; waits until there is one. */
    String taskAt(String step) {
        return await("taskDefinitionKey=" + step);
    }

    private String await(String which) {
        String task = openTask(which);
        while (task.isEmpty()) {
            Trial.rest();
            task = openTask(which);
        }
        return task;
    }

    private String openTask(String which) {
        return read(expect(200, request(ENGINE + "/task?maxResults=1&" + which).GET()))
                .path(0)
                .path("id")
                .asText();
    }

    void complete(String task, Map<String, Object> form) {
        post("/task/%s/submit-form".formatted(task), form);
    }

    private JsonNode post(String path, Map<String, Object> form) {
        Map<String, Object> variables = new LinkedHashMap<>();
        form.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return read(expect(
                200,
                request(ENGINE + path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                json.valueToTree(Map.of("variables", variables, "withVariablesInReturn", true))
                                        .toString()))));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
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
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != status) {
                throw new IllegalStateException(response + ": " + response.body());
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
