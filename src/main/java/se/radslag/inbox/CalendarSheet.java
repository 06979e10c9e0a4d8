package se.radslag.inbox;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.util.Strings;
import org.jspecify.annotations.Nullable;
import se.radslag.core.EmailAddress;

/** The events of a calendar, line by line; time zones, alarms and what programs add of their own are not looked at. */
final class CalendarSheet implements ContentHandler {

    /** Nothing that is in use lies deeper; the parser would go down with whatever is sent. */
    private static final int DEEPEST = 5;

    private static final int LONGEST_VALUE = 4000;

    private final Deque<String> components = new ArrayDeque<>();
    private final List<Event> events = new ArrayList<>();
    private final Event frame = new Event(new ArrayList<>());
    private Property property = new Property("", Map.of(), "");
    private boolean whole;

    private CalendarSheet() {}

    /**
     * What a line says.
     *
     * @param name in upper case, as are the names of its parameters
     */
    record Property(String name, Map<String, String> parameters, String value) {

        @Nullable EmailAddress address() {
            return read(value).or(() -> read(parameter("EMAIL"))).orElse(null);
        }

        @Nullable EmailAddress address(String parameter) {
            return read(parameter(parameter)).orElse(null);
        }

        String text() {
            return Strings.unescape(value).strip();
        }

        String parameter(String parameter) {
            return parameters.getOrDefault(parameter, "");
        }

        /** What stands before the address may be the rest of a name that was not put in quotation marks. */
        private static Optional<EmailAddress> read(String uri) {
            String plain = Strings.unquote(uri).strip();
            int scheme = plain.toLowerCase(Locale.ROOT).lastIndexOf("mailto:");
            String address = scheme < 0 ? plain : plain.substring(scheme + "mailto:".length());
            return Optional.of(address.replaceAll("[<>\"\\s]|\\?.*", ""))
                    .filter(EmailAddress::isValid)
                    .map(EmailAddress::new);
        }
    }

    record Event(List<Property> properties) {

        Stream<Property> all(String name) {
            return properties.stream().filter(property -> property.name().equals(name));
        }

        Optional<Property> first(String name) {
            return all(name).findFirst();
        }

        /** Empty if there is no such line. */
        String text(String name) {
            return first(name).map(Property::text).orElse("");
        }
    }

    /** Reads a calendar; nothing if there is none that is whole. */
    static Optional<CalendarSheet> of(String text) {
        var sheet = new CalendarSheet();
        try {
            new CalendarParserImpl().parse(new StringReader(tidy(text)), sheet);
        } catch (IOException | ParserException broken) {
            return sheet.whole ? Optional.of(sheet) : Optional.empty();
        }
        return Optional.of(sheet).filter(read -> read.whole);
    }

    /** From its first line on, unfolded, each line ended in the same way and none empty; programs err in all of these. */
    private static String tidy(String text) {
        String unfolded = text.replaceAll("\n[ \t]", "");
        String lines = unfolded.lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\r\n"));
        return lines.substring(Math.max(0, lines.indexOf("BEGIN:VCALENDAR"))) + "\r\n";
    }

    String method() {
        return frame.text("METHOD").toUpperCase(Locale.ROOT);
    }

    String program() {
        return frame.text("PRODID");
    }

    List<Event> events() {
        return events;
    }

    @Override
    public void startCalendar() {
        components.clear();
    }

    @Override
    public void endCalendar() {
        whole = true;
    }

    @Override
    public void startComponent(String name) {
        if (components.size() == DEEPEST) {
            throw new IllegalArgumentException(name);
        }
        components.addLast(name.toUpperCase(Locale.ROOT));
        if (isEvent()) {
            events.add(new Event(new ArrayList<>()));
        }
    }

    @Override
    public void endComponent(String name) {
        components.removeLast();
    }

    @Override
    public void startProperty(String name) {
        property = new Property(name.strip().toUpperCase(Locale.ROOT), new HashMap<>(), "");
    }

    @Override
    public void parameter(String name, String value) {
        property.parameters().put(name.strip().toUpperCase(Locale.ROOT), value.strip());
    }

    @Override
    public void propertyValue(String value) {
        String shortened =
                value.substring(0, Math.min(value.length(), LONGEST_VALUE)).strip();
        property = new Property(property.name(), property.parameters(), shortened);
    }

    @Override
    public void endProperty(String name) {
        if (components.isEmpty()) {
            frame.properties().add(property);
        } else if (isEvent()) {
            events.get(events.size() - 1).properties().add(property);
        }
    }

    private boolean isEvent() {
        return components.size() == 1 && components.getLast().equals("VEVENT");
    }
}
