package se.radslag.bench;

/** The requests of one round in which a contact person answers an invitation, in their order. */
enum Step {
    OPEN("`GET /svar/{token}`", 302),
    PAGE("`GET /sida/{link}`", 200),
    ANSWER("`POST /sida/{link}/inbjudan/{id}`", 302),
    THANKS("`GET /sida/{link}`, with thanks", 200);

    private final String label;
    private final int status;

    Step(String label, int status) {
        this.label = label;
        this.status = status;
    }

    String label() {
        return label;
    }

    /** The status of the answer if all is well. */
    int status() {
        return status;
    }
}
