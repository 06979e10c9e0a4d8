package se.radslag.web;

import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;

/**
 * Brings an office what somebody reported about the accessibility of the pages.
 *
 * @param answerTo address at which an answer is wanted; may be empty
 * @param footing key of what the foot says instead of why organisations get letters
 */
record FaultReportLetter(
        String reference, Addressee addressee, Sender sender, String what, String page, String answerTo, String footing)
        implements Letter {

    FaultReportLetter(String reference, Addressee addressee, Sender sender, String what, String page, String answerTo) {
        this(reference, addressee, sender, what, page, answerTo, "web.fault.footing");
    }
}
