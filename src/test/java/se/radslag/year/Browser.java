package se.radslag.year;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** Somebody's browser: keeps cookies, follows redirects, posts forms; runs no scripts. */
class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** The origin that a browser states with what it posts. */
    final String origin;

    Browser(String origin) {
        this.origin = origin;
    }

    /** Opens an address, whole or beginning with a slash. */
    Page open(String address) {
        return page(send(HttpRequest.newBuilder(URI.create(whole(address)))
                .header("Accept", "text/html")
                .GET()));
    }

    /** Fills in a form and posts it. */
    Page submit(FormElement form, Map<String, ?> values) {
        String body = Page.filledIn(form, values).stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return page(post(form.absUrl("action"), "application/x-www-form-urlencoded", body));
    }

    HttpResponse<String> post(String address, String contentType, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(whole(address)))
                .header("Content-Type", contentType)
                .header("Accept", "application/json, text/html")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (request.build().uri().getPath().startsWith("/camunda/")) {
            cookie("XSRF-TOKEN").forEach(token -> request.header("X-XSRF-TOKEN", token));
        }
        return send(request);
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(whole(address))).GET());
    }

    private List<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .limit(1)
                .toList();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Page page(HttpResponse<String> response) {
        return new Page(
                response.statusCode(),
                Jsoup.parse(response.body(), response.uri().toString()));
    }

    private String whole(String address) {
        return address.startsWith("/") ? origin + address : address;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
