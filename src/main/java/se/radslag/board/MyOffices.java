package se.radslag.board;

import java.util.List;
import org.springframework.stereotype.Component;
import se.radslag.access.Staff;
import se.radslag.access.StaffSession;
import se.radslag.core.NotFound;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.Office;
import se.radslag.cycle.OfficeId;
import se.radslag.dialogue.DialogueRequest;
import se.radslag.dialogue.DialogueRequestId;
import se.radslag.dialogue.DialogueService;
import se.radslag.inbox.InboxService;
import se.radslag.inbox.IncomingLetterId;
import se.radslag.inbox.ReceivedLetter;
import se.radslag.mail.LetterId;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;

/** What belongs to the offices that the signed-in member of staff works for; all else is not found, as if it did not exist. */
@Component
class MyOffices {

    private final StaffSession session;
    private final CycleService cycles;
    private final MeetingService meetings;
    private final DialogueService dialogue;
    private final LetterCases letters;
    private final InboxService inbox;

    MyOffices(
            StaffSession session,
            CycleService cycles,
            MeetingService meetings,
            DialogueService dialogue,
            LetterCases letters,
            InboxService inbox) {
        this.session = session;
        this.cycles = cycles;
        this.meetings = meetings;
        this.dialogue = dialogue;
        this.letters = letters;
        this.inbox = inbox;
    }

    List<Office> all() {
        Staff staff = staff();
        return cycles.offices().stream()
                .filter(office -> staff.worksFor(office.id().value()))
                .toList();
    }

    Cycle year(CycleId id) {
        Cycle cycle = cycles.get(id);
        require(cycle.officeId());
        return cycle;
    }

    Meeting meeting(MeetingId id) {
        Meeting meeting = meetings.get(id);
        require(meeting.officeId());
        return meeting;
    }

    DialogueRequest request(DialogueRequestId id) {
        DialogueRequest request = dialogue.get(id);
        require(request.officeId());
        return request;
    }

    /** The record number of a letter's case, if everything in that case belongs to my offices. */
    String caseOf(LetterId id) {
        String recordNumber = letters.recordNumber(id);
        letters.offices(recordNumber).forEach(this::require);
        return recordNumber;
    }

    /** A letter that came in: to one of my offices, or to none in particular. */
    ReceivedLetter received(IncomingLetterId id) {
        staff();
        ReceivedLetter letter = inbox.letter(id);
        letters.find(letter.recordNumber()).forEach(this::require);
        return letter;
    }

    /** Whether the person handles everything in a case, and may so write to those it concerns. */
    boolean handles(String recordNumber) {
        return letters.offices(recordNumber).stream().allMatch(office -> staff().handles(office.value()));
    }

    /** @throws NotFound unless the person handles the case */
    void requireHandled(String recordNumber) {
        if (!handles(recordNumber)) {
            throw new NotFound();
        }
    }

    private void require(OfficeId office) {
        if (!staff().worksFor(office.value())) {
            throw new NotFound();
        }
    }

    private Staff staff() {
        return session.current().orElseThrow(NotFound::new);
    }
}
