package se.radslag.invitation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.radslag.access.PersonalAsk;
import se.radslag.access.PersonalLink;
import se.radslag.access.PersonalSection;
import se.radslag.cycle.PersonalYear;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingOffer;
import se.radslag.meeting.MeetingService;
import se.radslag.meeting.OfferedMeeting;
import se.radslag.organisation.OrganisationId;

/** The part of the personal page where an organisation sees what it is invited to, and answers. */
@Component
class InvitationSection implements PersonalSection {

    private static final Comparator<Asked> STILL_TO_COME_FIRST =
            Comparator.comparing(asked -> !asked.meeting().isAhead());

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
        List<Asked> asked = asked(link);
        String contact = PersonalYear.in(model.getAttribute(PersonalYear.NAME))
                .map(year -> year.cycle().contactAddress())
                .orElseGet(() -> contact(asked));
        model.addAttribute(
                "invitations", asked.stream().map(to -> view(to, contact)).toList());
        asked.forEach(to -> putForm(to, model));
        return !asked.isEmpty();
    }

    /** An invitation that was sent, and to what. */
    private record Asked(Meeting meeting, MeetingOffer offer, Invitation invitation) {}

    private List<Asked> asked(PersonalLink link) {
        List<OfferedMeeting> inScope = meetings.ofScope(link.scope());
        Map<MeetingId, Invitation> sent =
                invitations.sentTo(new OrganisationId(link.organisation()), ids(inScope)).stream()
                        .collect(Collectors.toMap(Invitation::meetingId, Function.identity()));
        return inScope.stream()
                .flatMap(to -> Optional.ofNullable(sent.get(to.meeting().id())).stream()
                        .map(invitation -> new Asked(to.meeting(), to.offer(), invitation)))
                .sorted(STILL_TO_COME_FIRST)
                .toList();
    }

    /** To answer what has not been answered, as long as it can be. */
    @Override
    public List<PersonalAsk> asks(Model model) {
        return model.getAttribute("invitations") instanceof List<?> views
                ? views.stream()
                        .filter(InvitationView.class::isInstance)
                        .map(InvitationView.class::cast)
                        .flatMap(view -> view.ask().stream())
                        .toList()
                : List.of();
    }

    @Override
    public int order() {
        return 10;
    }

    private InvitationView view(Asked to, String contact) {
        return InvitationView.of(
                to.invitation(), to.meeting(), to.offer(), meetings.takesAnswers(to.meeting()), contact);
    }

    /** Whom to write to when a meeting takes no answers: all of a scope belong to the same year or request. */
    private String contact(List<Asked> asked) {
        return asked.stream()
                .map(Asked::meeting)
                .filter(meeting -> !meetings.takesAnswers(meeting))
                .findFirst()
                .map(meeting -> meetings.sender(meeting).contactAddress())
                .orElse("");
    }

    private static void putForm(Asked to, Model model) {
        String name = InvitationView.formOf(to.invitation().id());
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, AnswerForm.of(to.invitation(), to.meeting(), to.offer()));
        }
    }

    private static List<MeetingId> ids(List<OfferedMeeting> meetings) {
        return meetings.stream().map(offered -> offered.meeting().id()).toList();
    }
}
