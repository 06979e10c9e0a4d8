package se.radslag.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.radslag.core.Clock;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.OfficeId;
import se.radslag.cycle.WorkingDays;
import se.radslag.organisation.Language;

/** What a meeting looks like when it is opened, before staff have planned it. */
@Component
class Foreseen {

    private static final int DAYS_TO_ANSWER_BEFORE = 10;

    private final Clock clock;
    private final MessageSource messages;
    private final WorkingDays workingDays = new WorkingDays();

    Foreseen(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    Meeting samrad(Cycle cycle) {
        return ofYear(cycle, MeetingKind.SAMRAD, 0, cycle.theme(), cycle.samradDay());
    }

    /** On a working day six weeks after the samråd if no day is given, and the next a week later. */
    Meeting sakrad(Cycle cycle, int ordinal, String question, Optional<LocalDate> given, LocalDate samradDay) {
        LocalDate day = given.orElseGet(() -> workingDays.onOrAfter(samradDay.plusWeeks(5L + ordinal)));
        return ofYear(cycle, MeetingKind.SAKRAD, ordinal, question, day);
    }

    Meeting other(OfficeId office, Optional<CycleId> cycle, UUID scope, String recordNumber, String subject) {
        LocalDate day = workingDays.onOrAfter(clock.today().plusWeeks(3));
        return blank(office, cycle, scope, MeetingKind.OTHER, 0, recordNumber, subject, day);
    }

    /** Why a meeting is off when its whole year is. */
    String yearCalledOff() {
        return word("meeting.year-called-off");
    }

    private Meeting ofYear(Cycle cycle, MeetingKind kind, int ordinal, String topic, LocalDate day) {
        UUID scope = cycle.id().value();
        return blank(cycle.officeId(), Optional.of(cycle.id()), scope, kind, ordinal, cycle.recordNumber(), topic, day);
    }

    private Meeting blank(
            OfficeId office,
            Optional<CycleId> cycle,
            UUID scope,
            MeetingKind kind,
            int ordinal,
            String recordNumber,
            String topic,
            LocalDate day) {
        boolean samrad = kind == MeetingKind.SAMRAD;
        return new Meeting(
                MeetingId.random(),
                office,
                cycle,
                scope,
                kind,
                ordinal,
                recordNumber,
                topic,
                about(kind, topic),
                "",
                day,
                samrad ? LocalTime.of(10, 0) : LocalTime.of(13, 0),
                samrad ? LocalTime.of(15, 0) : LocalTime.of(16, 0),
                "",
                word("meeting.leader." + kind),
                lastAnswerDay(day),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                Meeting.Status.PLANNED,
                "",
                0,
                0);
    }

    /** As it continues «samråd om». Others' words are quoted; a year's theme is worded for it. */
    private String about(MeetingKind kind, String topic) {
        if (topic.endsWith("?")) {
            return messages.getMessage("meeting.about-question", new Object[] {topic}, Language.SV.locale());
        }
        return kind == MeetingKind.SAMRAD ? topic : "«%s»".formatted(topic);
    }

    private LocalDate lastAnswerDay(LocalDate day) {
        LocalDate today = clock.today();
        LocalDate early = workingDays.onOrBefore(day.minusDays(DAYS_TO_ANSWER_BEFORE));
        LocalDate soonest = early.isBefore(today) ? today : early;
        return soonest.isBefore(day) ? soonest : day.minusDays(1);
    }

    private String word(String code) {
        return messages.getMessage(code, null, Language.SV.locale());
    }
}
