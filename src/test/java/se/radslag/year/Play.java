package se.radslag.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import se.radslag.testing.StartedProgram;

/** The stage: the program as {@code mvn spring-boot:test-run} starts it, the organisations' mail server, the clock, and everybody who has a part. */
final class Play implements AutoCloseable {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("sv"));

    private final Postbox postbox = new Postbox();
    private final StartedProgram program;

    /** Whoever writes back to the program. */
    final Correspondents correspondents = new Correspondents(postbox);

    final Office office;

    /** Somebody whom nobody has written to, at the public pages. */
    final PlainBrowser citizen;

    final Organisations organisations;

    /** Takes pictures for the documentation. */
    final Camera camera;

    private LocalDate today = LocalDate.now(SWEDEN);

    /**
     * Starts the program and waits for it.
     *
     * @param data an empty folder, in which it keeps its data
     * @param name of the program's log in {@code target}
     */
    Play(Path data, String name) {
        program = new StartedProgram(Path.of("target", name + ".log"), arguments(), settings(data));
        program.awaitReady();
        office = new Office(program);
        citizen = new PlainBrowser(program);
        organisations = new Organisations(citizen);
        camera = new Camera(program);
    }

    private static List<String> arguments() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of("-Xmx512m", "-cp", classPath, "se.radslag.local.LocalRadslag");
    }

    private Map<String, String> settings(Path data) {
        Map<String, String> settings = new HashMap<>(postbox.settings());
        settings.put("RADSLAG_PUBLIC_URL", "its own");
        settings.put("RADSLAG_LOCAL_DATA", data.toString());
        return settings;
    }

    /** The day on the program's clock. */
    LocalDate today() {
        return today;
    }

    void moveClockTo(LocalDate day) {
        var moved = citizen.post("/lokalt/klocka", "application/x-www-form-urlencoded", "till=" + day);
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        today = day;
    }

    /** kill -9 in the midst of the year; staff sign in anew. */
    void killAndStartAgain() {
        program.killAndStartAgain();
        office.signIn();
    }

    /** Exactly so many letters have come since the last time, each with one of these subjects, Swedish or English. */
    Letters expectLetters(int count, String swedish, String english) {
        Letters letters = postbox.take(count, program);
        assertThat(letters.all())
                .allSatisfy(letter -> assertThat(letter.subject()).containsPattern("(?i)" + swedish + "|" + english))
                .hasSize(count);
        camera.keep(letters);
        return letters;
    }

    /** No letter has come but those expected so far. */
    void expectNoLetter() {
        assertThat(postbox.fresh()).as("no letter but those expected").isEmpty();
    }

    /** No process runs any more, nothing has failed, and no letter has come that was not expected. */
    void assertThatNothingIsLeft() {
        Tasklist admin = new Tasklist(program, "admin");
        program.await(
                "an engine in which nothing runs",
                () -> admin.read("/process-instance?maxResults=100"),
                JsonNode::isEmpty);
        assertThat(admin.read("/incident?maxResults=100")).isEmpty();
        expectNoLetter();
    }

    /** What Cockpit says of each letter that is lost, told once where it arose. */
    List<String> lostLetters() {
        return StreamSupport.stream(engine("/incident?maxResults=100").spliterator(), false)
                .filter(incident -> incident.path("id").equals(incident.path("rootCauseIncidentId")))
                .map(incident -> incident.path("incidentMessage").asText())
                .toList();
    }

    /** Waits for something that the program is about to bring forth. */
    <T> void await(String what, Supplier<T> look, Predicate<T> enough) {
        program.await(what, look, enough);
    }

    /** The end of a process, by the identity of its year, meeting or request: it ran to one of its ends, and once. */
    void assertThatItEnded(String id) {
        JsonNode ended = engine("/history/process-instance?processInstanceBusinessKey=" + id + "&maxResults=10");
        assertThat(ended).hasSize(1);
        assertThat(ended.get(0).path("state").asText()).isEqualTo("COMPLETED");
    }

    /** What an administrator reads from the engine. */
    private JsonNode engine(String path) {
        return new Tasklist(program, "admin").read(path);
    }

    /** The addresses of all documentation that the start page leads to. */
    List<String> published() {
        return citizen.open("/").document().select("a[href*=/dokumentation/]").eachAttr("href");
    }

    /** A day as people read it. */
    static String swedish(LocalDate day) {
        return DAY.format(day);
    }

    @Override
    public void close() {
        try {
            camera.close();
            program.close();
        } finally {
            postbox.close();
        }
    }
}
