package se.radslag.inbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.radslag.core.EmailAddress;
import se.radslag.inbox.Understood.Bounce;
import se.radslag.inbox.Understood.Delayed;

/** Reads what mail servers write for people when a letter does not arrive: Exim, qmail, Domino, older Exchange, filters. */
final class PlainBounces {

    private static final Pattern FAILED_SUBJECT = Pattern.compile(
            "(?i)undeliver|nondeliver|returned mail|return(?:ed)? to sender|failure notice|mail system error|"
                    + "(?:mail|message)? ?delivery (?:failed|failure|status|system|problem|error|report)|could not be delivered|"
                    + "not delivered|(?:kunde inte|kan inte|gick inte att) levereras?|olevererbar|oleverera|unzustellbar|"
                    + "ikke leveres|delivery has failed");

    private static final Pattern FAILED_TEXT = Pattern.compile(
            "(?i)this is the qmail-send program|could not be delivered to one or more of its recipients|"
                    + "(?:was|could) not (?:be )?delivered (?:to|because)|did not reach the following recipient|"
                    + "delivery to the following recipients? (?:failed|has failed)|had permanent fatal errors|"
                    + "unable to deliver (?:your|the) message|kunde inte levereras till");

    private static final Pattern DELAYED = Pattern.compile(
            "(?i)\\bdelayed\\b|warning message only|will be retried|still trying|not yet been delivered|försenat|"
                    + "could not send message for past|delivery attempts will continue");

    /** From here on a report shows the letter that came back. */
    private static final Pattern COPY = Pattern.compile(
            "(?im)^.{0,20}(?:below this line is a copy|this is a copy of|original message|ursprungligt meddelande|"
                    + "message header|unsent message below|transcript of session follows|returned message|the body of the message).*$");

    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{Alnum}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{Alnum}][\\p{Alnum}.-]{0,250}[\\p{Alnum}]");

    private static final Pattern LEADING = Pattern.compile("^[>:,\\s\\])]+");

    private static final int LONGEST_WORDS = 500;

    private final IncomingLetter letter;
    private final String text;

    private PlainBounces(IncomingLetter letter) {
        this.letter = letter;
        text = COPY.split(letter.text(), 2)[0];
    }

    static Optional<Understood> of(IncomingLetter letter) {
        return letter.isFromMachine() ? new PlainBounces(letter).read() : Optional.empty();
    }

    private Optional<Understood> read() {
        boolean failed = letter.headers().has("X-Failed-Recipients")
                || FAILED_SUBJECT.matcher(letter.subject()).find()
                || FAILED_TEXT.matcher(text).find();
        boolean delayed = DELAYED.matcher(letter.subject()).find()
                || (failed && DELAYED.matcher(text).find());
        return delayed ? Optional.of(delayed()) : failed ? Optional.of(bounce()) : Optional.empty();
    }

    private Understood bounce() {
        EmailAddress address = address();
        String words = wordsBehind(address);
        Severity severity = Severity.of("", words);
        return new Bounce(OurLetter.of(letter), severity.lasting(), severity.status(), words, address);
    }

    private Understood delayed() {
        EmailAddress address = address();
        String words = wordsBehind(address);
        return new Delayed(OurLetter.of(letter), Severity.of("", words).status(), words, address);
    }

    private @Nullable EmailAddress address() {
        return Stream.concat(failedRecipients(), ADDRESS.matcher(text).results().map(found -> found.group()))
                .filter(EmailAddress::isValid)
                .filter(address -> !isOnTheEnvelope(address))
                .findFirst()
                .map(EmailAddress::new)
                .orElse(null);
    }

    private Stream<String> failedRecipients() {
        return letter.headers().all("X-Failed-Recipients").flatMap(all -> Arrays.stream(all.split("[,\\s]+")));
    }

    /** The report names who wrote it and whom it is for, which is us. */
    private boolean isOnTheEnvelope(String address) {
        String own = address.toLowerCase(Locale.ROOT);
        return letter.headers()
                .all("From", "To", "Delivered-To", "X-Original-To", "Sender")
                .anyMatch(field -> field.toLowerCase(Locale.ROOT).contains(own));
    }

    /** What stands behind the address, where there is one: that is where all of them say why. */
    private String wordsBehind(@Nullable EmailAddress address) {
        int from = address == null ? -1 : text.indexOf(address.value());
        String why =
                from < 0 ? text : text.substring(from + String.valueOf(address).length());
        String plain = LEADING.matcher(why.replaceAll("[\\s\\p{Cntrl}]+", " ")).replaceFirst("");
        return plain.substring(0, Math.min(plain.length(), LONGEST_WORDS)).strip();
    }
}
