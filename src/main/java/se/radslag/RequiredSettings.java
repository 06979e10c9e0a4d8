package se.radslag;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Refuses to start without what only the office can state, as soon as settings are read and before anything else is made.
 *
 * <p>Which settings these are stands in {@code application.yml}; a local run, which brings its own database and mail server, needs fewer.
 */
class RequiredSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        List<String> missing = missing(context.getEnvironment());
        if (!missing.isEmpty()) {
            throw new MissingSettings(missing);
        }
    }

    private static List<String> missing(Environment settings) {
        String[] required = settings.getProperty("radslag.required-settings", String[].class, new String[0]);
        return Arrays.stream(required)
                .filter(setting -> !StringUtils.hasText(settings.getProperty(setting)))
                .toList();
    }
}
