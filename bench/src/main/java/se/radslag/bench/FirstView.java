package se.radslag.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser that has never been here fetches to show the personal page, and what that weighs. */
final class FirstView {

    private static final Pattern SHOWN = Pattern.compile(
            "<link\\b[^>]*rel=\"(?:stylesheet|icon|preload)\"[^>]*>|<(?:script|img)\\b[^>]*>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|src)=\"([^\"]+)\"");

    /** @param bytes over the wire, heads included */
    record Item(String address, int bytes) {}

    private FirstView() {}

    static List<Item> of(Visitor visitor) throws IOException {
        List<Item> items = new ArrayList<>();
        items.add(new Item(Step.OPEN.label(), visitor.make(Step.OPEN).bytes()));
        WebAnswer page = visitor.make(Step.PAGE);
        items.add(new Item(Step.PAGE.label(), page.bytes()));
        Matcher shown = SHOWN.matcher(page.text());
        while (shown.find()) {
            Matcher address = ADDRESS.matcher(shown.group());
            if (address.find()) {
                items.add(new Item("`" + address.group(1) + "`", fetch(visitor, address.group(1))));
            }
        }
        return items;
    }

    private static int fetch(Visitor visitor, String address) throws IOException {
        WebAnswer answer = visitor.get(address);
        if (answer.status() != Step.PAGE.status()) {
            throw new IllegalStateException(address + " was answered " + answer.status());
        }
        return answer.bytes();
    }
}
