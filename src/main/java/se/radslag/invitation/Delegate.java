package se.radslag.invitation;

/**
 * A person who comes for an organisation.
 *
 * @param role in the organisation; may be empty
 * @param email may be empty
 * @param publishName whether the person consented to having the name published
 */
public record Delegate(String name, String role, String email, boolean publishName) {

    /** Whether the row of a form was left empty. */
    boolean isBlank() {
        return name.isBlank() && role.isBlank() && email.isBlank();
    }

    Delegate stripped() {
        return new Delegate(name.strip(), role.strip(), email.strip(), publishName);
    }
}
