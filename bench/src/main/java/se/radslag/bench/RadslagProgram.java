package se.radslag.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rådslag from its delivered jar, driven as a case officer drives it: a year is started, and «Välj deltagare» completed. */
class RadslagProgram implements Contender {

    private static final String OFFICER = "handlaggare";
    private static final String WRITE = "Activity_WriteProposalCall";
    private static final String SEND = "Activity_SendProposalCall";
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Child program;
    private final String database;
    private final int port = freePort();
    private final JdbcClient watch;
    private final Tasklist tasklist;
    private int years;
    private String instance = "";
    private String task = "";

    /** Starts it and waits until somebody can sign in. */
    RadslagProgram(Surroundings around, String name, String database, Map<String, String> settings) {
        this.database = database;
        watch = around.databases().watch(database);
        int managementPort = freePort();
        String base = "http://localhost:" + port;
        Map<String, String> environment = new HashMap<>(around.settings(database, base));
        environment.put("MANAGEMENT_SERVER_PORT", String.valueOf(managementPort));
        environment.putAll(settings);
        program = Child.ofJar(around.folder(), around.jar(), name, environment);
        tasklist = new Tasklist(base);
        awaitReady(URI.create("http://localhost:%d/actuator/health/readiness".formatted(managementPort)));
        tasklist.signIn(OFFICER);
    }

    @Override
    public String database() {
        return database;
    }

    int port() {
        return port;
    }

    long pid() {
        return program.pid();
    }

    @Override
    public void prepare(int organisations) {
        instance = tasklist.start("dialogue-cycle", year(organisations));
        task = tasklist.task(instance);
    }

    @Override
    public void begin() {
        tasklist.complete(task, Map.of("confirmed", true));
    }

    /**
     * Invites all organisations of a tag to a meeting, and lets the invitations go out. Staff agree on a meeting and plan it; only who is invited is
     * written into the table, each as the organisation that asks.
     *
     * @return the UID of the meeting's entry in calendars
     */
    String invite(String tag) {
        String first = watch.sql("select min(name) from organisation")
                .query(String.class)
                .single();
        String dialogue = tasklist.start(
                "further-dialogue",
                Map.of("organisation", first, "subject", "Arbetet", "message", "Vi vill veta mer."));
        return inviteTo(tasklist.task(dialogue), tag);
    }

    /** The same for a meeting of the year that was begun last, for which an organisation has asked from its personal page. */
    String inviteAsAsked(String tag) {
        return inviteTo(tasklist.taskAt("Activity_AssessRequest"), tag);
    }

    private String inviteTo(String request, String tag) {
        tasklist.complete(request, Map.of("answer", "meeting", "reason", "Vi vill veta mer."));
        String planning = tasklist.taskAt("Activity_PlanMeeting");
        watch.sql("""
                        insert into invitation
                        select (jsonb_populate_record(asking, jsonb_build_object('id', gen_random_uuid(), 'organisation_id', tagged.organisation_id))).*
                        from invitation asking, organisation_tag tagged where asking.status = 'CHOSEN' and tagged.tag = :tag
                        on conflict (meeting_id, organisation_id) do nothing
                        """).param("tag", tag).update();
        tasklist.complete(planning, meeting());
        while (!watch.sql("""
                        select not exists (select from invitation where status = 'CHOSEN')
                        and not exists (select from letter_delivery where status in ('HELD', 'WAITING', 'SENDING'))
                        """).query(Boolean.class).single()) {
            Trial.rest();
        }
        return watch.sql("select id::text from meeting").query(String.class).single();
    }

    private static Map<String, Object> meeting() {
        LocalDate day = LocalDate.now().plusMonths(2);
        return Map.of(
                "subject", "Arbetet",
                "purpose", "Att lyssna.",
                "day", day.toString(),
                "startsAt", "13:00",
                "endsAt", "15:00",
                "place", "Rosenbad, Stockholm",
                "leader", "Statssekreteraren",
                "lastAnswerDay", day.minusMonths(1).toString(),
                "framingQuestions", "Vad fungerar?");
    }

    @Override
    public boolean isOver() {
        return watch.sql("""
                        select not exists (select from letter_delivery where status in ('HELD', 'WAITING', 'SENDING'))
                        and exists (select from act_hi_actinst where proc_inst_id_ = :instance and act_id_ = :send and end_time_ is not null)
                        """)
                .param("instance", instance)
                .param("send", SEND)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Instant begun() {
        return moment("start_time_", WRITE);
    }

    /** When the stage's letters were written and released. */
    Instant opened() {
        return moment("end_time_", SEND);
    }

    @Override
    public Instant ended(Instant taken) {
        return watch.sql("select max(sent_at) from letter_delivery")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Override
    public void close() {
        program.close();
    }

    /** The engine keeps its times without a zone; the program's is UTC. */
    private Instant moment(String column, String activity) {
        return watch.sql("select %s from act_hi_actinst where proc_inst_id_ = :instance and act_id_ = :activity"
                        .formatted(column))
                .param("instance", instance)
                .param("activity", activity)
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }

    private Map<String, Object> year(int organisations) {
        years++;
        LocalDate lastProposalDay = LocalDate.now().plusMonths(2);
        LocalDate samradDay = lastProposalDay.plusMonths(2);
        return Map.of(
                "policyArea", "Integration, omgång " + years,
                "theme", "civilsamhällets roller i arbetet mot socioekonomisk segregation",
                "year", samradDay.getYear(),
                "recordNumber", "A%d/%05d/IU".formatted(samradDay.getYear(), years),
                "lastProposalDay", lastProposalDay.toString(),
                "samradDay", samradDay.toString(),
                "contactAddress", "integration@arbetsmarknad.example",
                "participants", DirectoryFile.tag(organisations),
                "reviewLetters", false);
    }

    private void awaitReady(URI health) {
        Instant latest = Instant.now().plus(LONGEST_START);
        while (!isReady(health)) {
            if (!program.isAlive() || Instant.now().isAfter(latest)) {
                throw new IllegalStateException("Rådslag does not start; its log says why");
            }
            Trial.rest();
        }
    }

    private static boolean isReady(URI health) {
        try {
            HttpRequest request = HttpRequest.newBuilder(health).build();
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What all programs of the run share. */
    record Surroundings(Path folder, Path jar, Path directory, Database databases, Sink sink) {

        /** As an office sets them; nothing is switched off. */
        Map<String, String> settings(String database, String base) {
            return Map.ofEntries(
                    Map.entry("SPRING_DATASOURCE_URL", databases.urlOf(database)),
                    Map.entry("SPRING_DATASOURCE_USERNAME", Database.CONTENDER),
                    Map.entry("SPRING_MAIL_HOST", "localhost"),
                    Map.entry("SPRING_MAIL_PORT", String.valueOf(sink.port())),
                    Map.entry("SERVER_PORT", base.substring(base.lastIndexOf(':') + 1)),
                    Map.entry("RADSLAG_PUBLIC_URL", base),
                    Map.entry("RADSLAG_ACCESS_SECRET", LinkKey.SECRET),
                    Map.entry("RADSLAG_ADMIN_PASSWORD", "admin"),
                    Map.entry(
                            "RADSLAG_ORGANISATION_IMPORT_FROM",
                            directory.toUri().toString()),
                    Map.entry("RADSLAG_STAFF_0_ID", OFFICER),
                    Map.entry("RADSLAG_STAFF_0_PASSWORD", OFFICER),
                    Map.entry("RADSLAG_STAFF_0_ROLE", "case-officer"));
        }
    }
}
