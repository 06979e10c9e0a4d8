package se.radslag.web;

import static org.springframework.web.util.HtmlUtils.htmlEscape;
import static org.thymeleaf.spring6.util.SpringValueFormatter.getDisplayString;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.spring6.context.IThymeleafBindStatus;
import org.thymeleaf.spring6.util.FieldUtils;

/**
 * A field of a form with its label, its hint and what is wrong with it, as HTML.
 *
 * @param id unique on the page
 * @param name under which it is sent
 * @param value what stands in it
 * @param hint empty if there is none
 * @param error empty if nothing is wrong
 * @param rows of a text of several lines
 */
record FormField(String id, String name, String value, String label, String hint, String error, String rows) {

    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");

    /** The field that the variables {@code prefix}, {@code name}, and, where they are set, {@code form_id} and {@code rows} of a template describe. */
    static FormField of(ITemplateContext context, MessageSource messages) {
        String name = text(context, "name");
        String key = text(context, "prefix") + "." + INDEX.matcher(name).replaceAll("");
        Locale reader = context.getLocale();
        IThymeleafBindStatus bound = FieldUtils.getBindStatusFromParsedExpression(context, true, name);
        return new FormField(
                text(context, "form_id") + name,
                name,
                getDisplayString(bound.getValue(), bound.getEditor(), false),
                messages.getMessage(key, null, reader),
                Objects.requireNonNullElse(messages.getMessage(key + ".hint", null, null, reader), ""),
                bound.isError() ? bound.getErrorMessagesAsString(" ") : "",
                text(context, "rows"));
    }

    private static String text(ITemplateContext context, String variable) {
        return Objects.toString(context.getVariable(variable), "");
    }

    /** @param type of the input, or {@code textarea} */
    String html(String type) {
        return "<div class=\"field" + (isWrong() ? " wrong" : "") + "\">"
                + ("<label" + attribute("for", id) + ">" + htmlEscape(label) + "</label>")
                + note("hint", hint)
                + note("error", error)
                + (type.equals("textarea") ? textarea() : input(type))
                + "</div>";
    }

    private boolean isWrong() {
        return !error.isEmpty();
    }

    private String note(String kind, String words) {
        return words.isEmpty()
                ? ""
                : "<p" + attribute("class", kind) + attribute("id", id + "-" + kind) + ">" + htmlEscape(words) + "</p>";
    }

    private String input(String type) {
        String completion = type.equals("email") ? attribute("autocomplete", type) : "";
        return "<input" + attribute("type", type) + completion + naming() + attribute("value", value) + ">";
    }

    private String textarea() {
        return "<textarea" + naming() + attribute("rows", rows) + ">" + htmlEscape(value) + "</textarea>";
    }

    private String naming() {
        String notes = Stream.of(hint.isEmpty() ? "" : id + "-hint", isWrong() ? id + "-error" : "")
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining(" "));
        return attribute("id", id)
                + attribute("name", name)
                + (isWrong() ? attribute("aria-invalid", "true") : "")
                + (notes.isEmpty() ? "" : attribute("aria-describedby", notes));
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + htmlEscape(value) + "\"";
    }
}
