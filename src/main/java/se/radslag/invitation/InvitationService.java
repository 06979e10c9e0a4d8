package se.radslag.invitation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import se.radslag.mail.Stage;
import se.radslag.meeting.MeetingId;
import se.radslag.organisation.OrganisationId;

/** Invitations: chosen, written, answered; who came. */
@Service
public class InvitationService {

    public static Stage invitationStage(MeetingId id) {
        return new Stage(id, "invitation");
    }

    public static Stage programmeStage(MeetingId id) {
        return new Stage(id, "programme");
    }

    /** Chooses who is invited and why, replacing the choice so far; only before invitations are written. */
    public void choose(MeetingId id, Map<OrganisationId, String> invited) {
        throw new UnsupportedOperationException();
    }

    /** If nobody was chosen, chooses these. */
    public void chooseIfNone(MeetingId id, Set<OrganisationId> organisations) {
        throw new UnsupportedOperationException();
    }

    /** Adds one organisation after invitations were sent, and invites it at once. */
    public void inviteLater(MeetingId id, OrganisationId organisation, String why) {
        throw new UnsupportedOperationException();
    }

    /** A meeting's invitations by the organisations' names. */
    public List<Invitation> ofMeeting(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /** Writes the invitations, held. @throws se.radslag.core.Refused if nobody is chosen */
    public void writeInvitations(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /** Sends the invitations. */
    public void sendInvitations(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /** Reminds those who were invited and have not answered. */
    public void remind(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /** Takes an organisation's answer, or its changed answer, and sends a receipt. @throws se.radslag.core.Refused also when answers are closed */
    public void answer(InvitationId id, OrganisationId organisation, Answer answer) {
        throw new UnsupportedOperationException();
    }

    /** Writes the programme to those who come, held. */
    public void writeProgramme(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /** Sends the programme. */
    public void sendProgramme(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /** Tells whoever was invited that the meeting is called off, with the reason. */
    public void tellCalledOff(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /** Records which of the invited came. */
    public void recordAttendance(MeetingId id, Set<InvitationId> came) {
        throw new UnsupportedOperationException();
    }

    /** @throws se.radslag.core.Refused unless attendance is recorded and somebody came */
    public void requireAttendance(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /** Those who took part, by name. */
    public List<Invitation> attended(MeetingId id) {
        throw new UnsupportedOperationException();
    }
}
