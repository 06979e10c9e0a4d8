package se.radslag.invitation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.radslag.access.PersonalLink;
import se.radslag.core.Checks;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;
import se.radslag.mail.Outbox;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingOffer;
import se.radslag.meeting.MeetingOfferService;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationId;

/** Takes answers; those that hold are kept, places are given, receipts are sent, and the house is told. */
@Component
class Answering {

    private static final int SAID = 2_000;

    private final Invitations invitations;
    private final GivenAnswers given;
    private final Places places;
    private final MeetingService meetings;
    private final MeetingOfferService offers;
    private final OralAnswers notes;
    private final InvitationPost post;
    private final Outbox outbox;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Answering(
            Invitations invitations,
            GivenAnswers given,
            Places places,
            MeetingService meetings,
            MeetingOfferService offers,
            OralAnswers notes,
            InvitationPost post,
            Outbox outbox,
            Clock clock,
            ApplicationEventPublisher events) {
        this.invitations = invitations;
        this.given = given;
        this.places = places;
        this.meetings = meetings;
        this.offers = offers;
        this.notes = notes;
        this.post = post;
        this.outbox = outbox;
        this.clock = clock;
        this.events = events;
    }

    void answer(InvitationId id, OrganisationId organisation, Answer answer) {
        Meeting meeting = meeting(id);
        MeetingOffer offer = offers.of(meeting.id());
        Invitation invitation = lock(id, meeting, offer);
        requireFound(invitation.isSent() && invitation.organisationId().equals(organisation));
        require(meetings.takesAnswers(meeting), new Refused("", "invitation.answers-closed"));
        Answer asked = answer.asFarAsAsked(offer, meeting.framingQuestions().size());
        asked.check(offer);
        take(invitation, meeting, offer, asked, Origin.STAFF, new By(Optional.empty(), ""));
    }

    void answer(InvitationId id, PersonalLink by, AnswerForm form) {
        Meeting meeting = meeting(id);
        MeetingOffer offer = offers.of(meeting.id());
        Invitation invitation = lock(id, meeting, offer);
        requireFound(invitation.isSent()
                && invitation.organisationId().value().equals(by.organisation())
                && meeting.scope().equals(by.scope()));
        require(meetings.takesAnswers(meeting), new Refused("", "invitation.answers-closed"));
        require(form.isOf(meeting), new StaleAnswer());
        Answer answer =
                form.answer().asFarAsAsked(offer, meeting.framingQuestions().size());
        answer.check(offer);
        take(invitation, meeting, offer, answer, Origin.PAGE, new By(Optional.of(by.actor()), ""));
    }

    /** Until the meeting is over: whoever cannot answer on the page any more is told to write. */
    void note(InvitationId id, AnswerForm form) {
        Meeting meeting = meeting(id);
        MeetingOffer offer = offers.of(meeting.id());
        Invitation invitation = lock(id, meeting, offer);
        requireFound(invitation.isSent());
        require(meeting.isInvitedTo(), new Refused("", "meeting.over"));
        require(form.isOf(meeting), new StaleAnswer());
        Answer answer =
                form.answer().asFarAsAsked(offer, meeting.framingQuestions().size());
        answer.check(
                offer,
                new Checks()
                        .that(form.notedWay().isPresent(), "way", "invitation.way-required")
                        .that(!form.words().isEmpty(), "said", "invitation.said-required")
                        .optionalText(form.said(), "said", SAID));
        Origin way = form.notedWay().orElseThrow();
        String said = form.words();
        take(invitation, meeting, offer, answer, way, new By(Optional.empty(), said));
        notes.file(meeting, invitation.answered(answer, clock.now()), way, said);
    }

    private Meeting meeting(InvitationId id) {
        return meetings.get(invitations.meeting(id).orElseThrow(NotFound::new));
    }

    /** The same answer again is none. */
    private void take(Invitation before, Meeting meeting, MeetingOffer offer, Answer answer, Origin origin, By by) {
        Invitation answered = before.answered(answer, clock.now());
        if (!answered.saysTheSameAs(before)) {
            take(meeting, offer, List.of(new Taken(answered, by.contact, by.words)), origin);
        }
    }

    /** Who answered, and in what words if staff noted them. */
    private record By(Optional<UUID> contact, String words) {}

    /** The places come first: so does everybody who needs both. */
    private Invitation lock(InvitationId id, Meeting meeting, MeetingOffer offer) {
        if (offer.isLimited()) {
            invitations.lockPlaces(meeting.id());
        }
        return invitations.lock(id);
    }

    void lockPlaces(MeetingId id) {
        if (offers.of(id).isLimited()) {
            invitations.lockPlaces(id);
        }
    }

    /** Keeps answers to a meeting, each to another invitation. */
    void take(MeetingId id, List<Taken> answers, Origin origin) {
        take(meetings.get(id), offers.of(id), answers, origin);
    }

    private void take(Meeting meeting, MeetingOffer offer, List<Taken> answers, Origin origin) {
        List<Taken> seated = offer.isLimited() ? places.seat(meeting.id(), answers) : answers;
        List<Invitation> answered = seated.stream().map(Taken::answered).toList();
        invitations.update(answered);
        given.note(seated, origin);
        outbox.post(post.receipts(meeting, answered));
        events.publishEvent(new InvitationsAnswered(
                meeting.id(), answered.stream().map(Invitation::id).collect(Collectors.toSet())));
        outbox.answered(post.questions(meeting, answered));
        if (offer.isLimited()) {
            givePlaces(meeting);
        }
    }

    /** Gives places that have become free to those who wait for them, and tells them. */
    void givePlaces(Meeting meeting) {
        List<Invitation> placed = meeting.isInvitedTo() ? places.free(meeting.id()) : List.of();
        if (!placed.isEmpty()) {
            invitations.update(placed);
            outbox.post(post.places(meeting, placed));
        }
    }

    private static void require(boolean holds, Refused otherwise) {
        if (!holds) {
            throw otherwise;
        }
    }

    private static void requireFound(boolean found) {
        if (!found) {
            throw new NotFound();
        }
    }
}
