package se.radslag.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.radslag.testing.Visitor;

/** The one meeting that people are invited to, as far as those who write about it know it. */
record Meeting(UUID id, String recordNumber, int calendarSequence) {

    /** Agrees on a meeting with one of the organisations, invites all of them, and waits until the invitations have been handed over. */
    static Meeting inviteAll(Node node, JdbcClient jdbc) {
        Officer officer = new Officer(node.address());
        officer.start(
                "further-dialogue",
                Map.of("organisation", Directory.name(0), "subject", "brev in", "message", "Vi vill prova brev in."));
        officer.complete("Bedöm begäran", Map.of("answer", "meeting", "reason", "Det behöver provas."));
        officer.await("Planera mötet");
        Meeting meeting = only(jdbc);
        meeting.chooseAll(node, jdbc);
        officer.complete("Planera mötet", plan(LocalDate.now()));
        MailboxScene.await("all are invited", () -> isNone(jdbc, "invitation where status <> 'INVITED'"));
        MailboxScene.await("all letters have left", () -> isNone(jdbc, "letter_delivery where status <> 'SENT'"));
        return meeting;
    }

    private static Meeting only(JdbcClient jdbc) {
        return jdbc.sql("select id, record_number, calendar_sequence from meeting")
                .query(Meeting.class)
                .single();
    }

    private void chooseAll(Node node, JdbcClient jdbc) {
        Visitor officer = new Visitor(node.address());
        officer.signIn(Officer.NAME, Officer.NAME);
        String page = "/arbete/mote/" + id;
        String token = Jsoup.parse(officer.get(page).body())
                .expectFirst("input[name=_csrf]")
                .val();
        Stream<Map.Entry<String, String>> boxes =
                jdbc.sql("select id from organisation").query(String.class).list().stream()
                        .map(organisation -> Map.entry("invited", organisation));
        HttpResponse<String> sent = officer.postForm(
                page + "/inbjudna",
                Stream.concat(Stream.of(Map.entry("_csrf", token), Map.entry("commonWhy", "Prov")), boxes)
                        .toList());
        assertThat(sent.statusCode()).as(sent.body()).isBetween(302, 303);
    }

    private static Map<String, Object> plan(LocalDate today) {
        return Map.of(
                "subject",
                "brev in",
                "purpose",
                "Att läsa brev.",
                "day",
                today.plusDays(100).toString(),
                "startsAt",
                "10:00",
                "endsAt",
                "12:00",
                "place",
                "Rosenbad, Stockholm",
                "leader",
                "statssekreteraren",
                "lastAnswerDay",
                today.plusDays(80).toString(),
                "framingQuestions",
                "");
    }

    private static boolean isNone(JdbcClient jdbc, String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single() == 0;
    }
}
