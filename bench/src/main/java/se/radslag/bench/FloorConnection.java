package se.radslag.bench;

/** A connection to the relay that is kept over many letters. */
interface FloorConnection extends AutoCloseable {

    void send(String recipient, byte[] letter) throws Exception;
}
