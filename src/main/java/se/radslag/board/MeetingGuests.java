package se.radslag.board;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.radslag.invitation.Invitation;
import se.radslag.invitation.InvitationService;
import se.radslag.meeting.Meeting;
import se.radslag.organisation.Organisation;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;

/** Who can be invited to a meeting, who is, and what they answered. */
@Component
class MeetingGuests implements MeetingSection {

    private final InvitationService invitations;
    private final OrganisationService organisations;
    private final Names names;

    MeetingGuests(InvitationService invitations, OrganisationService organisations, Names names) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.names = names;
    }

    @Override
    public void fill(Meeting meeting, Model model) {
        List<Invitation> invited = invitations.ofMeeting(meeting.id());
        Map<OrganisationId, String> known = names.in(invited, guest -> Optional.of(guest.organisationId()));
        List<GuestRow> guests = invited.stream()
                .map(guest -> new GuestRow(guest, known.getOrDefault(guest.organisationId(), "")))
                .toList();
        model.addAttribute("guests", guests).addAttribute("candidates", candidates(invited));
        model.addAttribute("coming", those(guests, Invitation.Status.ACCEPTED));
        model.addAttribute("waiting", waiting(guests));
        model.addAttribute("written", WrittenAnswers.of(meeting.framingQuestions(), guests));
        model.addAttribute("undecided", those(guests, Invitation.Status.TENTATIVE));
        model.addAttribute("notComing", those(guests, Invitation.Status.DECLINED));
        fillUnanswered(meeting, those(guests, Invitation.Status.INVITED), model);
        model.addAttribute(
                "attendanceRecorded",
                invited.stream().anyMatch(guest -> guest.attended().isPresent()));
        model.addAttribute("people", guests.stream().mapToInt(GuestRow::people).sum());
    }

    /** A letter that came back is no silence. */
    private void fillUnanswered(Meeting meeting, List<GuestRow> unanswered, Model model) {
        Set<OrganisationId> unreached = invitations.unreached(meeting.id());
        Map<Boolean, List<GuestRow>> rows = unanswered.stream()
                .collect(Collectors.partitioningBy(
                        guest -> unreached.contains(guest.invitation().organisationId())));
        model.addAttribute("unreached", rows.get(true)).addAttribute("silent", rows.get(false));
    }

    private List<Candidate> candidates(List<Invitation> invited) {
        Map<OrganisationId, String> whys =
                invited.stream().collect(Collectors.toMap(Invitation::organisationId, Invitation::why));
        return organisations.active().stream()
                .map(organisation -> candidate(organisation, whys))
                .toList();
    }

    private static Candidate candidate(Organisation organisation, Map<OrganisationId, String> whys) {
        return new Candidate(
                organisation, whys.containsKey(organisation.id()), whys.getOrDefault(organisation.id(), ""));
    }

    /** In whose order places are given. */
    private static List<GuestRow> waiting(List<GuestRow> guests) {
        return those(guests, Invitation.Status.WAITING).stream()
                .sorted(Comparator.comparing(
                        guest -> guest.invitation().waitingSince().orElseThrow()))
                .toList();
    }

    private static List<GuestRow> those(List<GuestRow> guests, Invitation.Status status) {
        return guests.stream()
                .filter(guest -> guest.invitation().status() == status)
                .toList();
    }
}
