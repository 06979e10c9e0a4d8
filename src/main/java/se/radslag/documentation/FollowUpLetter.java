package se.radslag.documentation;

import java.time.LocalDate;
import se.radslag.cycle.Correspondent;
import se.radslag.documentation.Documentation.Publication;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;
import se.radslag.meeting.Meeting;

/** Thanks an organisation that took part in a meeting, and tells where its documentation is. */
record FollowUpLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        String kind,
        LocalDate day,
        String subject,
        String title,
        String path)
        implements Letter {

    static FollowUpLetter to(Correspondent correspondent, Sender sender, Meeting meeting, Publication publication) {
        return new FollowUpLetter(
                "meeting:%s:follow-up:%s".formatted(meeting.id(), correspondent.organisationId()),
                correspondent.addressee(),
                sender,
                meeting.kind().name(),
                meeting.day(),
                meeting.subject(),
                publication.title(),
                PublishedDocumentation.path(publication.slug()));
    }
}
