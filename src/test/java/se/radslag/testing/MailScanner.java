package se.radslag.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import se.radslag.local.CaughtLetter;

/**
 * The robot that many mail servers send before a letter reaches its reader: it asks for every link, opens it in a browser that runs scripts,
 * and posts every form that it finds with its hidden fields.
 */
public final class MailScanner implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

    private final Browser browser = Browser.start();
    private final Set<String> opened = new TreeSet<>();
    private final List<String> posted = new ArrayList<>();

    /** Does its work on letters whose links begin with this address. */
    public void scan(Collection<CaughtLetter> letters, String site) {
        TreeSet<String> links = new TreeSet<>();
        letters.forEach(letter -> links.addAll(links(letter)));
        links.removeIf(link -> !link.startsWith(site));
        links.forEach(this::scan);
    }

    /** Every address that it has asked for. */
    public Set<String> opened() {
        return opened;
    }

    /** Where it has posted something to, each time. */
    public List<String> posted() {
        return posted;
    }

    @Override
    public void close() {
        browser.close();
    }

    private static Set<String> links(CaughtLetter letter) {
        Set<String> links =
                new TreeSet<>(Jsoup.parse(letter.html()).select("a[href]").eachAttr("href"));
        ADDRESS.matcher(letter.text()).results().forEach(found -> links.add(found.group()));
        return links;
    }

    private void scan(String link) {
        opened.add(link);
        Connection session = Jsoup.newSession();
        send(session.newRequest(link).method(Method.HEAD));
        for (FormElement form : open(link, session).select("form").forms()) {
            post(form);
        }
        runScripts(link);
    }

    private static Document open(String link, Connection session) {
        try {
            return send(session.newRequest(link).header("Accept", "text/html")).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void post(FormElement form) {
        form.select("input:not([type=hidden]), textarea, select").remove();
        posted.add(form.absUrl("action"));
        send(form.submit().method(Method.POST));
    }

    private void runScripts(String link) {
        Page page = browser.page();
        page.navigate(link, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
        page.context().close();
    }

    private static Connection.Response send(Connection request) {
        try {
            return request.ignoreHttpErrors(true).ignoreContentType(true).execute();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
