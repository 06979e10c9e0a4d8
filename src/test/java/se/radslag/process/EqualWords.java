package se.radslag.process;

import java.util.List;
import java.util.Map;

/** What the web applications say alike in English and Swedish, and why. */
final class EqualWords {

    static final Map<String, List<String>> BY_REASON = Map.of(
            "Swedish has the same word",
            List.of(
                    "Diagram",
                    "Element",
                    "Filter",
                    "Information",
                    "Max",
                    "Min",
                    "OK",
                    "Operator",
                    "Period:",
                    "Status",
                    "System",
                    "Version",
                    "Version:",
                    "<definition>",
                    "<version>"),
            "names of products",
            List.of("Admin", "Camunda", "Camunda Cockpit", "Cockpit", "Optimize", "Tasklist"),
            "formats of files and dates",
            List.of("CSV", "JSON", "D MMMM YYYY", "HH:mm", "L", "YYYY-MM-DDTHH:mm:ss"),
            "signs",
            List.of("", "<", "<=", ">", ">="),
            "values as the engine has them",
            List.of("<null>", "<undefined>", "requestPayload"));

    private EqualWords() {}

    static boolean contains(String english) {
        return BY_REASON.values().stream().anyMatch(words -> words.contains(english));
    }
}
