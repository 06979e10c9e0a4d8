package se.radslag.year;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.UUID;

/**
 * Those who write back to the program, each in the form of its kind: calendar programs (RFC 5546 in RFC 6047), mail servers (RFC 3464), mailboxes
 * that answer by themselves (RFC 3834), and people.
 */
final class Correspondents {

    private static final String HEAD = """
            From: <%s>
            To: <%s>
            Subject: %s
            Message-ID: <%s@prov.example>
            MIME-Version: 1.0
            """;

    private static final String CALENDAR = """
            Content-Type: multipart/alternative; boundary="reply"

            --reply
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            %1$s
            --reply
            Content-Type: text/calendar; charset=utf-8; method=REPLY
            Content-Transfer-Encoding: 8bit

            BEGIN:VCALENDAR
            PRODID:-//Prov//Kalender//SV
            VERSION:2.0
            METHOD:REPLY
            BEGIN:VEVENT
            %2$s
            %3$s
            %4$s
            %5$s
            %6$s
            COMMENT:%1$s
            END:VEVENT
            END:VCALENDAR
            --reply--
            """;

    private static final String REPORT = """
            Auto-Submitted: auto-replied
            Content-Type: multipart/report; report-type=delivery-status; boundary="report"

            --report
            Content-Type: text/plain; charset=us-ascii

            I'm sorry to have to inform you that your message could not be delivered.

            --report
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.%1$s

            Final-Recipient: rfc822; %2$s
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 <%2$s>: Recipient address rejected: User unknown

            --report--
            """;

    private static final String AWAY = """
            In-Reply-To: %s
            Auto-Submitted: auto-replied
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            Tack för ert brev. Kansliet är stängt till på måndag.
            """;

    private static final String WORDS = """
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            %s
            """;

    private static final String WORDS_AND_FILE = """
            In-Reply-To: %s
            Content-Type: multipart/mixed; boundary="mixed"

            --mixed
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            %s
            --mixed
            Content-Type: application/pdf; name="karta.pdf"
            Content-Disposition: attachment; filename="karta.pdf"
            Content-Transfer-Encoding: base64

            JVBERi0=
            --mixed--
            """;

    private final Postbox postbox;

    Correspondents(Postbox postbox) {
        this.postbox = postbox;
    }

    /**
     * Whoever was invited answers with the button in their calendar program.
     *
     * @param answer {@code ACCEPTED}, {@code DECLINED} or {@code TENTATIVE}
     */
    void answer(Letter invitation, String answer) {
        answer(invitation, answer, "");
    }

    /** As {@link #answer(Letter, String)}, with a sentence typed beside. */
    void answer(Letter invitation, String answer, String typed) {
        String attendee = "ATTENDEE;PARTSTAT=%s:mailto:%s".formatted(answer, invitation.to());
        answer(invitation, invitation.to(), attendee, typed);
    }

    /** Somebody to whom the invitation was passed on answers with the button (RFC 5546, 3.2.2.3). */
    void answerInstead(Letter invitation, String delegate, String answer) {
        String attendees = """
                ATTENDEE;PARTSTAT=%1$s;DELEGATED-FROM="mailto:%2$s":mailto:%3$s
                ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:%3$s":mailto:%2$s\
                """.formatted(answer, invitation.to(), delegate);
        answer(invitation, delegate, attendees, "");
    }

    private void answer(Letter invitation, String from, String attendees, String typed) {
        String calendar = CALENDAR.formatted(
                typed,
                invitation.calendarLine("UID"),
                invitation.calendarLine("SEQUENCE"),
                invitation.calendarLine("DTSTAMP"),
                invitation.calendarLine("ORGANIZER"),
                attendees);
        send(from, Postbox.OFFICE, "Svar: " + invitation.subject(), calendar);
    }

    /** The mail server returns a letter: it has no such mailbox. Which letter it is, only the address tells that it goes back to. */
    void sendBack(Letter letter) {
        String domain = letter.to().replaceFirst(".*@", "");
        String report = REPORT.formatted(domain, letter.to());
        send("MAILER-DAEMON@" + domain, letter.returnPath(), "Undelivered Mail Returned to Sender", report);
    }

    /** The mailbox answers by itself that nobody is there. */
    void beAway(Letter letter) {
        send(letter.to(), letter.returnPath(), "Automatiskt svar: " + letter.subject(), AWAY.formatted(letter.id()));
    }

    /** A person answers a letter in words and sends {@code karta.pdf} along. @return the answer as it went out */
    String write(Letter about, String words) {
        return send(about.to(), Postbox.OFFICE, "Sv: " + about.subject(), WORDS_AND_FILE.formatted(about.id(), words));
    }

    /** A person writes of their own accord. */
    void write(String from, String subject, String words) {
        send(from, Postbox.OFFICE, subject, WORDS.formatted(words));
    }

    private String send(String from, String to, String subject, String body) {
        String head = HEAD.formatted(from, to, encoded(subject), UUID.randomUUID());
        String letter = (head + body).replaceAll("\\R", "\r\n");
        postbox.send(from, to, letter);
        return letter;
    }

    private static String encoded(String subject) {
        try {
            return MimeUtility.encodeText(subject, "UTF-8", "Q");
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
