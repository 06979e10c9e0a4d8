package se.radslag.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.radslag.cycle.Cycle;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingKind;
import se.radslag.meeting.PublicMeeting;
import se.radslag.proposal.ToldYear;

/**
 * Where a year is, as the public may know it.
 *
 * @param day the day that the step ends or takes place
 */
record YearPlace(Cycle year, Step step, Optional<LocalDate> day) {

    /** The steps of a year as its pages tell them. */
    enum Step {
        /** Organisations propose the agenda, until the day. */
        PROPOSALS(1),
        /** The agenda is being prepared; the samråd is foreseen for the day. */
        AGENDA(1),
        /** The agenda is settled; the samråd is foreseen for the day. */
        INVITATION(2),
        /** Organisations are invited to the samråd on the day. */
        SAMRAD(2),
        /** The samråd was held; questions are being chosen, and sakråd prepared that nobody is invited to yet. */
        CHOICE(3),
        /** The next sakråd is on the day. */
        SAKRAD(3),
        /** The meetings are over; the year's documentation is being put together. */
        DOCUMENTATION(3),
        /** The year is over, and its documentation published. */
        ENDED(0),
        /** The year was called off. */
        CALLED_OFF(0);

        private final int number;

        Step(int number) {
            this.number = number;
        }

        /** Which of the year's four steps it belongs to; 0 if the year is over. */
        public int number() {
            return number;
        }
    }

    /**
     * @param told its meetings that people know of
     * @param preparing whether there are sakråd that nobody is invited to yet
     */
    static YearPlace of(Cycle year, ToldYear known, List<PublicMeeting> told, boolean preparing, boolean collecting) {
        return switch (year.status()) {
            case ENDED -> at(year, Step.ENDED);
            case CALLED_OFF -> at(year, Step.CALLED_OFF);
            case OPEN ->
                collecting
                        ? new YearPlace(year, Step.PROPOSALS, Optional.of(year.lastProposalDay()))
                        : afterProposals(year, known, told, preparing);
        };
    }

    private static YearPlace afterProposals(Cycle year, ToldYear known, List<PublicMeeting> told, boolean preparing) {
        if (told.stream().anyMatch(held(MeetingKind.SAMRAD))) {
            return afterSamrad(year, told, preparing);
        }
        Step before = known.agendaAt().isPresent() ? Step.INVITATION : Step.AGENDA;
        return next(told, MeetingKind.SAMRAD)
                .map(samrad -> new YearPlace(year, Step.SAMRAD, Optional.of(samrad.day())))
                .orElseGet(() -> new YearPlace(year, before, Optional.of(year.samradDay())));
    }

    private static YearPlace afterSamrad(Cycle year, List<PublicMeeting> told, boolean preparing) {
        Optional<Meeting> sakrad = next(told, MeetingKind.SAKRAD);
        if (sakrad.isPresent()) {
            return new YearPlace(year, Step.SAKRAD, sakrad.map(Meeting::day));
        }
        boolean over = !preparing && told.stream().anyMatch(held(MeetingKind.SAKRAD));
        return at(year, over ? Step.DOCUMENTATION : Step.CHOICE);
    }

    private static YearPlace at(Cycle year, Step step) {
        return new YearPlace(year, step, Optional.empty());
    }

    private static Optional<Meeting> next(List<PublicMeeting> told, MeetingKind kind) {
        return told.stream()
                .map(PublicMeeting::meeting)
                .filter(meeting -> meeting.kind() == kind && meeting.isAhead())
                .findFirst();
    }

    private static Predicate<PublicMeeting> held(MeetingKind kind) {
        return meeting -> meeting.meeting().kind() == kind && meeting.isHeld();
    }
}
