package se.radslag.application;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.access.ConfirmationLapsed;
import se.radslag.access.ConfirmationService;
import se.radslag.access.Confirmed;
import se.radslag.access.FormSheet;
import se.radslag.access.LinkId;
import se.radslag.core.Clock;
import se.radslag.core.Refused;
import se.radslag.mail.Outbox;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingOfferService;
import se.radslag.meeting.MeetingService;

/** Applications to open meetings, from those who make them: nothing comes of one before the address is confirmed. */
@Service
@Transactional
public class ApplicationService {

    /** Where the page that asks for the confirmation finds its words. */
    static final String PURPOSE = "application.confirm";

    private final Applications applications;
    private final Openings openings;
    private final OpeningService opening;
    private final MeetingService meetings;
    private final MeetingOfferService offers;
    private final ConfirmationService confirmations;
    private final InvitedContacts invited;
    private final Withdrawals withdrawals;
    private final ApplicationPost post;
    private final ApplicationNotes notes;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplicationService(
            Applications applications,
            Openings openings,
            OpeningService opening,
            MeetingService meetings,
            MeetingOfferService offers,
            ConfirmationService confirmations,
            InvitedContacts invited,
            Withdrawals withdrawals,
            ApplicationPost post,
            ApplicationNotes notes,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.openings = openings;
        this.opening = opening;
        this.meetings = meetings;
        this.offers = offers;
        this.confirmations = confirmations;
        this.invited = invited;
        this.withdrawals = withdrawals;
        this.post = post;
        this.notes = notes;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps an application, and asks by letter whether the address is theirs; once for each sheet and words. Whoever is invited already gets
     * another letter, and the same is said to them here.
     *
     * @param from network address of whoever applies
     * @throws Refused naming each field that cannot be accepted; also when the meeting takes no applications
     */
    void apply(MeetingId id, ApplicationForm form, FormSheet sheet, Locale language, String from) {
        openings.hold(id);
        Meeting meeting = meetings.get(id);
        if (!opening.openness(meeting).isOpen()) {
            throw new ApplicationsClosed();
        }
        ApplicationId identity = new ApplicationId(sheet.identityOf("application", id, form));
        Application typed = form.read(identity, id, offers.of(id), language, clock.now());
        if (applications.add(typed)) {
            ask(typed, meeting, from);
        }
    }

    /** Both ways alike, so that whoever asks learns nothing of who is invited; what lies unconfirmed is erased in time. */
    private void ask(Application typed, Meeting meeting, String from) {
        Instant until = confirmBy(meeting);
        LinkId link =
                confirmations.ask(typed.id().value(), PURPOSE, typed.applicant().email(), from, until);
        if (!invited.redirect(typed, meeting)) {
            post.askToConfirm(typed, link, meeting, until);
        }
    }

    /** At latest when the meeting begins. */
    private Instant confirmBy(Meeting meeting) {
        Instant begins = clock.at(meeting.day(), meeting.startsAt());
        Instant usual = confirmations.confirmBy();
        return usual.isBefore(begins) ? usual : begins;
    }

    /** The meeting that an application is to; empty if there is no such application, or nobody has confirmed it. */
    @Transactional(readOnly = true)
    public Optional<MeetingId> meeting(ApplicationId id) {
        return applications.find(id.value()).filter(Application::isConfirmed).map(Application::meetingId);
    }

    @EventListener
    void confirmed(Confirmed event) {
        switch (event.purpose()) {
            case PURPOSE -> applications.find(event.matter()).ifPresent(this::receive);
            case ApplicationPost.WITHDRAWAL ->
                applications.behind(event.matter()).ifPresent(withdrawals::withdraw);
            default -> {}
        }
    }

    @EventListener
    void forget(ConfirmationLapsed event) {
        if (event.purpose().equals(PURPOSE)) {
            applications.find(event.matter()).ifPresent(applications::erase);
        }
    }

    /** Since they applied, the meeting may have been called off or be over, or their organisation may have been invited. */
    private void receive(Application typed) {
        Opening open = openings.lock(typed.meetingId());
        Meeting meeting = meetings.get(typed.meetingId());
        if (meeting.status() == Meeting.Status.CALLED_OFF) {
            outbox.post(post.callingOff(typed, meeting));
            applications.erase(typed);
        } else if (isOver(meeting)) {
            post.answer(post.tooLate(typed.received(clock.now())), meeting, "");
            applications.erase(typed);
        } else if (invited.redirect(typed, meeting)) {
            applications.erase(typed);
        } else {
            receive(typed, meeting, open);
        }
    }

    private boolean isOver(Meeting meeting) {
        return !meeting.isAhead() || !clock.now().isBefore(meetings.endsAt(meeting.id()));
    }

    private void receive(Application typed, Meeting meeting, Opening open) {
        Optional<Application> before =
                applications.lockFrom(meeting.id(), typed.applicant().email());
        if (before.filter(Application::isAnswered).isPresent()) {
            applications.erase(typed);
            post.answer(before.get(), meeting, "-again-" + typed.id());
            return;
        }
        before.ifPresent(earlier -> applications.erase(typed));
        applications.update(before.map(earlier -> earlier.repeated(typed, clock.now()))
                .orElseGet(() -> typed.received(clock.now())));
        Application received =
                applications.lockFrom(meeting.id(), typed.applicant().email()).orElseThrow();
        notes.file(received, meeting);
        post.confirmReceived(received, meeting, open);
        events.publishEvent(new ApplicationReceived(meeting.id()));
    }
}
