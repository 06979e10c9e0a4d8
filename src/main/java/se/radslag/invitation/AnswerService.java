package se.radslag.invitation;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.access.PersonalLink;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;

/** Answers to invitations: given by organisations, noted by staff, and all of them read again. */
@Service
@Transactional
public class AnswerService {

    private final Answering answering;
    private final GivenAnswers given;
    private final Invitations invitations;
    private final MeetingService meetings;

    AnswerService(Answering answering, GivenAnswers given, Invitations invitations, MeetingService meetings) {
        this.answering = answering;
        this.given = given;
        this.invitations = invitations;
        this.meetings = meetings;
    }

    /**
     * Takes the answer that a personal link's contact person gives, with a receipt; the same answer again changes nothing.
     *
     * @throws NotFound if the link does not open this invitation
     * @throws Refused naming each field that cannot be accepted; also when answers are closed, or the form was shown for another time or place
     */
    public void give(InvitationId id, PersonalLink by, AnswerForm form) {
        answering.answer(id, by, form);
    }

    /**
     * Notes an answer that an organisation gave otherwise than on its page, with a receipt to it and a note in the case file; also when answers are
     * closed, until the meeting is over.
     *
     * @throws Refused naming each field that cannot be accepted, what was said among them
     */
    public void note(InvitationId id, AnswerForm form) {
        answering.note(id, form);
    }

    /** An invitation to a meeting that has been sent. @throws NotFound if there is none */
    @Transactional(readOnly = true)
    public Invitation sent(MeetingId meeting, InvitationId id) {
        Invitation invitation = invitations.get(id);
        if (!invitation.isSent() || !invitation.meetingId().equals(meeting)) {
            throw new NotFound();
        }
        return invitation;
    }

    /** Everything that was answered to an invitation, the last first. */
    @Transactional(readOnly = true)
    public List<GivenAnswer> history(Invitation invitation) {
        return given.of(invitation.id(), meetings.get(invitation.meetingId()).framingQuestions());
    }
}
