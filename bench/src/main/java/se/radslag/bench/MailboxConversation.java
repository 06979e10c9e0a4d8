package se.radslag.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** One caller of the mailbox (RFC 3501, RFC 6851), who must take polling for an answer. */
class MailboxConversation implements Runnable {

    private static final Pattern COMMAND = Pattern.compile("(\\S+) ((?:UID )?\\S+) ?(.*)");
    private static final Pattern BLOCK = Pattern.compile("BODY\\.PEEK\\[](?:<(\\d+)\\.(\\d+)>)?");
    private static final Pattern LITERAL = Pattern.compile("\\{(\\d+)}$");
    private static final int BUFFER = 1 << 16;

    private final Socket caller;
    private final Map<String, MailFolder> folders;
    private MailFolder open = new MailFolder();

    MailboxConversation(Socket caller, Map<String, MailFolder> folders) {
        this.caller = caller;
        this.folders = folders;
    }

    @Override
    public void run() {
        try (caller;
                InputStream in = new BufferedInputStream(caller.getInputStream());
                OutputStream out = new BufferedOutputStream(caller.getOutputStream(), BUFFER)) {
            say(out, "* OK ready");
            out.flush();
            for (String line = line(in, out); line != null; line = line(in, out)) {
                Matcher command = COMMAND.matcher(line);
                if (command.matches()) {
                    answer(command.group(2).toUpperCase(java.util.Locale.ROOT), command.group(3), out);
                    say(out, command.group(1) + " OK done");
                }
                out.flush();
            }
        } catch (IOException gone) {
            // The caller has hung up.
        }
    }

    private void answer(String command, String rest, OutputStream out) throws IOException {
        switch (command) {
            case "CAPABILITY" -> say(out, "* CAPABILITY IMAP4rev1 MOVE");
            case "LIST" -> say(out, "* LIST () \"/\" " + rest.substring(rest.indexOf(' ') + 1));
            case "CREATE" -> folder(rest);
            case "SELECT", "EXAMINE" -> select(rest, out);
            case "UID SEARCH" -> say(out, "* SEARCH " + words(open.numbers()));
            case "UID FETCH" -> fetch(rest, out);
            case "FETCH" -> fetchByPlace(rest, out);
            case "UID MOVE" -> move(rest, out);
            case "LOGOUT" -> say(out, "* BYE");
            default -> out.flush();
        }
    }

    private void select(String name, OutputStream out) throws IOException {
        open = folder(name);
        say(out, "* FLAGS ()");
        say(out, "* " + open.numbers().size() + " EXISTS");
        say(out, "* 0 RECENT");
        say(out, "* OK [UIDVALIDITY 1]");
        say(out, "* OK [UIDNEXT 1000000]");
    }

    private void fetch(String rest, OutputStream out) throws IOException {
        List<Long> all = open.numbers();
        for (long number : numbers(rest.split(" ", 2)[0])) {
            fetch(java.util.Collections.binarySearch(all, number) + 1, number, rest, out);
        }
    }

    private void fetchByPlace(String rest, OutputStream out) throws IOException {
        List<Long> all = open.numbers();
        for (long place : numbers(rest.split(" ", 2)[0])) {
            fetch((int) place, all.get((int) place - 1), rest, out);
        }
    }

    private void fetch(int place, long number, String what, OutputStream out) throws IOException {
        byte[] letter = open.letter(number);
        Matcher block = BLOCK.matcher(what);
        if (letter != null && block.find()) {
            int from = block.group(1) == null ? 0 : Math.min(letter.length, Integer.parseInt(block.group(1)));
            int size = block.group(2) == null ? letter.length : Integer.parseInt(block.group(2));
            int length = Math.min(size, letter.length - from);
            String origin = block.group(1) == null ? "" : "<" + from + ">";
            out.write("* %d FETCH (UID %d RFC822.SIZE %d BODY[]%s {%d}\r\n"
                    .formatted(place, number, letter.length, origin, length)
                    .getBytes(ISO_8859_1));
            out.write(letter, from, length);
            say(out, ")");
        }
    }

    private void move(String rest, OutputStream out) throws IOException {
        String[] words = rest.split(" ", 2);
        open.moveTo(folder(words[1]), numbers(words[0]));
        say(out, "* " + open.numbers().size() + " EXISTS");
    }

    private MailFolder folder(String name) {
        return folders.computeIfAbsent(name.replace("\"", "").strip(), unknown -> new MailFolder());
    }

    private static List<Long> numbers(String set) {
        List<Long> numbers = new ArrayList<>();
        for (String part : set.split(",")) {
            String[] ends = part.split(":");
            LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]))
                    .forEach(numbers::add);
        }
        return numbers;
    }

    private static String words(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** A command, with what it announces as literals; nothing when the caller has gone. */
    private static String line(InputStream in, OutputStream out) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != -1; next = in.read()) {
            if (next == '\n') {
                Matcher literal = LITERAL.matcher(line);
                if (!literal.find()) {
                    return line.toString();
                }
                line.setLength(literal.start());
                say(out, "+ go on");
                out.flush();
                line.append(new String(in.readNBytes(Integer.parseInt(literal.group(1))), ISO_8859_1));
            } else if (next != '\r') {
                line.append((char) next);
            }
        }
        return null;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(ISO_8859_1));
    }
}
