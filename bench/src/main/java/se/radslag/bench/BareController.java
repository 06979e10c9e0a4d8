package se.radslag.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what Rådslag answered, with the visitor's own link in it; what is typed is read and thrown away. */
@RestController
class BareController {

    private static final String THANKS = "tack";

    private final Recording recording;
    private final BareRows rows;

    BareController(Recording recording, BareRows rows) {
        this.recording = recording;
        this.rows = rows;
    }

    @GetMapping("/svar/{link}")
    ResponseEntity<byte[]> open(@PathVariable UUID link) {
        return answer(Step.OPEN, link);
    }

    @GetMapping("/sida/{link}")
    ResponseEntity<byte[]> page(@PathVariable UUID link) {
        return answer(Step.PAGE, link);
    }

    @GetMapping(path = "/sida/{link}", params = THANKS)
    ResponseEntity<byte[]> thanks(@PathVariable UUID link) {
        return answer(Step.THANKS, link);
    }

    @PostMapping("/sida/{link}/inbjudan/{id}")
    ResponseEntity<byte[]> take(
            @PathVariable UUID link, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        return answer(Step.ANSWER, link);
    }

    private ResponseEntity<byte[]> answer(Step step, UUID link) {
        Recording.Part part = recording.parts().get(step);
        rows.work(part.work(), link);
        HttpHeaders headers = new HttpHeaders();
        part.headers().forEach(header -> add(headers, mine(header, link), step));
        return ResponseEntity.status(part.status())
                .headers(headers)
                .body(mine(part.body(), link).getBytes(UTF_8));
    }

    private static void add(HttpHeaders headers, String header, Step step) {
        int colon = header.indexOf(':');
        String name = header.substring(0, colon);
        boolean isWayToThanks = step == Step.ANSWER && name.equals(HttpHeaders.LOCATION);
        headers.add(name, header.substring(colon + 1).strip() + (isWayToThanks ? "?" + THANKS : ""));
    }

    private String mine(String text, UUID link) {
        return text.replace(recording.link(), link.toString());
    }
}
