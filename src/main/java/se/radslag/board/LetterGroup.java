package se.radslag.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.radslag.mail.LetterStatus;
import se.radslag.mail.LetterView;

/**
 * The letters of one stage.
 *
 * @param owner identity of the year, meeting or request that the stage belongs to; empty for letters on their own
 * @param name of the stage, as in the message keys {@code board.stage.*}; {@code single} for letters on their own
 */
record LetterGroup(String owner, String name, List<LetterView> letters) {

    static List<LetterGroup> byStage(List<LetterView> letters) {
        Map<String, List<LetterView>> byStage = letters.stream()
                .collect(Collectors.groupingBy(LetterView::stage, LinkedHashMap::new, Collectors.toList()));
        return byStage.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    static LetterGroup of(String stage, List<LetterView> letters) {
        int colon = stage.indexOf(':');
        return colon < 0
                ? new LetterGroup("", "single", letters)
                : new LetterGroup(stage.substring(0, colon), stage.substring(colon + 1), letters);
    }

    /** How many letters there are of each status that occurs. */
    public Map<LetterStatus, Long> counts() {
        return letters.stream().collect(Collectors.groupingBy(LetterView::status, TreeMap::new, Collectors.counting()));
    }
}
