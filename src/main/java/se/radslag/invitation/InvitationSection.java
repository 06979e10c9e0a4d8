package se.radslag.invitation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.radslag.access.PersonalLink;
import se.radslag.access.PersonalSection;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationId;

/** The part of the personal page where an organisation sees what it is invited to, and answers. */
@Component
class InvitationSection implements PersonalSection {

    private static final Comparator<Meeting> STILL_TO_COME_FIRST = Comparator.comparing(meeting -> !meeting.isAhead());

    private final InvitationService invitations;
    private final MeetingService meetings;

    InvitationSection(InvitationService invitations, MeetingService meetings) {
        this.invitations = invitations;
        this.meetings = meetings;
    }

    @Override
    public String fragment() {
        return "invitation/_invitations :: section";
    }

    @Override
    public boolean fill(PersonalLink link, Model model) {
        List<Meeting> inScope = meetings.ofScope(link.scope());
        Map<MeetingId, Invitation> sent =
                invitations.sentTo(new OrganisationId(link.organisation()), ids(inScope)).stream()
                        .collect(Collectors.toMap(Invitation::meetingId, Function.identity()));
        model.addAttribute(
                "invitations",
                inScope.stream()
                        .filter(meeting -> sent.containsKey(meeting.id()))
                        .sorted(STILL_TO_COME_FIRST)
                        .map(meeting -> view(meeting, Objects.requireNonNull(sent.get(meeting.id()))))
                        .toList());
        sent.values().forEach(invitation -> putForm(invitation, model));
        return !sent.isEmpty();
    }

    @Override
    public int order() {
        return 10;
    }

    private InvitationView view(Meeting meeting, Invitation invitation) {
        String contact = meetings.sender(meeting.id()).contactAddress();
        return InvitationView.of(invitation, meeting, invitations.answersOpen(meeting.id()), contact);
    }

    private static void putForm(Invitation invitation, Model model) {
        String name = InvitationView.formOf(invitation.id());
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, AnswerForm.of(invitation));
        }
    }

    private static List<MeetingId> ids(List<Meeting> meetings) {
        return meetings.stream().map(Meeting::id).toList();
    }
}
