package se.radslag.inbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A letter that met with an accident; the same seed, the same accident. */
final class Mutation {

    private static final byte[] TELLING = "\r\n\0 \t:;,=?\"<>@-+%\\./\u00ff\u0080".getBytes(ISO_8859_1);

    private final Random random;
    private byte[] letter;

    private Mutation(byte[] letter, Random random) {
        this.letter = letter;
        this.random = random;
    }

    static byte[] of(List<byte[]> letters, long seed) {
        var random = new Random(seed * 0x9E3779B97F4A7C15L);
        var mutation = new Mutation(one(letters, random), random);
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            mutation.once(one(letters, random));
        }
        return mutation.letter;
    }

    private static byte[] one(List<byte[]> letters, Random random) {
        return letters.get(random.nextInt(letters.size())).clone();
    }

    private void once(byte[] other) {
        int from = random.nextInt(letter.length + 1);
        int to = Math.min(letter.length, from + random.nextInt(1 + random.nextInt(200)));
        switch (random.nextInt(7)) {
            case 0 -> replace(from, to, new byte[0]);
            case 1 -> replace(from, from, Arrays.copyOfRange(letter, from, to));
            case 2 -> replace(from, to, noise(to - from));
            case 3 -> replace(from, letter.length, new byte[0]);
            case 4 ->
                replace(from, letter.length, Arrays.copyOfRange(other, random.nextInt(other.length), other.length));
            case 5 ->
                replace(from, Math.min(letter.length, from + 1), new byte[] {TELLING[random.nextInt(TELLING.length)]});
            default -> replaceLine(from, other);
        }
    }

    private void replace(int from, int to, byte[] by) {
        var changed = new ByteArrayOutputStream();
        changed.write(letter, 0, from);
        changed.writeBytes(by);
        changed.write(letter, to, letter.length - to);
        letter = changed.toByteArray();
    }

    private byte[] noise(int length) {
        var noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    /** Lines of another letter, as a program may mix up two. */
    private void replaceLine(int from, byte[] other) {
        int start = lineFrom(other, random.nextInt(other.length));
        replace(from, lineFrom(letter, from), Arrays.copyOfRange(other, start, lineFrom(other, start)));
    }

    private static int lineFrom(byte[] text, int from) {
        int at = from;
        while (at < text.length && text[at] != '\n') {
            at++;
        }
        return Math.min(text.length, at + 1);
    }
}
