package crooked.house;

import crooked.house.kitchen.Cook;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;
import org.springframework.modulith.Modulithic;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;

/**
 * The canary of {@code HouseTest}: a house in which everything is wrong that a rule forbids.
 *
 * <p>It stands outside {@code se.radslag}, so that no test takes its beans for real ones.
 */
@Modulithic
public class CrookedHouse {

    public record TalksToTheEngine(RuntimeService engine) {}

    public record SendsItsOwnMail(MimeMessage message) {}

    public record ReadsItsOwnMail(MailStreamProvider reader) {}

    public record SendsItself(Transport transport) {}

    public record SendsMailTheOldWay(MailSender sender) {}

    public static class ReadsTheInstant {
        Instant at = Instant.now();
    }

    public static class ReadsTheDay {
        LocalDate day = LocalDate.now();
    }

    public static class ReadsTheMilliseconds {
        long at = System.currentTimeMillis();
    }

    @SuppressWarnings("JavaUtilDate")
    public static class ReadsTheDate {
        Date at = new Date();
    }

    public static class HasAClockOfItsOwn {
        Clock clock = Clock.systemUTC();
    }

    public static class KeepsAConnection {
        long count(JdbcClient.MappedQuerySpec<String> query) {
            return query.stream().count();
        }
    }

    public static class Chair {}

    public record ChairId(UUID value) {}

    @Component
    public record Framed(String picture) {}

    public static class UnwiredService {}

    @Service
    public static class LooseService {
        public void change() {}
    }

    public record QueryingService(JdbcClient database) {}

    @Controller
    public static class OpenController {}

    @Repository
    public static class OpenRepository {}

    public interface Kettle {}

    public record OnlyKettle(Cook owner) implements Kettle {}

    public static class TeapotImpl {}
}
