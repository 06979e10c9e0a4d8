package se.radslag.documentation;

import java.time.Instant;
import java.util.Optional;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.OfficeId;
import se.radslag.meeting.MeetingId;

/**
 * The record of a meeting, or of a year.
 *
 * @param cycleId the year it belongs to; empty for a meeting outside any year
 * @param meetingId empty for the year's own documentation
 * @param comment with which it was last sent back; empty if it was not
 * @param published empty until it is public
 * @param version 0 as long as it is not stored
 */
record Documentation(
        DocumentationId id,
        OfficeId officeId,
        Optional<CycleId> cycleId,
        Optional<MeetingId> meetingId,
        String recordNumber,
        Texts texts,
        Status status,
        String comment,
        Optional<Publication> published,
        int version) {

    /** How far a documentation has come. */
    enum Status {
        /** Staff write it. */
        DRAFT,
        /** It waits for the process owner. */
        SUBMITTED,
        /** It may be published. */
        APPROVED,
        /** It is public and stands as it is. */
        PUBLISHED
    }

    /**
     * What was published.
     *
     * @param slug the last part of its address
     * @param html the page's article as it was drawn then
     */
    record Publication(String slug, String title, String html, Instant at) {}

    static Documentation begun(
            OfficeId officeId,
            Optional<CycleId> cycleId,
            Optional<MeetingId> meetingId,
            String recordNumber,
            Texts draft) {
        return new Documentation(
                DocumentationId.random(),
                officeId,
                cycleId,
                meetingId,
                recordNumber,
                draft.tidied(),
                Status.DRAFT,
                "",
                Optional.empty(),
                0);
    }

    boolean isStored() {
        return version > 0;
    }

    Documentation written(Texts written, int seenVersion) {
        require(Status.DRAFT, "documentation.not-open");
        if (seenVersion != version) {
            throw new Refused("", "documentation.changed-meanwhile");
        }
        written.checkDraft().done();
        return with(written.tidied(), Status.DRAFT, comment);
    }

    Documentation submitted() {
        require(Status.DRAFT, "documentation.not-open");
        texts.check().done();
        return with(texts, Status.SUBMITTED, comment);
    }

    Documentation approved() {
        require(Status.SUBMITTED, "documentation.not-submitted");
        return with(texts, Status.APPROVED, "");
    }

    Documentation sentBack(String because) {
        require(Status.SUBMITTED, "documentation.not-submitted");
        return with(texts, Status.DRAFT, because);
    }

    Documentation published(Publication publication) {
        require(Status.APPROVED, "documentation.not-approved");
        return new Documentation(
                id,
                officeId,
                cycleId,
                meetingId,
                recordNumber,
                texts,
                Status.PUBLISHED,
                comment,
                Optional.of(publication),
                version);
    }

    private void require(Status required, String code) {
        if (status != required) {
            throw new Refused("", code);
        }
    }

    private Documentation with(Texts newTexts, Status newStatus, String newComment) {
        return new Documentation(
                id, officeId, cycleId, meetingId, recordNumber, newTexts, newStatus, newComment, published, version);
    }
}
