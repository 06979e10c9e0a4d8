package se.radslag.local;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/** Lets Rådslag read the mail catcher's mailbox. The port is known only when the catcher has started, so it is asked for then. */
class CaughtMailbox implements BeanFactoryPostProcessor {

    private final ConfigurableEnvironment settings;

    CaughtMailbox(ConfigurableEnvironment settings) {
        this.settings = settings;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        settings.getPropertySources()
                .addFirst(new Source(Map.of(
                        "radslag.inbox.host", () -> "localhost",
                        "radslag.inbox.port",
                                () -> beans.getBean(MailCatcher.class).imapPort(),
                        "radslag.inbox.security", () -> "none",
                        "radslag.inbox.username", () -> MailCatcher.OFFICES,
                        "radslag.inbox.password", () -> MailCatcher.OFFICES)));
    }

    private static class Source extends PropertySource<Map<String, Supplier<Object>>> {

        Source(Map<String, Supplier<Object>> values) {
            super("the mail catcher's mailbox", values);
        }

        @Override
        public @Nullable Object getProperty(String name) {
            var value = getSource().get(name);
            return value == null ? null : value.get();
        }
    }
}
