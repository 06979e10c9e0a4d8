package se.radslag.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** The surroundings in the box: each service stands back when a real one is given. */
@TestConfiguration(proxyBeanMethods = false)
public class LocalServices {

    @Bean
    @ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
    EmbeddedDatabase embeddedDatabase(
            @Value("${radslag.local.data}") Path folder, @Value("${radslag.local.durable:true}") boolean durable)
            throws IOException {
        return new EmbeddedDatabase(folder, durable);
    }

    @Bean
    @Primary
    LocalClock localClock(
            @Value("${radslag.local.data}") Path folder,
            @Value("${radslag.zone}") ZoneId zone,
            ObjectProvider<JobPause> jobs) {
        return new LocalClock(folder, zone, jobs);
    }

    @Bean
    @Lazy
    JobPause jobPause(ProcessEngine engine, JdbcClient jdbc) {
        return new JobPause(engine, jdbc);
    }

    @Bean
    @ConditionalOnExpression("'${spring.mail.host:}'.isEmpty()")
    MailCatcher mailCatcher(@Value("${radslag.local.data}") Path folder, LocalClock clock, Environment settings)
            throws IOException {
        return new MailCatcher(folder, clock, OfficeAddresses.of(settings));
    }

    @Bean
    @ConditionalOnExpression("'${spring.mail.host:}'.isEmpty()")
    static CaughtMailbox caughtMailbox(ConfigurableEnvironment settings) {
        return new CaughtMailbox(settings);
    }

    @Bean
    @ConditionalOnExpression("'${spring.mail.host:}'.isEmpty()")
    JavaMailSenderImpl caughtMailSender(MailCatcher catcher) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(catcher.port());
        sender.setDefaultEncoding("UTF-8");
        return sender;
    }

    /** Open to whoever reaches this machine's port, without a token: a page to play with, beside no real data. */
    @Bean
    @Order(-1)
    SecurityFilterChain localPages(HttpSecurity http) throws Exception {
        return http.securityMatcher("/lokalt/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }
}
