package se.radslag.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.radslag.cycle.Cycle;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingKind;

/**
 * Where a year is, as the public may know it.
 *
 * @param day the day that the step ends or takes place
 */
record YearPlace(Cycle year, Step step, Optional<LocalDate> day) {

    /** The steps of a year as the start page tells them. */
    enum Step {
        /** Organisations propose the agenda, until the day. */
        PROPOSALS(1),
        /** The agenda is being prepared; the samråd is foreseen for the day. */
        AGENDA(1),
        /** Organisations are invited to the samråd on the day. */
        SAMRAD(2),
        /** The samråd was held; two of its questions are being chosen. */
        CHOICE(3),
        /** The next sakråd is on the day. */
        SAKRAD(3),
        /** The meetings are over; the year's documentation is being put together. */
        DOCUMENTATION(3);

        private final int number;

        Step(int number) {
            this.number = number;
        }

        /** Which of the year's four steps it belongs to. */
        public int number() {
            return number;
        }
    }

    static YearPlace of(Cycle year, List<Meeting> meetings, boolean collecting) {
        if (collecting) {
            return new YearPlace(year, Step.PROPOSALS, Optional.of(year.lastProposalDay()));
        }
        if (meetings.stream().anyMatch(held(MeetingKind.SAMRAD))) {
            return afterSamrad(year, meetings);
        }
        return next(meetings, MeetingKind.SAMRAD)
                .filter(Meeting::isInvitedTo)
                .map(samrad -> new YearPlace(year, Step.SAMRAD, Optional.of(samrad.day())))
                .orElseGet(() -> new YearPlace(year, Step.AGENDA, Optional.of(year.samradDay())));
    }

    private static YearPlace afterSamrad(Cycle year, List<Meeting> meetings) {
        Optional<Meeting> sakrad = next(meetings, MeetingKind.SAKRAD);
        if (sakrad.isPresent()) {
            return new YearPlace(year, Step.SAKRAD, sakrad.map(Meeting::day));
        }
        boolean any = meetings.stream().anyMatch(held(MeetingKind.SAKRAD));
        return new YearPlace(year, any ? Step.DOCUMENTATION : Step.CHOICE, Optional.empty());
    }

    private static Optional<Meeting> next(List<Meeting> meetings, MeetingKind kind) {
        return meetings.stream()
                .filter(meeting -> meeting.kind() == kind && meeting.isAhead())
                .findFirst();
    }

    private static Predicate<Meeting> held(MeetingKind kind) {
        return meeting -> meeting.kind() == kind && meeting.status() == Meeting.Status.HELD;
    }
}
