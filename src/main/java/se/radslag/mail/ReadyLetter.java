package se.radslag.mail;

import java.util.UUID;

/**
 * A letter that may be handed over: it is drawn and kept, and leased to whoever holds this.
 *
 * @param lease proves that it is still ours; another one's claim replaces it
 * @param attempts how often it has failed before
 * @param from the envelope's sender, to which bounces go
 * @param to the envelope's recipient
 * @param content what goes over the wire, with the secret of its link
 */
record ReadyLetter(
        LetterId id, UUID lease, String kind, int attempts, String subject, String from, String to, byte[] content) {

    @Override
    public String toString() {
        return id.toString();
    }
}
