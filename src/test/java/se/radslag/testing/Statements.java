package se.radslag.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Listens to the SQL statements of the rooms, those of the engine left out. */
public final class Statements extends AppenderBase<ILoggingEvent> {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private Statements() {}

    /** The statements that are made while something is done, by the threads that answer browsers. */
    public static List<String> during(Runnable deed) {
        Statements ear = new Statements();
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = logger.getLevel();
        ear.start();
        logger.addAppender(ear);
        logger.setLevel(Level.DEBUG);
        try {
            deed.run();
        } finally {
            logger.setLevel(before);
            logger.detachAppender(ear);
        }
        return ear.heard;
    }

    @Override
    protected void append(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        if (event.getThreadName().contains("-exec-") && message.startsWith("Executing prepared SQL statement")) {
            heard.add(message);
        }
    }
}
