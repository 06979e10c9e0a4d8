package se.radslag.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import se.radslag.Radslag;
import se.radslag.local.LocalServices;

/**
 * The whole application on a real PostgreSQL, with 34 organisations, a clock that can be moved ({@code LocalClock}), letters caught
 * ({@link Letters}) and jobs run when the test says so ({@link DueJobs}).
 *
 * <p>All tests share one context, since it takes long to start: a test makes what it needs and does not count on an empty database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Radslag.class,
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "management.server.port=0",
            "camunda.bpm.job-execution.enabled=false",
            "radslag.confirmation.asked-from-address=10000",
            "radslag.local.durable=false",
            "spring.datasource.url=",
            "spring.mail.host="
        })
@ActiveProfiles("local")
@ContextConfiguration(initializers = TestFolder.class)
@Import({LocalServices.class, Letters.class, DueJobs.class})
public @interface RadslagTest {}
