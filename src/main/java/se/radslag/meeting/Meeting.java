package se.radslag.meeting;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;
import se.radslag.core.Refused;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.OfficeId;

/**
 * A samråd, a sakråd or another meeting.
 *
 * @param cycleId the year it belongs to; empty for further dialogue outside any year
 * @param scope what personal links of its invited are bound to: the year's identity, or that of the request that led to it
 * @param ordinal which of the year's two sakråd (1 or 2); 0 for other kinds
 * @param topic what it was opened about, before staff worded its subject: the year's theme, the chosen question, the request
 * @param subject what it is about, as it continues «… den 12 december 2017, om»
 * @param lastAnswerDay invitations can be answered until the end of this day
 * @param invitedAt set when the invitations were written
 * @param answersClosedAt set when staff closed the answers before their last day had ended
 * @param framingQuestions sent ahead, in order
 * @param calendarSequence how often calendar programs have had to show it otherwise than before, since people were invited
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
        String topic,
        String subject,
        String purpose,
        LocalDate day,
        LocalTime startsAt,
        LocalTime endsAt,
        String place,
        String leader,
        LocalDate lastAnswerDay,
        Optional<Instant> invitedAt,
        Optional<Instant> answersClosedAt,
        List<String> framingQuestions,
        String programme,
        Status status,
        String calledOffReason,
        int calendarSequence,
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

    /** Whether it is still to come: neither held nor called off. */
    public boolean isAhead() {
        return status != Status.HELD && status != Status.CALLED_OFF;
    }

    /** Whether organisations have been asked to it and it is still to come. */
    public boolean isInvitedTo() {
        return status == Status.INVITED || status == Status.PROGRAMME_SETTLED;
    }

    /** Whether day, hours and place are the same as once before, so that at most the last day to answer was changed. */
    public boolean isAsBefore(MeetingDates before) {
        return new MeetingDates(before.day(), before.startsAt(), before.endsAt(), before.place(), lastAnswerDay)
                .equals(dates());
    }

    /** Whether day and hours are the same as once before. */
    public boolean isWhenItWas(MeetingDates before) {
        return day.equals(before.day()) && startsAt.equals(before.startsAt()) && endsAt.equals(before.endsAt());
    }

    MeetingDates dates() {
        return new MeetingDates(day, startsAt, endsAt, place, lastAnswerDay);
    }

    /** The plan is settled, or settled anew; once people are invited the meeting can only be moved. */
    Meeting planned(MeetingPlan plan, LocalDate today) {
        require(status == Status.PLANNED, "meeting.already-invited");
        PlanCheck.plan(kind, plan, today);
        return with(plan.dates(), Wording.of(plan), progress());
    }

    /** Another day, hour, place or last day to answer. A new last day opens answers that were closed early. */
    Meeting moved(MeetingDates dates, LocalDate today) {
        require(isAhead(), "meeting.over");
        PlanCheck.move(this, dates, today);
        boolean newLastDay = !lastAnswerDay.equals(dates.lastAnswerDay());
        return with(dates, wording(), newLastDay ? progress().answersClosed(Optional.empty()) : progress());
    }

    /** Takes over what was planned for one that was called off; its purpose and questions only if it is about the same. */
    Meeting patternedOn(Meeting earlier) {
        MeetingDates dates = new MeetingDates(day, earlier.startsAt, earlier.endsAt, earlier.place, lastAnswerDay);
        Wording same = earlier.wording();
        Wording other = new Wording(subject, purpose, earlier.leader, framingQuestions);
        return with(dates, topic.equals(earlier.topic) ? same : other, progress());
    }

    Meeting invited(Instant at) {
        require(status == Status.PLANNED, "meeting.already-invited");
        require(!purpose.isBlank() && !place.isBlank(), "meeting.not-planned");
        return with(progress().to(Status.INVITED).invited(at));
    }

    Meeting answersClosed(Instant at) {
        require(isInvitedTo(), "meeting.not-invited");
        return with(progress().answersClosed(Optional.of(at)));
    }

    Meeting programmeSettled(@Nullable String text) {
        require(isInvitedTo(), "meeting.not-invited");
        new Checks().text(text, "programme", PlanCheck.LONG_TEXT).done();
        return with(progress()
                .to(Status.PROGRAMME_SETTLED)
                .programme(requireNonNull(text).strip()));
    }

    Meeting calledOff(@Nullable String reason) {
        require(isAhead(), "meeting.over");
        new Checks().text(reason, "reason", PlanCheck.LONG_TEXT).done();
        return with(
                progress().to(Status.CALLED_OFF).because(requireNonNull(reason).strip()));
    }

    /** It took place. Before its end nobody can know that. */
    Meeting held(Instant at, Instant end) {
        require(isInvitedTo(), "meeting.not-invited");
        require(!at.isBefore(end), "meeting.not-ended");
        return with(progress().to(Status.HELD));
    }

    /** Nobody has an entry of it before people are invited. */
    private boolean showsOtherwise(MeetingDates dates, Status to) {
        return isInvitedTo() && (to == Status.CALLED_OFF || !isAsBefore(dates));
    }

    private static void require(boolean holds, String code) {
        if (!holds) {
            throw new Refused("", code);
        }
    }

    private Wording wording() {
        return new Wording(subject, purpose, leader, framingQuestions);
    }

    private Progress progress() {
        return new Progress(status, invitedAt, answersClosedAt, programme, calledOffReason);
    }

    private Meeting with(Progress to) {
        return with(dates(), wording(), to);
    }

    private Meeting with(MeetingDates dates, Wording words, Progress to) {
        return new Meeting(
                id,
                officeId,
                cycleId,
                scope,
                kind,
                ordinal,
                recordNumber,
                topic,
                words.subject,
                words.purpose,
                requireNonNull(dates.day()),
                requireNonNull(dates.startsAt()),
                requireNonNull(dates.endsAt()),
                requireNonNull(dates.place()).strip(),
                words.leader,
                requireNonNull(dates.lastAnswerDay()),
                to.invitedAt,
                to.answersClosedAt,
                words.framingQuestions,
                to.programme,
                to.status,
                to.calledOffReason,
                showsOtherwise(dates, to.status) ? calendarSequence + 1 : calendarSequence,
                version);
    }

    /** What a meeting is about and who leads it. */
    private record Wording(String subject, String purpose, String leader, List<String> framingQuestions) {

        static Wording of(MeetingPlan plan) {
            return new Wording(
                    requireNonNull(plan.subject()).strip(),
                    requireNonNull(plan.purpose()).strip(),
                    requireNonNull(plan.leader()).strip(),
                    plan.questionsAsked());
        }
    }

    /** How far a meeting has come. */
    private record Progress(
            Status status,
            Optional<Instant> invitedAt,
            Optional<Instant> answersClosedAt,
            String programme,
            String calledOffReason) {

        Progress to(Status next) {
            return new Progress(next, invitedAt, answersClosedAt, programme, calledOffReason);
        }

        Progress invited(Instant at) {
            return new Progress(status, Optional.of(at), answersClosedAt, programme, calledOffReason);
        }

        Progress answersClosed(Optional<Instant> at) {
            return new Progress(status, invitedAt, at, programme, calledOffReason);
        }

        Progress programme(String text) {
            return new Progress(status, invitedAt, answersClosedAt, text, calledOffReason);
        }

        Progress because(String reason) {
            return new Progress(status, invitedAt, answersClosedAt, programme, reason);
        }
    }
}
