package se.radslag.access;

import java.util.EnumSet;
import java.util.Set;

/** What staff may be; {@link #group()} is the engine's group. */
public enum Role {
    CASE_OFFICER("case-officer"),
    PROCESS_OWNER("process-owner"),
    REGISTRAR("registrar"),
    /** The engine's own name for its administrators, which its web applications know. */
    ADMINISTRATOR("camunda-admin");

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /** Those that work with years, meetings and requests, and for whom the workspace is open. */
    public static Set<Role> working() {
        return EnumSet.of(CASE_OFFICER, PROCESS_OWNER, REGISTRAR);
    }

    public String group() {
        return group;
    }
}
