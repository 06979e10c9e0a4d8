package se.radslag.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.radslag.testing.ImapFront;

/** Letters are read from mail servers that can do little, do not hand out every letter, or hand out one that is very large. */
class PoorMailServerIT {

    /** As large as a letter may be. */
    private static final int LARGEST = 50 << 20;

    @TempDir
    static Path folder;

    private static Database database;
    private static OfficeMailbox mailbox;
    private static ImapFront front;
    private static Node node;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        database = new Database(folder);
        jdbc = database.client();
        mailbox = new OfficeMailbox();
        front = ImapFront.plain(mailbox.port());
        Map<String, String> settings = new HashMap<>(mailbox.settings(front.port()));
        settings.put("radslag.inbox.poll", "PT1S");
        node = new Node(folder.resolve("poor-server"), database, Directory.write(folder, 1), true, settings);
    }

    @AfterAll
    static void stop() throws IOException {
        try (Database last = database;
                OfficeMailbox third = mailbox;
                ImapFront second = front;
                Node first = node) {
            front.refuse(command -> false);
        }
    }

    @AfterEach
    void beAsEverybody() {
        front.refuse(command -> false);
        front.hide();
        MailboxScene.await("all letters have been moved", () -> mailbox.count(OfficeMailbox.NEW) == 0);
    }

    @Test
    void readsEachLetterOnceFromAServerThatNeitherMovesLettersNorTellsOfThem() {
        front.hide("MOVE", "IDLE");
        int before = front.heard().size();
        int handled = mailbox.count(OfficeMailbox.HANDLED);
        put("ett", "två");
        awaitFiled("ett", "två");
        put("tre");
        awaitFiled("ett", "två", "tre");
        awaitLooks(2);
        assertThat(filed()).filteredOn(Set.of("ett", "två", "tre")::contains).hasSize(3);
        assertThat(mailbox.count(OfficeMailbox.NEW)).isEqualTo(3);
        assertThat(mailbox.count(OfficeMailbox.HANDLED)).isEqualTo(handled);
        List<String> heard = front.heard();
        assertThat(heard.subList(before, heard.size())).noneMatch(command -> command.matches(".*(IDLE|MOVE).*"));
    }

    @Test
    void leavesALetterThatCannotBeFetchedToStaffAndReadsTheOthers() {
        long uid = mailbox.nextUid() + 1;
        front.refuse(command -> command.matches(".* UID FETCH (\\d+,)*" + uid + "[ ,].*"));
        byte[] unfetched = letter("går inte att hämta");
        mailbox.put(List.of(letter("före"), unfetched, letter("efter")));
        awaitFiled("före", "efter", "Ett brev som inte gick att hämta");
        assertThat(jdbc.sql("""
                        select convert_from(content, 'UTF8') from casefile_entry
                        where title = 'Ett brev som inte gick att hämta'
                        """).query(String.class).single()).contains("UID " + uid + ".");
        assertThat(jdbc.sql("""
                        select count(*) from incoming_letter i join act_hi_procinst p on p.business_key_ = i.id::text
                        where i.uid = ? and i.reason = 'inbox.reason.unfetched' and p.proc_def_key_ = 'incoming-letter'
                        """).param(uid).query(Long.class).single()).isEqualTo(1);
        MailboxScene.await("it lies where staff read it", () -> mailbox.count(OfficeMailbox.LEFT) == 1);
        assertThat(mailbox.letters(OfficeMailbox.LEFT)).containsExactly(unfetched);
        assertThat(front.heard())
                .filteredOn(command -> command.contains("UID FETCH " + uid + " "))
                .as("tries alone")
                .hasSize(3);
    }

    /** The program has less than 400 MB. */
    @Test
    void keepsALetterOfFiftyMegabytesWhole() {
        byte[] large = Arrays.copyOf(letter("stort"), LARGEST);
        Arrays.fill(large, letter("stort").length, LARGEST, (byte) 'x');
        front.serve(mailbox.nextUid(), large);
        mailbox.put(List.of(large));
        put("efter det stora");
        awaitFiled("stort", "efter det stora");
        assertThat(jdbc.sql("select encode(sha256(content), 'hex') from casefile_entry where title = 'stort'")
                        .query(String.class)
                        .single())
                .isEqualTo(Incoming.checksum(large));
    }

    private static void put(String... subjects) {
        mailbox.put(Stream.of(subjects).map(PoorMailServerIT::letter).toList());
    }

    private static byte[] letter(String subject) {
        return "From: kansli@forening.example\r\nSubject: %s\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nHej!\r\n"
                .formatted(subject)
                .getBytes(UTF_8);
    }

    private static void awaitFiled(String... subjects) {
        MailboxScene.await("filed: " + List.of(subjects), () -> filed().containsAll(List.of(subjects)));
    }

    /** What has been filed, by its title. */
    private static List<String> filed() {
        return jdbc.sql("select title from casefile_entry where reference like 'incoming:%'")
                .query(String.class)
                .list();
    }

    /** Waits until the mailbox has been looked through so often from now on. */
    private static void awaitLooks(int looks) {
        long before = looks();
        MailboxScene.await("looks", () -> looks() >= before + looks);
    }

    private static long looks() {
        return front.heard().stream()
                .filter(command -> command.contains("UID SEARCH"))
                .count();
    }
}
