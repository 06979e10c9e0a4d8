package se.radslag.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A page as somebody without JavaScript sees it: its forms can be filled in and sent, and redirects are followed. */
public final class TrialPage {

    private final int status;
    private final Document document;

    private TrialPage(Connection.Response response) throws IOException {
        this.status = response.statusCode();
        this.document = response.parse();
    }

    public static TrialPage open(String address) {
        return send(Jsoup.newSession().url(address));
    }

    public int status() {
        return status;
    }

    public Document document() {
        return document;
    }

    /** Follows the first link whose address has this part. */
    public TrialPage follow(String part) {
        String address = document.select("a[href*=" + part + "]").first().absUrl("href");
        return send(document.connection().newRequest(address));
    }

    /** What is to be read in the element with this id. */
    public String text(String id) {
        return document.select("#" + id).text();
    }

    /** The first form whose address has this part. */
    public FormElement form(String part) {
        return (FormElement) document.selectFirst("form[action*=" + part + "]");
    }

    /** Sends a form with these fields besides those that are filled in already. */
    public static TrialPage submit(FormElement form, Map<String, String> fields) {
        Connection post = form.submit();
        fields.forEach((name, value) -> fill(post, name, value));
        return send(post);
    }

    /** Opens an address in another tab of the browser that shows this form. */
    public static void openBeside(FormElement form, String address) {
        send(form.ownerDocument().connection().newRequest(address));
    }

    private static void fill(Connection post, String name, String value) {
        Connection.KeyVal typed = post.data(name);
        if (typed == null) {
            post.data(name, value);
        } else {
            typed.value(value);
        }
    }

    private static TrialPage send(Connection request) {
        try {
            return new TrialPage(
                    request.header("Accept", "text/html").ignoreHttpErrors(true).execute());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
