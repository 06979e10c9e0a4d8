package se.radslag.inbox;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.radslag.inbox.MailboxProperties.Security;

/**
 * One connection to the mailbox. Nothing is marked as read, and nothing is ever deleted.
 *
 * <p>Letters are named by their numbers for ever, never by their place in the folder, by which Jakarta Mail names them: that changes when others
 * move letters meanwhile, and then not every server and client mean the same.
 */
final class Mailbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    /** What is kept of a letter that is too large: enough for its text. */
    private static final int BEGINNING = 1 << 20;

    /** How much of a letter is asked for at a time. */
    private static final int BLOCK = 1 << 18;

    /** @param letterSize of the whole letter, as the server says */
    private record Block(long uid, long letterSize, byte[] content) {

        static Optional<Block> of(FetchResponse response) {
            UID uid = response.getItem(UID.class);
            BODY body = response.getItem(BODY.class);
            return uid == null || body == null
                    ? Optional.empty()
                    : Optional.of(new Block(uid.uid, size(response), bytes(body)));
        }

        private static long size(FetchResponse response) {
            RFC822SIZE size = response.getItem(RFC822SIZE.class);
            return size == null ? 0 : size.size;
        }

        private static byte[] bytes(BODY body) {
            ByteArray bytes = body.getByteArray();
            return bytes == null ? new byte[0] : bytes.getNewBytes();
        }
    }

    private final MailboxProperties properties;
    private final IMAPStore store;
    private final IMAPFolder folder;

    /** @throws MessagingException if the server cannot be reached, or refuses us */
    Mailbox(MailboxProperties properties) throws MessagingException {
        this.properties = properties;
        store = (IMAPStore) session().getStore(protocol());
        try {
            store.connect(properties.host(), properties.port(), properties.username(), properties.password());
            folder = (IMAPFolder) store.getFolder(properties.folder());
            folder.open(Folder.READ_WRITE);
        } catch (MessagingException | RuntimeException refused) {
            close();
            throw refused;
        }
    }

    private String protocol() {
        return properties.security() == Security.TLS ? "imaps" : "imap";
    }

    private Session session() {
        String timeout = String.valueOf(properties.timeout().toMillis());
        String prefix = "mail." + protocol() + ".";
        var settings = new Properties();
        Stream.of("connectiontimeout", "timeout", "writetimeout")
                .forEach(name -> settings.setProperty(prefix + name, timeout));
        settings.setProperty(prefix + "starttls.enable", String.valueOf(properties.security() == Security.STARTTLS));
        settings.setProperty(prefix + "starttls.required", String.valueOf(properties.security() == Security.STARTTLS));
        return Session.getInstance(settings);
    }

    boolean isOpen() {
        return folder.isOpen();
    }

    long validity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** The numbers of all letters in the folder, in order of arrival. */
    List<Long> uids() throws MessagingException {
        List<Long> uids = new ArrayList<>();
        for (Response response : command("UID SEARCH ALL", null)) {
            if (response instanceof IMAPResponse found && found.keyEquals("SEARCH")) {
                for (long uid = found.readLong(); uid != -1; uid = found.readLong()) {
                    uids.add(uid);
                }
            }
        }
        return uids;
    }

    /** Fetches those of the letters that are short, all with one command; the others, and what is no longer there, are left out. */
    Map<Long, byte[]> fetchShort(Collection<Long> uids) throws MessagingException {
        long most = Math.min(properties.letterSize().toBytes(), BLOCK - 1);
        return blocks(numbers(uids), 0)
                .filter(block -> uids.contains(block.uid()) && block.content().length <= most)
                .collect(Collectors.toMap(Block::uid, Block::content, (one, same) -> one));
    }

    /** Fetches a letter block by block; empty if it is no longer there. */
    Optional<Fetched> fetch(long uid) throws MessagingException {
        int most = Math.toIntExact(properties.letterSize().toBytes());
        int limit = most + 1;
        var content = new ByteArrayOutputStream();
        byte[] block;
        do {
            var found = block(uid, content.size());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            limit = found.get().letterSize() > most ? Math.min(BEGINNING, most) : limit;
            block = found.get().content();
            content.write(block, 0, Math.min(block.length, limit - content.size()));
        } while (block.length == BLOCK && content.size() < limit);
        boolean whole = limit > most && content.size() <= most;
        return Optional.of(new Fetched(whole ? content.toByteArray() : beginning(content), whole));
    }

    private static byte[] beginning(ByteArrayOutputStream content) {
        return Arrays.copyOf(content.toByteArray(), Math.min(content.size(), BEGINNING));
    }

    private Optional<Block> block(long uid, int from) throws MessagingException {
        return blocks(String.valueOf(uid), from)
                .filter(block -> block.uid() == uid)
                .findFirst();
    }

    private Stream<Block> blocks(String uids, int from) throws MessagingException {
        String fetch = "UID FETCH %s (UID RFC822.SIZE BODY.PEEK[]<%d.%d>)".formatted(uids, from, BLOCK);
        return Arrays.stream(command(fetch, null))
                .filter(FetchResponse.class::isInstance)
                .map(FetchResponse.class::cast)
                .map(Block::of)
                .flatMap(Optional::stream);
    }

    private static String numbers(Collection<Long> uids) {
        return uids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Moves letters, if the server can (RFC 6851); else they stay where they are. */
    void move(Collection<Long> uids, String to) throws MessagingException {
        if (!uids.isEmpty() && store.hasCapability("MOVE")) {
            makeFolder(to);
            Argument where = new Argument();
            where.writeAtom(numbers(uids));
            where.writeString(BASE64MailboxEncoder.encode(to));
            command("UID MOVE", where);
        }
    }

    private void makeFolder(String name) throws MessagingException {
        Folder wanted = store.getFolder(name);
        if (!wanted.exists() && !wanted.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("The folder " + name + " cannot be made");
        }
    }

    private Response[] command(String command, @Nullable Argument argument) throws MessagingException {
        return (Response[]) folder.doCommand(protocol -> {
            Response[] responses = protocol.command(command, argument);
            protocol.notifyResponseHandlers(responses);
            protocol.handleResult(responses[responses.length - 1]);
            return responses;
        });
    }

    /** Waits for news, as long as the server tells of them by itself (RFC 2177); returns at once if it does not. */
    boolean await(Duration longest, ScheduledExecutorService alarm) throws MessagingException {
        if (!store.hasCapability("IDLE")) {
            return false;
        }
        long millis = longest.toMillis();
        ScheduledFuture<?> end = alarm.scheduleAtFixedRate(this::wake, millis, millis, TimeUnit.MILLISECONDS);
        try {
            folder.idle(true);
        } finally {
            end.cancel(false);
        }
        return true;
    }

    /** Ends the waiting; may be called by any thread. */
    void wake() {
        try {
            command("NOOP", null);
        } catch (MessagingException | RuntimeException closed) {
            LOG.debug("The connection to the mailbox is closed", closed);
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException gone) {
            LOG.debug("The connection to the mailbox was gone already", gone);
        }
    }
}
