package se.radslag;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in Swedish and English which settings are missing, in place of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class MissingSettingsAnalyzer extends AbstractFailureAnalyzer<MissingSettings> {

    private static final String BUNDLE = "messages/settings";

    @Override
    protected FailureAnalysis analyze(Throwable failure, MissingSettings cause) {
        return new FailureAnalysis(
                sentences(cause, Locale.ROOT) + "\n\n" + sentences(cause, Locale.ENGLISH),
                text("action", Locale.ROOT) + "\n" + text("action", Locale.ENGLISH),
                cause);
    }

    private static String sentences(MissingSettings missing, Locale language) {
        return missing.settings().stream()
                .map(setting -> text(setting, language))
                .collect(Collectors.joining("\n"));
    }

    private static String text(String key, Locale language) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(BUNDLE, language, noFallback).getString(key);
    }
}
