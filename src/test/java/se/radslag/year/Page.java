package se.radslag.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A page as a browser got it. */
record Page(int status, Document document) {

    /** The form whose address ends so; fails if the page has none or several. */
    FormElement form(String addressEnd) {
        List<FormElement> found =
                document.select("form[action$=" + addressEnd + "]").forms();
        if (found.size() != 1) {
            throw new AssertionError(
                    found.size() + " forms to …" + addressEnd + " on " + document.location() + ":\n" + text());
        }
        return found.get(0);
    }

    /** What stands in a text area. */
    String typed(String name) {
        return document.select("textarea[name=" + name + "]").first().val();
    }

    String text() {
        return document.body().text();
    }

    /** What a browser would send: what the form holds already, with these fields filled in; a list ticks several boxes of one name. */
    static List<Map.Entry<String, String>> filledIn(FormElement form, Map<String, ?> values) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (Connection.KeyVal field : form.formData()) {
            if (!values.containsKey(field.key())) {
                fields.add(Map.entry(field.key(), field.value()));
            }
        }
        values.forEach((name, value) -> {
            List<?> all = value instanceof List<?> several ? several : List.of(value);
            all.forEach(one -> fields.add(Map.entry(name, one.toString())));
        });
        return fields;
    }
}
