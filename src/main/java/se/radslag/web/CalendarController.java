package se.radslag.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import se.radslag.calendar.CalendarUser;
import se.radslag.calendar.CalendarWriter;
import se.radslag.calendar.PublishedEntry;
import se.radslag.core.Clock;
import se.radslag.invitation.InvitationService;
import se.radslag.mail.Sender;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingEntry;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;

/** The days of samråd and sakråd for everybody's calendar program, from when organisations have been asked to them. */
@Controller
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    /** Programs that subscribe come back by themselves. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final MeetingService meetings;
    private final InvitationService invitations;
    private final MeetingEntry entry;
    private final MessageSource messages;
    private final Clock clock;

    CalendarController(
            MeetingService meetings,
            InvitationService invitations,
            MeetingEntry entry,
            MessageSource messages,
            Clock clock) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.entry = entry;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/kalender.ics")
    ResponseEntity<String> calendar(Locale language) {
        String name = messages.getMessage("web.start.title", null, language);
        List<PublishedEntry> entries = entries(language);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .eTag(tag(name, entries))
                .body(CalendarWriter.published(name, entries, clock.now()));
    }

    private List<PublishedEntry> entries(Locale language) {
        Map<UUID, CalendarUser> organizers = new HashMap<>();
        Set<MeetingId> asked = invitations.meetingsAskedTo();
        return meetings.announced().stream()
                .filter(meeting -> asked.contains(meeting.id()))
                .map(meeting -> new PublishedEntry(
                        entry.announced(meeting, language),
                        organizers.computeIfAbsent(meeting.scope(), scope -> organizer(meeting))))
                .toList();
    }

    private CalendarUser organizer(Meeting meeting) {
        Sender sender = meetings.sender(meeting.id());
        return new CalendarUser(sender.name(), sender.contactAddress());
    }

    /** Weak, because when it was written stands in it too. */
    private static String tag(String name, List<PublishedEntry> entries) {
        byte[] content = (name + entries).getBytes(StandardCharsets.UTF_8);
        return "W/\"%s\"".formatted(DigestUtils.md5DigestAsHex(content));
    }
}
