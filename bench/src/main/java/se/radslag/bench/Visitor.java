package se.radslag.bench;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A contact person who opens the link of a letter in a browser that has never been here, answers the invitation, and is thanked. */
final class Visitor {

    private final WebConnection connection;
    private final String host;
    private final String token;
    private final int visit;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String next = "";
    private Optional<WebAnswer> page = Optional.empty();

    /** @param visit the how manieth of this organisation: yes and no take turns, and the words are new each time */
    Visitor(WebConnection connection, int port, String token, int visit) {
        this.connection = connection;
        host = "localhost:" + port;
        this.token = token;
        this.visit = visit;
    }

    /** Makes the next request. @throws IllegalStateException if it is not answered as it should be */
    WebAnswer make(Step step) throws IOException {
        WebAnswer answer = switch (step) {
            case OPEN -> get("/svar/" + token);
            case PAGE, THANKS -> get(next);
            case ANSWER -> post(answered(form("/inbjudan/")));
        };
        if (answer.status() != step.status()) {
            throw new IllegalStateException(step + " was answered " + answer.status() + ": " + answer.text());
        }
        return answer;
    }

    /** Asks for further dialogue, from the page. */
    WebAnswer ask(String subject, String message) throws IOException {
        return post(form("/dialog").with("subject", subject).with("message", message));
    }

    private WebForm form(String address) {
        return WebForm.of(page.orElseThrow().text(), address);
    }

    private WebForm answered(WebForm form) {
        return visit % 2 == 0
                ? form.with("comes", "ja").with("delegates[0].name", "Ombud nummer " + visit)
                : form.with("comes", "nej").with("declineReason", "Vi har redan ett annat möte, nummer " + visit + ".");
    }

    WebAnswer get(String address) throws IOException {
        return keep(connection.send(WebConnection.bytesOf(head("GET", address) + "\r\n")));
    }

    private WebAnswer post(WebForm form) throws IOException {
        String body = form.sent();
        return keep(connection.send(WebConnection.bytesOf(head("POST", form.action())
                + "Origin: http://%s\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(host, body.length(), body))));
    }

    private String head(String method, String address) {
        String known = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(joining("; "));
        return method + " " + address + " HTTP/1.1\r\nHost: " + host
                + "\r\nUser-Agent: Mozilla/5.0\r\nAccept: text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"
                + "\r\nAccept-Language: sv,en;q=0.5\r\nAccept-Encoding: gzip\r\n"
                + (known.isEmpty() ? "" : "Cookie: " + known + "\r\n");
    }

    private WebAnswer keep(WebAnswer answer) {
        answer.all("Set-Cookie").map(cookie -> cookie.split(";")[0]).forEach(this::keepCookie);
        answer.header("Location").map(URI::create).ifPresent(to -> next = to.getRawPath() + query(to));
        if (answer.status() == Step.PAGE.status()
                && answer.header("Content-Type")
                        .filter(type -> type.startsWith("text/html"))
                        .isPresent()) {
            page = Optional.of(answer);
        }
        return answer;
    }

    private void keepCookie(String cookie) {
        int equals = cookie.indexOf('=');
        cookies.put(cookie.substring(0, equals), cookie.substring(equals + 1));
    }

    private static String query(URI to) {
        return to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
    }
}
