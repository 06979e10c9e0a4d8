package se.radslag.mail;

/**
 * A letter as it will be read, but for the secret of its personal link, in whose place stands {@value #SECRET}.
 *
 * <p>This is what is registered and previewed; only what goes over the wire carries the secret.
 */
record DrawnLetter(String subject, String html, String text) {

    /**
     * Stands for the secret of a personal link, and is of its length and of letters that are encoded alike: so the copy that is kept differs
     * from what went over the wire in these 43 bytes alone.
     */
    static final String SECRET = "hemligheten-star-bara-i-det-skickade-brevet";
}
