package se.radslag.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import se.radslag.core.Clock;
import se.radslag.local.LocalClock;

@RadslagTest
class RadslagTestIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LocalClock localClock;

    @Autowired
    Clock clock;

    @Autowired
    JavaMailSender sender;

    @Autowired
    Letters letters;

    @Test
    void runsOnPostgresql() {
        assertThat(jdbc.sql("select version()").query(String.class).single()).startsWith("PostgreSQL 17");
    }

    @Test
    void movesRoomsAndEngineTogether() {
        var target = clock.now().plus(Duration.ofDays(30));
        localClock.moveTo(target);
        assertThat(clock.now()).isAfterOrEqualTo(target);
        assertThat(ClockUtil.getCurrentTime().toInstant())
                .isBetween(target.minusMillis(1), clock.now().plusMillis(1));
    }

    @Test
    void catchesLetters() {
        var message = new SimpleMailMessage();
        message.setFrom("handlaggare@radslag.example");
        message.setTo("provlasare@radslag.example");
        message.setSubject("Åtta sjösjuka");
        message.setText("Hej på dig.");
        sender.send(message);
        assertThat(letters.awaitSubject("provlasare@radslag.example", "Åtta").text())
                .startsWith("Hej på dig.");
    }
}
