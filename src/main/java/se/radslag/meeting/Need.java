package se.radslag.meeting;

/** What people may need in order to take part in a meeting. */
public enum Need {
    /** Between which languages is told in words; sign language is one. */
    INTERPRETER,
    HEARING_LOOP,
    /** To reach the room and use it. */
    ACCESS,
    DIET
}
