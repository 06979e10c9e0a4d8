package se.radslag.access;

import java.util.Optional;

/** Tells who of the staff is behind the present call; the room that knows the sign-in implements it. */
public interface StaffSession {

    /** The signed-in member of staff, read anew from the engine; empty for organisations, the public and the engine's own jobs. */
    Optional<Staff> current();
}
