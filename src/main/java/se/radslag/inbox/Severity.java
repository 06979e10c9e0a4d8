package se.radslag.inbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.radslag.inbox.Understood.Bounce.Lasting;

/**
 * What a mail server's refusal means for the address. Only what is wrong with the address itself lasts: a full mailbox is emptied, a filter
 * that took one letter for spam lets the next one pass, and a refusal that says nothing of why may be either, which is soft by 4xx and
 * hard by 5xx.
 *
 * @param status as {@code 5.1.1}; empty if there is none
 */
record Severity(Lasting lasting, String status) {

    private static final Pattern STATUS =
            Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d]|\\.\\d)");
    private static final Pattern REPLY = Pattern.compile("(?<![\\d.-])([45])[0-5]\\d(?=[ \\-#]|$)");

    /** Sent to nobody, mailbox closed, no such domain, moved; 5.4.1 is how Exchange Online says that it has no such mailbox. */
    private static final Pattern HARD_STATUS =
            Pattern.compile("5\\.(?:1\\.[0-6]|1\\.10|2\\.0|2\\.1|4\\.[014]|4\\.310|0\\.0|0\\.[1-9]\\d*|5\\.[01])");

    private static final Pattern GENERAL_STATUS = Pattern.compile("|5\\.[0-5]\\.0");

    private static final Pattern SOFT_WORDS = Pattern.compile(
            "(?i)quota|mailbox (?:is )?full|full mailbox|storage|too (?:large|big)|size limit|spam|junk|blocked|black ?list|block ?list|"
                    + "reputation|policy|dmarc|spf|dkim|virus|greylist|grey-list|rate limit|try again|temporar|timed? ?out|"
                    + "too many (?:connections|messages)|loop|too many hops|fullt?\\b|överfull");

    private static final Pattern HARD_WORDS = Pattern.compile(
            "(?i)user unknown|unknown (?:user|recipient|address|local)|no such (?:user|recipient|mailbox|address|person)|"
                    + "does ?n[o']t exist|not exist|not found|no mailbox|invalid (?:recipient|mailbox|address)|disabled|"
                    + "no longer|couldn't be found|(?:isn't|not) listed|unrouteable|unrouted|finns inte|okänd|hittades inte");

    static Severity of(String status, String words) {
        String precise = GENERAL_STATUS.matcher(status).matches() ? first(STATUS, words, status) : status;
        return new Severity(lasting(precise, words), precise);
    }

    private static Lasting lasting(String status, String words) {
        if (!GENERAL_STATUS.matcher(status).matches()) {
            return HARD_STATUS.matcher(status).matches() ? Lasting.HARD : Lasting.SOFT;
        }
        boolean soft = SOFT_WORDS.matcher(words).find();
        boolean hard = HARD_WORDS.matcher(words).find() || isPermanent(status, words);
        return hard && !soft ? Lasting.HARD : Lasting.SOFT;
    }

    private static boolean isPermanent(String status, String words) {
        Matcher reply = REPLY.matcher(words);
        return reply.find() ? reply.group(1).equals("5") : status.startsWith("5");
    }

    private static String first(Pattern pattern, String words, String otherwise) {
        Matcher found = pattern.matcher(words);
        return found.find() ? found.group() : otherwise;
    }
}
