package se.radslag.invitation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.core.Checks;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;
import se.radslag.mail.Outbox;
import se.radslag.mail.Stage;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingMoved;
import se.radslag.meeting.MeetingOfferChanged;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.Organisation;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;

/** Invitations: chosen, written, answered; who came. */
@Service
@Transactional
public class InvitationService {

    private static final int WHY = 2_000;

    private final Invitations invitations;
    private final MeetingService meetings;
    private final OrganisationService organisations;
    private final InvitationPost post;
    private final Outbox outbox;
    private final Answering answering;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    InvitationService(
            Invitations invitations,
            MeetingService meetings,
            OrganisationService organisations,
            InvitationPost post,
            Outbox outbox,
            Answering answering,
            Clock clock,
            ApplicationEventPublisher events) {
        this.invitations = invitations;
        this.meetings = meetings;
        this.organisations = organisations;
        this.post = post;
        this.outbox = outbox;
        this.answering = answering;
        this.clock = clock;
        this.events = events;
    }

    public static Stage invitationStage(MeetingId id) {
        return new Stage(id, "invitation");
    }

    public static Stage programmeStage(MeetingId id) {
        return new Stage(id, "programme");
    }

    /** Chooses who is invited and why, replacing the choice so far; only before invitations are written. */
    public void choose(MeetingId id, Map<OrganisationId, String> invited) {
        require(meetings.get(id).status() == Meeting.Status.PLANNED, "invitation.already-written");
        require(organisations.named(invited.keySet()).size() == invited.size(), "invitation.unknown-organisation");
        invited.values()
                .forEach(why -> new Checks().optionalText(why, "why", WHY).done());
        invitations.removeChosen(id);
        List<Invitation> chosen = invited.entrySet().stream()
                .map(entry -> Invitation.chosen(id, entry.getKey(), entry.getValue()))
                .toList();
        invitations.insert(chosen, id, Invitation.Status.CHOSEN);
    }

    /** If nobody was chosen, chooses these. */
    public void chooseIfNone(MeetingId id, Set<OrganisationId> organisationIds) {
        if (invitations.ofMeeting(id).isEmpty()) {
            choose(id, organisationIds.stream().collect(Collectors.toMap(Function.identity(), none -> "")));
        }
    }

    /** Adds one organisation after invitations were sent, and invites it at once. */
    public void inviteLater(MeetingId id, OrganisationId organisation, @Nullable String why) {
        List<Invitation> before = invitations.ofMeeting(id);
        require(before.stream().anyMatch(Invitation::isSent), "invitation.not-sent");
        require(
                before.stream().noneMatch(sent -> sent.organisationId().equals(organisation)),
                "invitation.already-invited");
        require(answersOpen(id), "invitation.answers-closed");
        new Checks().optionalText(why, "why", WHY).done();
        organisations.get(organisation);
        Invitation added = Invitation.chosen(id, organisation, why == null ? "" : why);
        invitations.insert(List.of(added), id, Invitation.Status.INVITED);
        outbox.post(post.invitations(meetings.get(id), List.of(added), before.size() + 1));
    }

    /** A meeting's invitations by the organisations' names. */
    @Transactional(readOnly = true)
    public List<Invitation> ofMeeting(MeetingId id) {
        List<Invitation> found = invitations.ofMeeting(id);
        List<OrganisationId> byName =
                organisations
                        .named(found.stream().map(Invitation::organisationId).toList())
                        .stream()
                        .map(Organisation::id)
                        .toList();
        return found.stream()
                .sorted(Comparator.comparingInt(invitation -> byName.indexOf(invitation.organisationId())))
                .toList();
    }

    /** The meeting that an invitation is to; empty if there is no such invitation. */
    @Transactional(readOnly = true)
    public Optional<MeetingId> meeting(InvitationId id) {
        return invitations.meeting(id);
    }

    /** Among all meetings those that anybody has been told of, however long ago. */
    @Transactional(readOnly = true)
    public Set<MeetingId> meetingsAskedTo() {
        return invitations.meetingsAskedTo();
    }

    /** What an organisation has been invited to among these meetings. */
    @Transactional(readOnly = true)
    public List<Invitation> sentTo(OrganisationId organisation, Collection<MeetingId> among) {
        return invitations.ofOrganisation(organisation, among).stream()
                .filter(Invitation::isSent)
                .toList();
    }

    /** Writes the invitations, held. @throws se.radslag.core.Refused if nobody is chosen */
    public void writeInvitations(MeetingId id) {
        List<Invitation> chosen = invitations.ofMeeting(id);
        require(!chosen.isEmpty(), "invitation.nobody-chosen");
        meetings.invite(id);
        holdInvitations(id, chosen);
    }

    /** Sends the invitations. */
    public void sendInvitations(MeetingId id) {
        outbox.release(invitationStage(id));
        invitations.markSent(id);
        meetings.announce(id);
    }

    /** Reminds those who were invited and have not said yes or no, but for those whom letters do not reach; and nobody once answers are closed. */
    public void remind(MeetingId id) {
        if (answersOpen(id)) {
            Set<OrganisationId> unreached = unreached(id);
            outbox.post(post.reminders(
                    meetings.get(id),
                    those(
                            id,
                            invitation ->
                                    invitation.isUndecided() && !unreached.contains(invitation.organisationId()))));
        }
    }

    /** Those who have not answered, and whom what asks them did not reach: nobody may take that for silence. */
    @Transactional(readOnly = true)
    public Set<OrganisationId> unreached(MeetingId id) {
        return post.unreached(
                meetings.get(id), those(id, invitation -> invitation.status() == Invitation.Status.INVITED));
    }

    /** Takes an organisation's answer, or its changed answer, and sends a receipt. @throws se.radslag.core.Refused also when answers are closed */
    public void answer(InvitationId id, OrganisationId organisation, Answer answer) {
        answering.answer(id, organisation, answer);
    }

    /** Writes the programme to those who come, held. */
    public void writeProgramme(MeetingId id) {
        outbox.hold(programmeStage(id), post.programmes(meetings.get(id), those(id, Invitation::isAccepted)));
        events.publishEvent(new ProgrammeWritten(id));
    }

    /** Sends the programme. */
    public void sendProgramme(MeetingId id) {
        outbox.release(programmeStage(id));
        meetings.tellProgramme(id);
    }

    /** Tells whoever was invited that the meeting is called off, with the reason. */
    public void tellCalledOff(MeetingId id) {
        outbox.post(post.callingsOff(meetings.get(id), those(id, Invitation::isSent)));
    }

    /** Tells whoever was invited of a move; one who declined the old day may be able to come on the new. Letters still held are written anew. */
    @EventListener
    void tellMoved(MeetingMoved event) {
        MeetingId id = event.meetingId();
        if (outbox.discard(invitationStage(id))) {
            holdInvitations(id, invitations.ofMeeting(id));
        }
        if (outbox.discard(programmeStage(id))) {
            writeProgramme(id);
        }
        meetings.beforeMove(id)
                .ifPresent(before -> outbox.post(
                        post.moves(meetings.get(id), those(id, Invitation::isSent), before, answersOpen(id))));
    }

    /** Those who wait may get a place; invitations that are still held say what holds now. */
    @EventListener
    void follow(MeetingOfferChanged event) {
        MeetingId id = event.meetingId();
        if (outbox.discard(invitationStage(id))) {
            holdInvitations(id, invitations.ofMeeting(id));
        }
        answering.givePlaces(meetings.get(id));
    }

    /** Records which of the invited came. */
    public void recordAttendance(MeetingId id, Set<InvitationId> came) {
        Meeting meeting = meetings.get(id);
        require(meeting.status() != Meeting.Status.CALLED_OFF, "invitation.called-off");
        require(!clock.today().isBefore(meeting.day()), "invitation.not-yet-held");
        Set<InvitationId> sent =
                those(id, Invitation::isSent).stream().map(Invitation::id).collect(Collectors.toSet());
        requireFound(sent.containsAll(came));
        invitations.recordAttendance(id, came);
    }

    /** @throws se.radslag.core.Refused unless attendance is recorded and somebody came */
    @Transactional(readOnly = true)
    public void requireAttendance(MeetingId id) {
        require(!attended(id).isEmpty(), "invitation.attendance-missing");
    }

    /** Those who took part, by name. */
    @Transactional(readOnly = true)
    public List<Invitation> attended(MeetingId id) {
        return ofMeeting(id).stream()
                .filter(invitation -> invitation.attended().orElse(false))
                .toList();
    }

    /** Whether an invitation to the meeting can be answered now. */
    @Transactional(readOnly = true)
    public boolean answersOpen(MeetingId id) {
        return meetings.takesAnswers(meetings.get(id));
    }

    private void holdInvitations(MeetingId id, List<Invitation> chosen) {
        outbox.hold(invitationStage(id), post.invitations(meetings.get(id), chosen, chosen.size()));
    }

    /** Keeps all others from giving places at a meeting, if they are limited. */
    void lockPlaces(MeetingId id) {
        answering.lockPlaces(id);
    }

    /** Keeps answers to a meeting that hold, each to another invitation; sends receipts and tells the house. */
    void take(MeetingId id, List<Taken> answers, Origin origin) {
        answering.take(id, answers, origin);
    }

    private List<Invitation> those(MeetingId id, Predicate<Invitation> wanted) {
        return invitations.ofMeeting(id).stream().filter(wanted).toList();
    }

    private static void require(boolean holds, String code) {
        if (!holds) {
            throw new Refused("", code);
        }
    }

    private static void requireFound(boolean found) {
        if (!found) {
            throw new NotFound();
        }
    }
}
