package se.radslag.meeting;

/** The kinds of meeting; one process carries all of them. */
public enum MeetingKind {
    /** The year's consultation with the minister. */
    SAMRAD,
    /** In-depth dialogue led by the state secretary on one question raised at the samråd. */
    SAKRAD,
    /** A meeting that further dialogue led to. */
    OTHER
}
