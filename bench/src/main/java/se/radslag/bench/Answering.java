package se.radslag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.radslag.bench.RadslagProgram.Surroundings;

/**
 * The answer path: a contact person opens the link of an invitation, answers, and is thanked; beside a bare Spring MVC application that answers
 * as much with as many statements, under the same load in the same run.
 *
 * <p>A year is begun and a meeting of it planned as staff do it; only who is invited is written into the table.
 */
final class Answering {

    static final Plan WHOLE = new Plan(Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofSeconds(5), 3, true);
    static final Plan QUICK = new Plan(Duration.ofSeconds(4), Duration.ofSeconds(1), Duration.ofSeconds(1), 1, false);

    private static final List<Integer> CLIENTS = List.of(1, 16, 64);
    private static final int ORGANISATIONS = 640;
    private static final String NAME = "answering";
    private static final String PEER = "bare";
    private static final String NOBODY_LISTENS = "1";
    private static final String NO_BRAKE = "1000000000";

    private final Plan plan;
    private final Surroundings around;
    private final JdbcClient watch;

    /**
     * How long it is looked at.
     *
     * @param turns that the two programs take with each number of clients, each of so much {@code time} after its {@code leadIn}
     * @param written whether the figures are written down
     */
    record Plan(Duration warmUp, Duration leadIn, Duration time, int turns, boolean written) {}

    /** @param load of the machine with other things at the start */
    record Found(double load, Answerer radslag, Answerer peer, List<FirstView.Item> firstView) {}

    private record Link(String id, String token) {}

    private Answering(Plan plan, Surroundings around) {
        this.plan = plan;
        this.around = around;
        around.databases().create(NAME);
        around.databases().create(PEER);
        watch = around.databases().watch(NAME);
    }

    /** Measures, and writes what it found into the page. */
    static void run(Plan plan, Path readme) throws IOException {
        double load = Report.load();
        Path directory = Bench.FOLDER.resolve("organisations.csv");
        DirectoryFile.write(directory, List.of(ORGANISATIONS));
        try (Database databases = new Database(Bench.FOLDER);
                Sink sink = new Sink(Bench.FOLDER)) {
            Surroundings around = new Surroundings(Bench.FOLDER, Bench.JAR, directory, databases, sink);
            Found found = new Answering(plan, around).measure(load);
            String words = new AnsweringReport(plan, found, databases).words();
            System.out.println(words);
            if (plan.written()) {
                Page.write(readme, NAME, words);
            }
        }
    }

    private Found measure(double load) throws IOException {
        invite();
        List<Link> links = links();
        try (RadslagProgram program = new RadslagProgram(around, NAME, NAME, settings())) {
            Crowd crowd =
                    new Crowd(program.port(), links.stream().map(Link::token).toList());
            List<FirstView.Item> firstView = firstView(crowd);
            Answerer radslag = new Answerer(around.databases(), NAME, crowd);
            radslag.study(plan.warmUp(), plan.time());
            Files.write(around.folder().resolve("statements.txt"), statements(radslag));
            say("Rådslag is hot");
            try (Child child = peer(Recording.of(links.get(0).id(), radslag.answers, radslag.works), links)) {
                Crowd others = new Crowd(
                        Integer.parseInt(child.answer()),
                        links.stream().map(Link::id).toList());
                Answerer peer = new Answerer(around.databases(), PEER, others);
                peer.study(plan.warmUp(), plan.time());
                say("the peer is hot");
                CLIENTS.forEach(clients -> compare(clients, radslag, peer));
                check(crowd.answers());
                return new Found(load, radslag, peer, firstView);
            }
        }
    }

    /** Begins a year, lets one organisation ask for a meeting in it, and invites all to that. */
    private void invite() throws IOException {
        try (RadslagProgram radslag = new RadslagProgram(around, "inviting", NAME, Map.of())) {
            String all = DirectoryFile.tag(ORGANISATIONS);
            radslag.prepare(ORGANISATIONS);
            radslag.begin();
            while (!radslag.isOver()) {
                Trial.rest();
            }
            askForMeeting(radslag.port());
            radslag.inviteAsAsked(all);
        }
        say("%d organisations are invited", ORGANISATIONS);
    }

    private void askForMeeting(int port) throws IOException {
        try (WebConnection connection = new WebConnection(port)) {
            Visitor visitor = new Visitor(connection, port, links().get(0).token(), 0);
            visitor.make(Step.OPEN);
            visitor.make(Step.PAGE);
            visitor.ask("Arbetet", "Vi vill veta mer.");
        }
    }

    private List<Link> links() {
        return watch.sql("select id, nonce from personal_link order by id")
                .query((row, number) -> new Link(row.getString("id"), LinkKey.token(row.getBytes("nonce"))))
                .list();
    }

    private static List<FirstView.Item> firstView(Crowd crowd) throws IOException {
        try (WebConnection connection = new WebConnection(crowd.port())) {
            Visitor visitor = crowd.visitor(connection, 0);
            List<FirstView.Item> items = FirstView.of(visitor);
            visitor.make(Step.ANSWER);
            return items;
        }
    }

    private Child peer(Recording recording, List<Link> links) throws IOException {
        Path recorded = around.folder().resolve("recording.json");
        Path theirs = around.folder().resolve("links.txt");
        recording.write(recorded);
        Files.write(theirs, links.stream().map(Link::id).toList());
        return Child.of(
                around.folder(), BareProgram.class, PEER, around.databases().urlOf(PEER), recorded, theirs);
    }

    /** For whoever wants to know which they are. */
    private static List<String> statements(Answerer of) {
        return of.statements.entrySet().stream()
                .flatMap(step -> Stream.concat(
                        Stream.of("", step.getKey().label()),
                        step.getValue().stream().map(text -> text.strip().replaceAll("\\s+", " "))))
                .toList();
    }

    /** The two take turns, so that whatever else the machine does disturbs both. */
    private void compare(int clients, Answerer radslag, Answerer peer) {
        for (int turn = 0; turn < plan.turns(); turn++) {
            radslag.load(clients, plan.leadIn(), plan.time());
            peer.load(clients, plan.leadIn(), plan.time());
        }
        say("%d clients: %s; peer: %s", clients, radslag.loads.get(clients), peer.loads.get(clients));
    }

    /** Every answer is kept, and a receipt for it lies in the outbox. */
    private void check(int answers) {
        long kept = count("select count(*) from invitation_answer");
        long receipts = count("select count(*) from letter where reference like '%:receipt-%'");
        if (kept != answers || receipts != answers) {
            throw new IllegalStateException(
                    "%d answers were sent, %d kept, %d receipts written".formatted(answers, kept, receipts));
        }
    }

    private long count(String query) {
        return watch.sql(query).query(Long.class).single();
    }

    /** Receipts are written, and not sent; all visitors come from one address, faster than people do. */
    private static Map<String, String> settings() {
        return Map.of(
                "SPRING_MAIL_PORT",
                NOBODY_LISTENS,
                "RADSLAG_ACCESS_POSTS_FROM_ADDRESS",
                NO_BRAKE,
                "RADSLAG_ACCESS_POSTS_BY_LINK",
                NO_BRAKE);
    }

    private static void say(String words, Object... values) {
        System.out.println(Instant.now().toString().substring(11, 19) + " " + words.formatted(values));
    }
}
