package se.radslag.casefile;

import java.time.Instant;

/**
 * One row of the register, without its content.
 *
 * @param runningNumber counted from 1 within the record number
 * @param checksum SHA-256 of the content, in lower-case hexadecimal
 */
public record CasefileEntry(
        String recordNumber,
        int runningNumber,
        Instant registeredAt,
        Direction direction,
        String parties,
        String title,
        String mediaType,
        String checksum) {}
