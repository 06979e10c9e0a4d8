package se.radslag.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * What the rooms say, each in its own bundle: Swedish unless there is a text in the reader's language.
 *
 * <p>A page asks for a hundred texts; they are found in one map rather than by asking each room's bundle whether it has them.
 */
@Component("messageSource")
class RoomTexts extends ResourceBundleMessageSource {

    private final List<String> bundles;
    private final Map<Locale, Map<String, String>> texts = new ConcurrentHashMap<>();
    private final Map<Locale, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

    RoomTexts(@Value("${spring.messages.basename}") List<String> bundles) {
        this.bundles = List.copyOf(bundles);
        setBasenames(bundles.toArray(String[]::new));
        setDefaultEncoding(UTF_8.name());
        setFallbackToSystemLocale(false);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        return texts.computeIfAbsent(locale, this::all).get(code);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        String text = resolveCodeWithoutArguments(code, locale);
        return text == null
                ? null
                : formats.computeIfAbsent(locale, first -> new ConcurrentHashMap<>())
                        .computeIfAbsent(code, first -> createMessageFormat(text, locale));
    }

    /** Of two rooms that say the same key the first counts. */
    private Map<String, String> all(Locale locale) {
        Map<String, String> all = new HashMap<>();
        for (String name : bundles) {
            var bundle = getResourceBundle(name, locale);
            if (bundle != null) {
                bundle.keySet().forEach(key -> all.putIfAbsent(key, bundle.getString(key)));
            }
        }
        return Map.copyOf(all);
    }
}
