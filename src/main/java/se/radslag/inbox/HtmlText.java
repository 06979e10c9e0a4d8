package se.radslag.inbox;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.config.ParseConfiguration.ElementBalancing;
import org.unbescape.html.HtmlEscape;

/** The words of an HTML letter. Nothing is fetched, nothing is run; what is broken is read as far as it goes. */
final class HtmlText extends AbstractMarkupHandler {

    private static final Pattern BREAKING =
            Pattern.compile("(?i)br|p|div|tr|li|h[1-6]|blockquote|table|ul|ol|hr|pre|title|head|body");
    private static final Pattern SILENT = Pattern.compile("(?i)script|style|title|head");

    private final StringBuilder text = new StringBuilder();
    private boolean silent;

    private HtmlText() {}

    static String of(String html) {
        var words = new HtmlText();
        try {
            new MarkupParser(lenient()).parse(html, words);
        } catch (ParseException broken) {
            words.text.append('\n');
        }
        String lines = words.text
                .toString()
                .replace('\u00a0', ' ')
                .lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"));
        return lines.replaceAll("\n{3,}", "\n\n").strip();
    }

    private static ParseConfiguration lenient() {
        var configuration = ParseConfiguration.htmlConfiguration();
        configuration.setElementBalancing(ElementBalancing.NO_BALANCING);
        return configuration;
    }

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int column) {
        if (!silent) {
            String raw = new String(buffer, offset, length).replaceAll("\\s+", " ");
            text.append(HtmlEscape.unescapeHtml(raw));
        }
    }

    @Override
    public void handleOpenElementStart(char[] buffer, int offset, int length, int line, int column) {
        element(new String(buffer, offset, length), true);
    }

    @Override
    public void handleCloseElementStart(char[] buffer, int offset, int length, int line, int column) {
        element(new String(buffer, offset, length), false);
    }

    @Override
    public void handleStandaloneElementStart(
            char[] buffer, int offset, int length, boolean minimized, int line, int column) {
        element(new String(buffer, offset, length), false);
    }

    private void element(String name, boolean opens) {
        if (SILENT.matcher(name).matches()) {
            silent = opens;
        } else if (name.equalsIgnoreCase("body")) {
            silent = false;
        }
        if (BREAKING.matcher(name).matches()) {
            text.append('\n');
        }
    }
}
