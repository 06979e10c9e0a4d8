package se.radslag.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What Rådslag answered to each request of a round and what it asked of its database, for the peer to do the same.
 *
 * @param link the personal link that the answers speak of
 * @param compressed whether pages came compressed
 * @param rowBytes of the rows that were read, on average
 */
record Recording(String link, boolean compressed, int rowBytes, Map<Step, Part> parts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Those that the peer's own server writes. */
    private static final Set<String> FRAMING = Set.of(
            "content-length", "content-encoding", "transfer-encoding", "vary", "date", "connection", "keep-alive");

    /**
     * One request of the round.
     *
     * @param headers as {@code Name: value}
     * @param bytes over the wire
     */
    record Part(int status, List<String> headers, String body, int bytes, Work work) {

        static Part of(WebAnswer answer, Work work) {
            List<String> headers = answer.headers().stream()
                    .filter(header -> !isFraming(header))
                    .toList();
            return new Part(answer.status(), headers, answer.text(), answer.bytes(), work);
        }

        private static boolean isFraming(String header) {
            return FRAMING.contains(header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT));
        }
    }

    static Recording of(String link, Map<Step, WebAnswer> answers, Map<Step, Work> works) {
        Map<Step, Part> parts = new EnumMap<>(Step.class);
        answers.forEach((step, answer) -> parts.put(step, Part.of(answer, works.get(step))));
        int rowBytes = (int) works.values().stream()
                .flatMap(work -> work.reads().stream())
                .mapToInt(Integer::intValue)
                .average()
                .orElse(0);
        return new Recording(link, answers.get(Step.PAGE).isCompressed(), rowBytes, parts);
    }

    void write(Path file) throws IOException {
        JSON.writeValue(file.toFile(), this);
    }

    static Recording read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), Recording.class);
    }

    /** How many rows each link needs. */
    int mostRows() {
        return parts.values().stream()
                .mapToInt(part -> part.work().statements())
                .max()
                .orElse(0);
    }
}
