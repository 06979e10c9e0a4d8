package se.radslag;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Rådslag: one ministry's yearly dialogue with civil-society organisations, driven by a process engine. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
@Modulithic(systemName = "Rådslag", sharedModules = "core")
public class Radslag {

    public static void main(String[] args) {
        SpringApplication.run(Radslag.class, args);
    }
}
