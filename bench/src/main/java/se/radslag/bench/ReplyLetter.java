package se.radslag.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a mail program sends when an organisation answers an invitation with the button in its calendar (RFC 5546, RFC 6047). */
final class ReplyLetter {

    private static final String LETTER = """
            Return-Path: <%1$s>
            Received: from mail.forening.example by mx.myndighet.example; Mon, 2 Mar 2026 08:15:30 +0100
            From: =?UTF-8?Q?F=C3=B6reningen_f=C3=B6r_spr=C3=A5k_och_m=C3=B6ten?= <%1$s>
            To: radslag@localhost
            Subject: Accepterat: Samtal om arbetet
            Date: Mon, 2 Mar 2026 08:15:30 +0100
            Message-ID: <%2$s-%3$d@forening.example>
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="_000_svar_"

            --_000_svar_
            Content-Type: text/plain; charset="utf-8"
            Content-Transfer-Encoding: quoted-printable

            F=C3=B6reningen har svarat p=C3=A5 inbjudan.

            --_000_svar_
            Content-Type: text/calendar; charset="utf-8"; method=REPLY
            Content-Transfer-Encoding: 8bit

            BEGIN:VCALENDAR
            METHOD:REPLY
            PRODID:Kalender
            VERSION:2.0
            BEGIN:VTIMEZONE
            TZID:W. Europe Standard Time
            BEGIN:STANDARD
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VEVENT
            ATTENDEE;PARTSTAT=%2$s;CN=Föreningen:mailto:%1$s
            UID:%4$s
            SUMMARY;LANGUAGE=sv-SE:Accepterat: Samtal om arbetet
            DTSTART;TZID=W. Europe Standard Time:20260402T130000
            DTEND;TZID=W. Europe Standard Time:20260402T150000
            CLASS:PUBLIC
            PRIORITY:5
            DTSTAMP:20260302T071530Z
            TRANSP:OPAQUE
            STATUS:CONFIRMED
            SEQUENCE:0
            LOCATION;LANGUAGE=sv-SE:Rosenbad
            END:VEVENT
            END:VCALENDAR

            --_000_svar_--
            """;

    private ReplyLetter() {}

    /** @param answer {@code ACCEPTED}, {@code DECLINED} or {@code TENTATIVE} */
    static byte[] bytes(int organisation, String answer, String uid) {
        return LETTER.formatted(DirectoryFile.address(organisation), answer, organisation, uid)
                .replace("\n", "\r\n")
                .getBytes(UTF_8);
    }
}
