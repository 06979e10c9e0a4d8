package se.radslag.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.OfficeId;

/**
 * A samråd, a sakråd or another meeting.
 *
 * @param cycleId the year it belongs to; empty for further dialogue outside any year
 * @param scope what personal links of its invited are bound to: the year's identity, or that of the request that led to it
 * @param ordinal which of the year's two sakråd (1 or 2); 0 for other kinds
 * @param subject what it is about, as it continues «… den 12 december 2017, om»
 * @param lastAnswerDay invitations can be answered until the end of this day
 * @param answersClosedAt set when staff closed the answers before their last day had ended
 * @param framingQuestions sent ahead, in order
 * @param programme as sent to those who come; empty until settled
 */
public record Meeting(
        MeetingId id,
        OfficeId officeId,
        Optional<CycleId> cycleId,
        UUID scope,
        MeetingKind kind,
        int ordinal,
        String recordNumber,
        String subject,
        String purpose,
        LocalDate day,
        LocalTime startsAt,
        LocalTime endsAt,
        String place,
        String leader,
        LocalDate lastAnswerDay,
        Optional<Instant> answersClosedAt,
        List<String> framingQuestions,
        String programme,
        Status status,
        String calledOffReason,
        int version) {

    /** Where a meeting can be. */
    public enum Status {
        /** It has a foreseen day and is being planned. */
        PLANNED,
        /** Its plan is settled; invitations are written. */
        INVITED,
        /** Its programme is settled. */
        PROGRAMME_SETTLED,
        /** It took place, and what happened was recorded. */
        HELD,
        /** Staff called it off. */
        CALLED_OFF
    }
}
