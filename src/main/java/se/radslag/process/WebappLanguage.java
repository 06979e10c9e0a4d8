package se.radslag.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Tells the engine's web applications which language to speak: the one that the reader chose on any page of ours, and Swedish before that.
 *
 * <p>By themselves they ask the browser. Their one setting for languages is a script of fixed address; this is it, with but one language to
 * choose from. {@code ?sprak=en} there changes the choice, as everywhere.
 */
@Controller
class WebappLanguage {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** What Tasklist does at which keys, as in its own settings, for which these stand in. */
    private static final Map<String, String> SHORTCUTS = Map.of(
            "claimTask", "ctrl+alt+c",
            "focusFilter", "ctrl+shift+f",
            "focusList", "ctrl+alt+l",
            "focusForm", "ctrl+alt+f",
            "startProcess", "ctrl+alt+p");

    private final MessageSource messages;

    WebappLanguage(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping(path = "/camunda/app/{app:welcome|tasklist|cockpit|admin}/scripts/config.js")
    ResponseEntity<String> settings(Locale reader) throws JsonProcessingException {
        String language = reader.getLanguage();
        Map<String, Object> settings = Map.of(
                "app", Map.of("vendor", "Rådslag"),
                "locales", Map.of("availableLocales", List.of(language), "fallbackLocale", language),
                "customScripts", List.of("../../lib/radslag.js"),
                "shortcuts", shortcuts(reader));
        return ResponseEntity.ok()
                .header("Content-Type", "text/javascript;charset=UTF-8")
                .cacheControl(CacheControl.noStore())
                .body("document.documentElement.lang = \"%s\";\nexport default %s;\n"
                        .formatted(language, MAPPER.writeValueAsString(settings)));
    }

    private Map<String, Map<String, String>> shortcuts(Locale reader) {
        Map<String, Map<String, String>> told = new LinkedHashMap<>();
        SHORTCUTS.forEach((action, keys) -> told.put(
                action,
                Map.of("key", keys, "description", messages.getMessage("process.shortcut." + action, null, reader))));
        return told;
    }
}
