package se.radslag;

import java.util.List;

/** The application was started without settings that it cannot do without. */
class MissingSettings extends RuntimeException {

    private final transient List<String> settings;

    MissingSettings(List<String> settings) {
        super(String.join(", ", settings));
        this.settings = List.copyOf(settings);
    }

    List<String> settings() {
        return settings;
    }
}
