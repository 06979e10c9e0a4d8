package se.radslag.board;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.radslag.documentation.DocumentationService;
import se.radslag.invitation.InvitationService;
import se.radslag.mail.Outbox;
import se.radslag.meeting.Meeting;

/** A meeting's letters, stage by stage. */
@Component
class MeetingPapers implements MeetingSection {

    private final Outbox outbox;

    MeetingPapers(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void fill(Meeting meeting, Model model) {
        model.addAttribute(
                "letters",
                Stream.of(
                                InvitationService.invitationStage(meeting.id()),
                                InvitationService.programmeStage(meeting.id()),
                                DocumentationService.followUpStage(meeting.id()))
                        .map(stage -> LetterGroup.of(stage.toString(), outbox.ofStage(stage)))
                        .filter(group -> !group.letters().isEmpty())
                        .toList());
    }
}
