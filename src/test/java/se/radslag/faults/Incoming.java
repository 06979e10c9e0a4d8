package se.radslag.faults;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A letter that was put into the mailbox.
 *
 * @param token what an answer says, which no other says; else empty
 * @param invited whom it comes from, if an answer; whose invitation came back, if a bounce; else anybody
 * @param recordNumber of the case to which it belongs
 */
record Incoming(Kind kind, byte[] content, String token, Invited invited, String recordNumber) {

    /** Weights are in hundredths. */
    enum Kind {
        /** From a person, about nothing that is known. */
        WORDS(20, "FOR_STAFF"),
        /** From a person who answers the invitation in words. */
        ANSWER_IN_WORDS(10, "FOR_STAFF"),
        /** From a calendar program. */
        ANSWER(36, "CALENDAR_REPLY"),
        /** An invitation that came back; the same one may come back again. */
        BOUNCE(10, "BOUNCE"),
        AUTOMATIC(10, "NOTICE"),
        MALFORMED(4, "FOR_STAFF"),
        /** Has the Message-ID of an earlier letter, and says something else. */
        SAME_MESSAGE_ID(4, "FOR_STAFF"),
        /** An earlier letter once more, to the last byte. */
        SAME_LETTER(4, "FOR_STAFF"),
        /** Of some megabytes. */
        LARGE(2, "FOR_STAFF");

        private final int weight;
        private final String matter;

        Kind(int weight, String matter) {
            this.weight = weight;
            this.matter = matter;
        }

        /** @param number from 0 to 99 */
        static Kind at(int number) {
            int left = number;
            for (Kind kind : values()) {
                left -= kind.weight;
                if (left < 0) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("the weights are a hundred together");
        }

        /** What the office has to take it for. */
        String matter() {
            return matter;
        }

        boolean isForStaff() {
            return matter.equals("FOR_STAFF");
        }
    }

    String checksum() {
        return checksum(content);
    }

    static String checksum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
