package se.radslag.organisation;

import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import se.radslag.core.Refused;

/** Fills an empty directory from the file stated; a file with a faulty line stops the start, so that nobody works with half a directory. */
@Component
@EnableConfigurationProperties(OrganisationProperties.class)
class FirstImport implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstImport.class);

    private final OrganisationService directory;
    private final OrganisationProperties properties;
    private final MessageSource messages;

    FirstImport(OrganisationService directory, OrganisationProperties properties, MessageSource messages) {
        this.directory = directory;
        this.properties = properties;
        this.messages = messages;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Resource file = properties.importFrom();
        if (file != null && directory.all().isEmpty()) {
            fill(file);
        }
    }

    private void fill(Resource file) {
        try {
            log.info("{} organisations added from {}", directory.importFrom(file), file.getDescription());
        } catch (Refused refused) {
            throw new IllegalStateException(file.getDescription() + ": " + sentences(refused), refused);
        }
    }

    private String sentences(Refused refused) {
        return refused.refusals().stream()
                .map(refusal ->
                        messages.getMessage(refusal.code(), refusal.arguments().toArray(), Locale.forLanguageTag("sv")))
                .collect(Collectors.joining(" "));
    }
}
