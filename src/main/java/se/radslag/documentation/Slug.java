package se.radslag.documentation;

import java.text.Normalizer;
import java.util.Locale;
import se.radslag.cycle.Cycle;
import se.radslag.meeting.Meeting;

/** The last part of a documentation's address: it tells a reader what it leads to, and a few characters of the id keep it unique. */
final class Slug {

    private Slug() {}

    static String of(Meeting meeting, DocumentationId id) {
        String kind = switch (meeting.kind()) {
            case SAMRAD -> "samrad";
            case SAKRAD -> "sakrad";
            case OTHER -> "mote";
        };
        return "%s-%s-%s".formatted(kind, meeting.day(), brief(id));
    }

    static String of(Cycle cycle, DocumentationId id) {
        return "ar-%d-%s-%s".formatted(cycle.year(), ascii(cycle.policyArea()), brief(id));
    }

    private static String brief(DocumentationId id) {
        return id.toString().substring(0, 8);
    }

    private static String ascii(String words) {
        return Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
