package se.radslag.mail;

/**
 * A letter as it will be read, but for the secret of its personal link, in whose place stands {@value #SECRET}.
 *
 * <p>This is what is stored, registered and previewed; only what goes over the wire carries the secret.
 */
record DrawnLetter(String subject, String html, String text) {

    /** Stands for the secret of a personal link. */
    static final String SECRET = "…";

    DrawnLetter withLink(String placeholder, String address) {
        return new DrawnLetter(subject, html.replace(placeholder, address), text.replace(placeholder, address));
    }
}
