package se.radslag.invitation;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import se.radslag.meeting.MeetingOfferService;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationId;

/** The part of the personal page where an organisation sees what it is invited to, and answers. */
@Component
class InvitationSection implements PersonalSection {

    private static final Comparator<Meeting> STILL_TO_COME_FIRST = Comparator.comparing(meeting -> !meeting.isAhead());

    private final InvitationService invitations;
    private final MeetingService meetings;
    private final MeetingOfferService offers;

    InvitationSection(InvitationService invitations, MeetingService meetings, MeetingOfferService offers) {
        this.invitations = invitations;
        this.meetings = meetings;
        this.offers = offers;
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
        List<Meeting> askedTo = inScope.stream()
                .filter(meeting -> sent.containsKey(meeting.id()))
                .sorted(STILL_TO_COME_FIRST)
                .toList();
        Map<MeetingId, MeetingOffer> offered = offers.of(sent.keySet());
        String contact = PersonalYear.in(model.getAttribute(PersonalYear.NAME))
                .map(year -> year.cycle().contactAddress())
                .orElseGet(() -> contact(askedTo));
        model.addAttribute(
                "invitations",
                askedTo.stream()
                        .map(meeting -> view(meeting, of(sent, meeting), of(offered, meeting), contact))
                        .toList());
        askedTo.forEach(meeting -> putForm(of(sent, meeting), meeting, of(offered, meeting), model));
        return !sent.isEmpty();
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

    private static <T> T of(Map<MeetingId, T> known, Meeting meeting) {
        return requireNonNull(known.get(meeting.id()));
    }

    private InvitationView view(Meeting meeting, Invitation invitation, MeetingOffer offer, String contact) {
        return InvitationView.of(invitation, meeting, offer, meetings.takesAnswers(meeting), contact);
    }

    /** Whom to write to when a meeting takes no answers: all of a scope belong to the same year or request. */
    private String contact(List<Meeting> askedTo) {
        return askedTo.stream()
                .filter(meeting -> !meetings.takesAnswers(meeting))
                .findFirst()
                .map(meeting -> meetings.sender(meeting).contactAddress())
                .orElse("");
    }

    private static void putForm(Invitation invitation, Meeting meeting, MeetingOffer offer, Model model) {
        String name = InvitationView.formOf(invitation.id());
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, AnswerForm.of(invitation, meeting, offer));
        }
    }

    private static List<MeetingId> ids(List<Meeting> meetings) {
        return meetings.stream().map(Meeting::id).toList();
    }
}
