package se.radslag.process;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** What Rådslag adds to Cockpit: its scripts lie in {@code plugin-webapp/radslag}, and {@link CockpitResource} answers them. */
public class CockpitAddition extends AbstractCockpitPlugin {

    static final String ID = "radslag";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(CockpitResource.class);
    }
}
