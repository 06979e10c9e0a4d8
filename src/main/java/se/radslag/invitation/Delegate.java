package se.radslag.invitation;

/**
 * A person who comes for an organisation.
 *
 * @param role in the organisation; may be empty
 * @param email may be empty
 * @param insteadOf for whom the person comes; may be empty
 * @param remote whether the person takes part from afar
 * @param publishName whether the person consented to having the name published
 */
public record Delegate(String name, String role, String email, String insteadOf, boolean remote, boolean publishName) {

    /** Somebody who comes for nobody else, and to the place itself. */
    public Delegate(String name, String role, String email, boolean publishName) {
        this(name, role, email, "", false, publishName);
    }

    /** Whether the row of a form was left empty. */
    boolean isBlank() {
        return name.isBlank() && role.isBlank() && email.isBlank() && insteadOf.isBlank();
    }

    Delegate stripped() {
        return new Delegate(name.strip(), role.strip(), email.strip(), insteadOf.strip(), remote, publishName);
    }

    Delegate onSite() {
        return new Delegate(name, role, email, insteadOf, false, publishName);
    }
}
