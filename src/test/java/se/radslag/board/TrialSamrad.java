package se.radslag.board;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.invitation.Answer;
import se.radslag.invitation.Delegate;
import se.radslag.invitation.Invitation;
import se.radslag.invitation.InvitationService;
import se.radslag.local.LocalClock;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingPlan;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.Organisation;
import se.radslag.organisation.OrganisationService;

/** A samråd of a test's own year, to which three organisations can be invited. */
final class TrialSamrad {

    private final MeetingService meetings;
    private final InvitationService invitations;
    private final LocalClock clock;
    private final List<Organisation> three;
    private final MeetingId id;

    private TrialSamrad(AutowireCapableBeanFactory context) {
        meetings = context.getBean(MeetingService.class);
        invitations = context.getBean(InvitationService.class);
        clock = context.getBean(LocalClock.class);
        three = context.getBean(OrganisationService.class).active().subList(0, 3);
        CycleId year = Years.in(context).start();
        context.getBean(CycleService.class).settleParticipants(year);
        id = meetings.openSamrad(year);
    }

    /** Opens one in a year of its own. */
    static TrialSamrad in(AutowireCapableBeanFactory context) {
        return new TrialSamrad(context);
    }

    MeetingId id() {
        return id;
    }

    /** The organisations that {@link #invite} invites. */
    List<Organisation> three() {
        return three;
    }

    /** Plans it, and invites the three. */
    void invite() {
        Meeting open = meetings.get(id);
        meetings.plan(
                id,
                new MeetingPlan(
                        open.subject(),
                        "Samla synpunkter.",
                        open.day(),
                        LocalTime.of(13, 0),
                        LocalTime.of(16, 0),
                        "Rosenbad 4",
                        "statsrådet",
                        open.day().minusDays(14),
                        List.of()));
        invitations.choose(id, three.stream().collect(Collectors.toMap(Organisation::id, one -> "")));
        invitations.writeInvitations(id);
        invitations.sendInvitations(id);
    }

    /** One of those invited comes, with two people. */
    void accept(int number) {
        var kim = new Delegate("Kim Öst", "ordförande", "", false);
        var love = new Delegate("Love Väst", "", "", true);
        answer(number, new Answer(true, List.of(kim, love), "Glutenfritt", ""));
    }

    void decline(int number) {
        answer(number, new Answer(false, List.of(), "", "Vi har årsmöte."));
    }

    private void answer(int number, Answer answer) {
        Invitation invitation = invitations.ofMeeting(id).get(number);
        invitations.answer(invitation.id(), invitation.organisationId(), answer);
    }

    /** Moves the clock to an hour after its end. */
    void waitForTheDay() {
        clock.moveTo(meetings.endsAt(id).plus(Duration.ofHours(1)));
    }
}
