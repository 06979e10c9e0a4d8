package se.radslag.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser without a screen: it keeps cookies, names its origin as browsers do, and follows no redirect by itself. */
public class Visitor {

    private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/welcome";

    private final String site;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String webappToken = "";

    /** @param site the application's own address, without a slash at its end */
    public Visitor(String site) {
        this.site = site;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path)
                .header("Accept", "text/html, application/json;q=0.9, */*;q=0.8")
                .GET());
    }

    /** Calls the engine's web applications, with their protection against forged requests. */
    public HttpResponse<String> postJson(String path, String json) {
        return postAs(site, path, "application/json", json);
    }

    /** As {@link #postJson}, but from a page of another site; from none at all if {@code origin} is empty. */
    public HttpResponse<String> postFrom(String origin, String path, String json) {
        return postAs(origin, path, "application/json", json);
    }

    public HttpResponse<String> postForm(String path, Map<String, String> fields) {
        return postForm(path, fields.entrySet());
    }

    /** Sends a form in which a field may occur several times. */
    public HttpResponse<String> postForm(String path, Collection<Map.Entry<String, String>> fields) {
        return send(request(path)
                .header("Origin", site)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(fields)));
    }

    /** Signs in to the engine's web applications. */
    public HttpResponse<String> signIn(String user, String password) {
        get("/camunda/app/welcome/default/");
        var answer = send(webappRequest(site, LOGIN, "application/x-www-form-urlencoded")
                .POST(form(Map.of("username", user, "password", password).entrySet())));
        get("/camunda/app/welcome/default/"); // the new session has a new token
        return answer;
    }

    private HttpResponse<String> postAs(String origin, String path, String type, String body) {
        return send(webappRequest(origin, path, type).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder webappRequest(String origin, String path, String type) {
        var request = request(path).header("Content-Type", type).header("X-XSRF-TOKEN", webappToken);
        return origin.isEmpty() ? request : request.header("Origin", origin);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path));
    }

    private static BodyPublisher form(Collection<Map.Entry<String, String>> fields) {
        return BodyPublishers.ofString(fields.stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            response.headers().firstValue("X-XSRF-TOKEN").ifPresent(token -> webappToken = token);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
