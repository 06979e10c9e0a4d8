package se.radslag.casefile;

/**
 * A document to be registered.
 *
 * @param recordNumber the case's record number (diarienummer)
 * @param parties sender and receivers as they are to be read in the register
 * @param mediaType of the content, as {@code message/rfc822} or {@code text/html}
 * @param reference unique; registering the same reference again changes nothing
 */
public record CaseDocument(
        String recordNumber,
        String reference,
        Direction direction,
        String parties,
        String title,
        String mediaType,
        byte[] content) {}
