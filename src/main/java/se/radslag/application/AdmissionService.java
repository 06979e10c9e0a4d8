package se.radslag.application;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.core.Checks;
import se.radslag.core.Clock;
import se.radslag.core.Refused;
import se.radslag.invitation.InvitationId;
import se.radslag.invitation.InvitationService;
import se.radslag.invitation.PlaceService;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;

/** Applications to open meetings, as staff answer them; and who of those who were let in came. */
@Service
@Transactional
public class AdmissionService {

    private static final int SAID = 2_000;

    private final Applications applications;
    private final Openings openings;
    private final MeetingService meetings;
    private final PlaceService places;
    private final InvitationService invitations;
    private final Withdrawals withdrawals;
    private final ApplicationPost post;
    private final Clock clock;

    AdmissionService(
            Applications applications,
            Openings openings,
            MeetingService meetings,
            PlaceService places,
            InvitationService invitations,
            Withdrawals withdrawals,
            ApplicationPost post,
            Clock clock) {
        this.applications = applications;
        this.openings = openings;
        this.meetings = meetings;
        this.places = places;
        this.invitations = invitations;
        this.withdrawals = withdrawals;
        this.post = post;
        this.clock = clock;
    }

    /** In order of arrival; those that nobody has confirmed are none. */
    @Transactional(readOnly = true)
    public List<Application> ofMeeting(MeetingId id) {
        return applications.ofMeeting(id);
    }

    /** Those who have a place, in order of arrival. */
    @Transactional(readOnly = true)
    public List<Application> accepted(MeetingId id) {
        return applications.ofMeeting(id).stream()
                .filter(Application::isAccepted)
                .toList();
    }

    /** Those of them who came. */
    @Transactional(readOnly = true)
    public List<Application> attended(MeetingId id) {
        return accepted(id).stream()
                .filter(application -> application.attended().orElse(false))
                .toList();
    }

    /**
     * Answers an application, by letter; the same answer again changes nothing.
     *
     * @param version of the application as it was read
     * @param yes empty if nothing was chosen
     * @throws Refused if nothing was chosen, the reason for a no is missing, the application says something else by now, there is no place
     *     left or somebody invited waits for one, or the meeting is over
     */
    public void answer(
            MeetingId id, ApplicationId application, int version, @Nullable Boolean yes, @Nullable String reason) {
        if (yes == null) {
            throw new Refused("answer", "application.choose-answer");
        }
        openings.lock(id);
        Meeting meeting = meetings.get(id);
        OptionalInt left = places.lock(id);
        Application before = applications.lockOf(id, application);
        if (!saysSo(before, yes)) {
            require(meeting.isAhead(), "", "meeting.over");
            require(!before.isUnanswered() || before.version() == version, "", "application.changed-meanwhile");
            requirePlace(yes, id, left);
            applications.update(
                    yes ? before.accepted(UUID.randomUUID(), clock.now()) : before.declined(reason, clock.now()));
            post.answer(applications.lock(application), meeting, "");
        }
    }

    /** Those invited who wait for places go before, even if what is left is too little for them. */
    private void requirePlace(boolean yes, MeetingId id, OptionalInt left) {
        if (yes) {
            require(clock.now().isBefore(meetings.endsAt(id)), "answer", "application.meeting-passed");
            require(left.isEmpty() || left.getAsInt() > 0, "answer", "application.no-place");
            require(left.isEmpty() || !places.isAnyoneWaiting(id), "answer", "application.invited-wait");
        }
    }

    /** The meeting is over: those whom nobody has answered are told no, by letter. */
    public void declineTheRest(MeetingId id) {
        openings.lock(id);
        Meeting meeting = meetings.get(id);
        applications.ofMeeting(id).stream()
                .filter(Application::isUnanswered)
                .forEach(unanswered -> declineAsTooLate(unanswered, meeting));
    }

    private void declineAsTooLate(Application unanswered, Meeting meeting) {
        applications.update(post.tooLate(unanswered));
        post.answer(applications.lock(unanswered.id()), meeting, "");
    }

    private static boolean saysSo(Application before, boolean yes) {
        return yes ? before.isAccepted() : before.isDeclined();
    }

    /** How many wait for an answer; nobody can apply until the transaction is over. */
    public int lockUnanswered(MeetingId id) {
        openings.lock(id);
        return applications.count(id, Application.Status.RECEIVED);
    }

    /** @throws Refused while any application waits for an answer */
    public void requireAnswered(MeetingId id) {
        int unanswered = lockUnanswered(id);
        require(unanswered == 0, "", "application.unanswered", unanswered);
    }

    /**
     * Somebody with a place told staff that they cannot come; another time it changes nothing.
     *
     * @param said in what words, and how
     * @throws Refused if the words are missing, they have no place, or the meeting is over
     */
    public void noteWithdrawal(MeetingId id, ApplicationId application, @Nullable String said) {
        new Checks().text(said, "said", SAID).done();
        withdrawals.note(id, application, requireNonNull(said).strip());
    }

    /**
     * Records who of the invited and of those who applied came. Of the latter only those that whoever ticked them had seen; some of them may
     * have given their place back meanwhile.
     */
    public void recordAttendance(
            MeetingId id, Set<InvitationId> came, Set<ApplicationId> seen, Set<ApplicationId> alsoCame) {
        invitations.recordAttendance(id, came);
        applications.recordAttendance(id, seen, alsoCame);
    }

    private static void require(boolean holds, String field, String code, Object... arguments) {
        if (!holds) {
            throw new Refused(field, code, arguments);
        }
    }
}
