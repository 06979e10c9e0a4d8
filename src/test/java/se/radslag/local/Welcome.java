package se.radslag.local;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;

/** The last words on the console: where to go, and what to do first. */
class Welcome {

    private static final String WORDS = """

            ────────────────────────────────────────────────────────────────────────
              Rådslag är igång.

              Startsidan   %1$s/
              Tasklist     %1$s/camunda/app/tasklist/default/
              Cockpit      %1$s/camunda/app/cockpit/default/
              Klockan      %1$s/lokalt
              Breven       %1$s/lokalt/brev

              Logga in som handlaggare, processagare, registrator eller admin;
              lösenordet är detsamma som namnet.

              Gör så här först: logga in i Tasklist som handlaggare, välj
              «Start process» och «Årscykel», fyll i formuläret och starta året.
              Läs sedan breven, öppna länken i ett av dem och lämna ett förslag.
              Flytta klockan när du vill att sista dagen ska vara förbi.
            ────────────────────────────────────────────────────────────────────────
            """;

    @EventListener
    void greet(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            var server = ((ServletWebServerApplicationContext) change.getSource()).getWebServer();
            System.out.printf(WORDS, "http://localhost:" + server.getPort());
        }
    }
}
