package se.radslag.mail;

/** A letter's templates and its facts do not go together. */
class UndrawableLetter extends RuntimeException {

    UndrawableLetter(String kind, Throwable cause) {
        super("The letter %s cannot be drawn: %s".formatted(kind, cause.getMessage()), cause);
    }
}
