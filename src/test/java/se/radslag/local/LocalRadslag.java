package se.radslag.local;

import org.springframework.boot.SpringApplication;
import se.radslag.Radslag;

/** Starts Rådslag on a bare machine: {@code mvn spring-boot:test-run}. */
public class LocalRadslag {

    public static void main(String[] args) {
        SpringApplication.from(Radslag::main)
                .with(LocalServices.class, Welcome.class)
                .withAdditionalProfiles("local")
                .run(args);
    }
}
