package se.radslag.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form of a page, read and sent as a browser does: with all of its fields, also those that were left as they are. */
final class WebForm {

    private static final Pattern FIELD = Pattern.compile("<input\\b([^>]*)>|<textarea\\b([^>]*)>([^<]*)</textarea>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");
    private static final Pattern CHOICE = Pattern.compile("radio|checkbox");

    private final String action;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private WebForm(String action) {
        this.action = action;
    }

    /** The first form that is sent to an address with these words. */
    static WebForm of(String page, String address) {
        Matcher form = Pattern.compile("<form\\b[^>]*action=\"([^\"]*" + Pattern.quote(address) + "[^\"]*)\"")
                .matcher(page);
        if (!form.find()) {
            throw new IllegalStateException("no form for " + address + " on the page: " + page);
        }
        WebForm found = new WebForm(form.group(1));
        Matcher field = FIELD.matcher(page).region(form.end(), page.indexOf("</form>", form.end()));
        while (field.find()) {
            found.read(field);
        }
        return found;
    }

    private void read(Matcher field) {
        boolean isArea = field.group(1) == null;
        Map<String, String> attributes = attributes(isArea ? field.group(2) : field.group(1));
        boolean isLeftOut =
                CHOICE.matcher(attributes.getOrDefault("type", "")).matches() && !attributes.containsKey("checked");
        if (!isLeftOut && attributes.containsKey("name")) {
            fields.put(attributes.get("name"), plain(isArea ? field.group(3) : attributes.getOrDefault("value", "")));
        }
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            attributes.put(
                    attribute.group(1), Optional.ofNullable(attribute.group(2)).orElse(""));
        }
        return attributes;
    }

    private static String plain(String html) {
        return html.indexOf('&') < 0
                ? html
                : html.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&");
    }

    String action() {
        return action;
    }

    WebForm with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    String sent() {
        return fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(joining("&"));
    }
}
