package se.radslag;

import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Refuses to start without what only the office can state, before anything is made that needs it.
 *
 * <p>Which settings these are stands in {@code application.yml}; a local run, which brings its own database and mail server, needs fewer.
 */
@Component
class RequiredSettings implements BeanFactoryPostProcessor, EnvironmentAware {

    private List<String> missing = List.of();

    @Override
    public void setEnvironment(Environment environment) {
        missing = List.of(environment.getProperty("radslag.required-settings", String[].class, new String[0])).stream()
                .filter(setting -> !StringUtils.hasText(environment.getProperty(setting)))
                .toList();
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        if (!missing.isEmpty()) {
            throw new MissingSettings(missing);
        }
    }
}
