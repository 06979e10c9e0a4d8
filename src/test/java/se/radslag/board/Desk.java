package se.radslag.board;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import se.radslag.testing.Visitor;

/** A member of staff at work: reads pages, and sends their forms with all that stands in them. */
class Desk {

    private final Visitor visitor;

    private Desk(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Somebody who is not signed in. */
    static Desk anonymous(int port) {
        return new Desk(new Visitor("http://localhost:" + port));
    }

    /** Signed in; in the tests a user's password is the name. */
    static Desk of(String user, int port) {
        Desk desk = anonymous(port);
        desk.handOverTo(user);
        return desk;
    }

    /** Somebody else signs in at the same browser. */
    void handOverTo(String user) {
        visitor.signIn(user, user);
    }

    int status(String path) {
        return visitor.get(path).statusCode();
    }

    HttpResponse<String> get(String path) {
        return visitor.get(path);
    }

    Document read(String path) {
        return Jsoup.parse(visitor.get(path).body());
    }

    /** Opens a page and sends one of its forms as it stands, but for the fields that are filled in anew. */
    Answer submit(String page, String action, Map<String, ?> filledIn) {
        return submit(read(page), action, filledIn);
    }

    /** A list ticks several boxes. */
    Answer submit(Document page, String action, Map<String, ?> filledIn) {
        Stream<Entry<String, String>> standing = form(page, action).formData().stream()
                .filter(field -> !filledIn.containsKey(field.key()))
                .map(field -> Map.entry(field.key(), field.value()));
        Stream<Entry<String, String>> typed = filledIn.entrySet().stream()
                .flatMap(field -> values(field.getValue()).map(value -> Map.entry(field.getKey(), value)));
        return new Answer(
                visitor.postForm(action, Stream.concat(standing, typed).toList()));
    }

    /** Sends what no form of the page has, with the token of a form that it has. */
    Answer force(Document page, String action, Map<String, String> fields) {
        Element token = page.selectFirst("input[name=_csrf]");
        Stream<Entry<String, String>> all = Stream.concat(
                Stream.of(Map.entry("_csrf", token == null ? "" : token.val())), fields.entrySet().stream());
        return new Answer(visitor.postForm(action, all.toList()));
    }

    private static FormElement form(Document page, String action) {
        return page.select("form").forms().stream()
                .filter(form -> form.attr("action").equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form for " + action));
    }

    private static Stream<String> values(Object value) {
        return value instanceof List<?> several ? several.stream().map(Object::toString) : Stream.of(value.toString());
    }

    /** What came back, redirects not followed. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String location() {
            return response.headers().firstValue("Location").orElse("");
        }

        Document page() {
            return Jsoup.parse(response.body());
        }

        /** The summary of what was refused. */
        String refusals() {
            return page().select(".errors li").text();
        }
    }
}
