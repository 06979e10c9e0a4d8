package se.radslag.bench;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Letters by the numbers that they keep for ever. */
class MailFolder {

    private final NavigableMap<Long, byte[]> letters = new TreeMap<>();
    private long next = 1;

    synchronized void add(byte[] letter) {
        letters.put(next++, letter);
        notifyAll();
    }

    synchronized List<Long> numbers() {
        return List.copyOf(letters.keySet());
    }

    /** @return nothing if it is not here */
    synchronized byte[] letter(long number) {
        return letters.get(number);
    }

    void moveTo(MailFolder other, Collection<Long> numbers) {
        for (long number : numbers) {
            byte[] letter = remove(number);
            if (letter != null) {
                other.add(letter);
            }
        }
    }

    private synchronized byte[] remove(long number) {
        return letters.remove(number);
    }
}
