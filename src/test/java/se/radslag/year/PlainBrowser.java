package se.radslag.year;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import se.radslag.testing.StartedProgram;

/** Somebody's browser: keeps cookies, follows redirects, posts forms; runs no scripts. */
final class PlainBrowser {

    private final StartedProgram program;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    PlainBrowser(StartedProgram program) {
        this.program = program;
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

    /** Sends something else than a form of a page. */
    HttpResponse<String> post(String address, String contentType, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(whole(address)))
                .header("Content-Type", contentType)
                .header("Accept", "application/json, text/html")
                .header("Origin", program.address())
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
            return client.send(request.timeout(StartedProgram.LONGEST_STEP).build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException failed) {
            throw program.failure("No answer: " + failed, failed);
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
        return address.startsWith("/") ? program.address() + address : address;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
