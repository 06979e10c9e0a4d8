package se.radslag.documentation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.radslag.application.Application;
import se.radslag.cycle.Correspondent;
import se.radslag.documentation.Documentation.Publication;
import se.radslag.mail.Addressee;
import se.radslag.mail.Letter;
import se.radslag.mail.Sender;
import se.radslag.meeting.Meeting;

/**
 * Thanks an organisation, or somebody who applied, for taking part in a meeting, and tells where its documentation is.
 *
 * @param footing key of why others than those invited get it
 */
record FollowUpLetter(
        String reference,
        Addressee addressee,
        Sender sender,
        String kind,
        LocalDate day,
        String subject,
        String title,
        String path,
        @Nullable String footing)
        implements Letter {

    static FollowUpLetter to(Correspondent correspondent, Sender sender, Meeting meeting, Publication publication) {
        String reference = "meeting:%s:follow-up:%s".formatted(meeting.id(), correspondent.organisationId());
        return about(meeting, publication, reference, correspondent.addressee(), sender, null);
    }

    static FollowUpLetter to(Application came, Sender sender, Meeting meeting, Publication publication) {
        String reference = "application:%s:follow-up".formatted(came.id());
        return about(meeting, publication, reference, came.applicant().addressee(), sender, Application.FOOTING);
    }

    private static FollowUpLetter about(
            Meeting meeting,
            Publication publication,
            String reference,
            Addressee addressee,
            Sender sender,
            @Nullable String footing) {
        return new FollowUpLetter(
                reference,
                addressee,
                sender,
                meeting.kind().name(),
                meeting.day(),
                meeting.subject(),
                publication.title(),
                PublishedDocumentation.path(publication.slug()),
                footing);
    }
}
