package se.radslag.access;

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

    public String group() {
        return group;
    }
}
