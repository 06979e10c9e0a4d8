package se.radslag.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import se.radslag.faults.Incoming.Kind;

/** Everybody who writes to the office, drawn by seed. Those whose invitations come back are others than those who answer. */
final class Writers {

    /** Of the case in which all is filed that belongs to no other. */
    private static final String NO_CASE = "INKOMMET";

    private static final String NOTHING = "<0@forening.example>";
    private static final int DEAD_AMONG = 4;
    private static final int MEGABYTE = 1 << 20;

    private static final String WORDS = """
            From: Kansliet <%s>
            To: radslag@localhost
            Subject: =?UTF-8?Q?Fr=C3=A5ga?= %d
            Message-ID: <%d@forening.example>
            In-Reply-To: %s
            MIME-Version: 1.0
            Content-Type: text/plain; charset=UTF-8

            Hej! Var är lokalen, och finns där en hörslinga? (%d)
            """;

    private static final String REPLY = """
            From: Kansliet <%1$s>
            To: radslag@localhost
            Subject: Svar: Inbjudan
            Message-ID: <%2$d@forening.example>
            MIME-Version: 1.0
            Content-Type: text/calendar; charset=UTF-8; method=REPLY

            BEGIN:VCALENDAR
            PRODID:-//Prov//Kalender//SV
            VERSION:2.0
            METHOD:REPLY
            BEGIN:VEVENT
            UID:%3$s
            SEQUENCE:%4$d
            DTSTAMP:20260210T081402Z
            ORGANIZER:mailto:radslag@localhost
            ATTENDEE;PARTSTAT=%5$s:mailto:%1$s
            COMMENT:%6$s
            END:VEVENT
            END:VCALENDAR
            """;

    private static final String BOUNCE = """
            Return-Path: <>
            From: MAILER-DAEMON@forening.example
            To: radslag@localhost
            Subject: Undelivered Mail Returned to Sender
            Message-ID: <%d@forening.example>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            Your letter could not be delivered.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.forening.example

            Final-Recipient: rfc822; %s
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 No such user

            --b
            Content-Type: text/rfc822-headers

            Message-ID: <%s@localhost>
            --b--
            """;

    private static final String AUTOMATIC = """
            From: Kansliet <%s>
            To: radslag@localhost
            Subject: =?UTF-8?Q?Fr=C3=A5nvaro?=
            Message-ID: <%d@forening.example>
            Auto-Submitted: auto-replied
            Content-Type: text/plain; charset=UTF-8

            Jag är ledig.
            """;

    private static final String MALFORMED = """
            Content-Type: multipart/mixed
            Subject: trasigt %d

            --?
            =?UTF-8?Q?=FF""";

    private static final String LARGE = """
            From: Kansliet <%s>
            To: radslag@localhost
            Subject: Bilder
            Message-ID: <%d@forening.example>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain; charset=UTF-8

            Här kommer bilderna.
            --b
            Content-Type: image/jpeg; name="bild.jpg"
            Content-Disposition: attachment; filename="bild.jpg"
            Content-Transfer-Encoding: base64

            %s
            --b--
            """;

    private final Random random;
    private final Meeting meeting;
    private final List<Invited> alive = new ArrayList<>();
    private final List<Invited> dead = new ArrayList<>();
    private int number;
    private int earlierNumber;
    private Incoming earlier;

    /** @param invited to the meeting, in an order that does not change */
    Writers(long seed, Meeting meeting, List<Invited> invited) {
        this.random = new Random(seed);
        this.meeting = meeting;
        IntStream.range(0, invited.size()).forEach(row -> (row % DEAD_AMONG == 0 ? dead : alive).add(invited.get(row)));
        earlier = words(alive.get(0));
    }

    List<Incoming> write(int letters) {
        return IntStream.range(0, letters)
                .mapToObj(any -> write(Kind.at(random.nextInt(100))))
                .toList();
    }

    private Incoming write(Kind kind) {
        number++;
        Invited who = somebody(kind == Kind.BOUNCE ? dead : alive);
        return switch (kind) {
            case WORDS -> remembered(words(who));
            case ANSWER_IN_WORDS -> answerInWords(who);
            case ANSWER -> answer(who, "Svar " + number);
            case BOUNCE -> inCase(kind, who, BOUNCE.formatted(number, who.email(), who.letter()));
            case AUTOMATIC -> inNoCase(kind, who, AUTOMATIC.formatted(who.email(), number));
            case MALFORMED -> inNoCase(kind, who, MALFORMED.formatted(number));
            case SAME_MESSAGE_ID ->
                inNoCase(kind, who, WORDS.formatted(who.email(), number, earlierNumber, NOTHING, number));
            case SAME_LETTER -> new Incoming(kind, earlier.content(), "", earlier.invited(), NO_CASE);
            case LARGE -> inNoCase(kind, who, LARGE.formatted(who.email(), number, picture()));
        };
    }

    private Invited somebody(List<Invited> among) {
        return among.get(random.nextInt(among.size()));
    }

    private Incoming words(Invited who) {
        return inNoCase(Kind.WORDS, who, WORDS.formatted(who.email(), number, number, NOTHING, number));
    }

    private Incoming remembered(Incoming letter) {
        earlierNumber = number;
        earlier = letter;
        return letter;
    }

    private Incoming answerInWords(Invited who) {
        String ours = "<%s@localhost>".formatted(who.letter());
        return inCase(Kind.ANSWER_IN_WORDS, who, WORDS.formatted(who.email(), number, number, ours, number));
    }

    private Incoming answer(Invited who, String token) {
        String said = List.of("ACCEPTED", "DECLINED", "TENTATIVE").get(random.nextInt(3));
        String letter = REPLY.formatted(who.email(), number, meeting.id(), meeting.calendarSequence(), said, token);
        return new Incoming(Kind.ANSWER, bytes(letter), token, who, meeting.recordNumber());
    }

    private Incoming inCase(Kind kind, Invited who, String letter) {
        return new Incoming(kind, bytes(letter), "", who, meeting.recordNumber());
    }

    private static Incoming inNoCase(Kind kind, Invited who, String letter) {
        return new Incoming(kind, bytes(letter), "", who, NO_CASE);
    }

    private String picture() {
        byte[] content = new byte[(2 + random.nextInt(2)) * MEGABYTE];
        random.nextBytes(content);
        return Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(content);
    }

    private static byte[] bytes(String letter) {
        return letter.replace("\n", "\r\n").getBytes(UTF_8);
    }
}
