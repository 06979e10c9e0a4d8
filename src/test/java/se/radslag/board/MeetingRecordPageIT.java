package se.radslag.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.radslag.invitation.Invitation;
import se.radslag.invitation.InvitationService;
import se.radslag.meeting.MeetingId;
import se.radslag.testing.RadslagTest;
import se.radslag.viewpoint.RaisedQuestion;
import se.radslag.viewpoint.Viewpoint;
import se.radslag.viewpoint.ViewpointService;

/** A meeting's page from its day on: who came, and what was said. */
@RadslagTest
class MeetingRecordPageIT {

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory context;

    @Autowired
    InvitationService invitations;

    @Autowired
    ViewpointService viewpoints;

    Desk desk;
    TrialSamrad samrad;
    MeetingId meeting;
    String page;

    @BeforeEach
    void inviteToAMeeting() {
        samrad = TrialSamrad.in(context);
        samrad.invite();
        meeting = samrad.id();
        page = "/arbete/mote/" + meeting;
        desk = Desk.of("handlaggare", port);
    }

    @Test
    void recordsWhoCame() {
        samrad.accept(0);
        samrad.waitForTheDay();
        var before = desk.read(page);
        assertThat(before.select("input[name=came][checked]")).hasSize(1);

        var came = invitations.ofMeeting(meeting).stream()
                .skip(1)
                .map(Invitation::id)
                .toList();
        desk.submit(before, page + "/narvaro", Map.of("came", came));

        assertThat(invitations.attended(meeting)).extracting(Invitation::id).containsExactlyInAnyOrderElementsOf(came);
        assertThat(desk.read(page).select("input[name=came][checked]")).hasSize(2);
    }

    @Test
    void recordsChangesAndRemovesViewpoints() {
        samrad.waitForTheDay();
        String speaker = samrad.three().get(0).id().toString();

        desk.submit(page, page + "/synpunkter", Map.of("organisation", speaker, "text", "Tolkar saknas."));
        Viewpoint added = viewpoints.ofMeeting(meeting).get(0);
        assertThat(added.organisationId()).contains(samrad.three().get(0).id());

        String action = page + "/synpunkter/" + added.id();
        var old = desk.read(page);
        desk.submit(old, action, Map.of("handling", "Utreds."));
        assertThat(viewpoints.ofMeeting(meeting))
                .extracting(Viewpoint::handling)
                .containsExactly("Utreds.");

        var later = desk.submit(old, action, Map.of("handling", "Läggs till handlingarna."));
        assertThat(later.refusals()).contains("Någon annan har ändrat");
        assertThat(later.page()
                        .select("form[action=" + action + "] textarea[name=handling]")
                        .text())
                .isEqualTo("Läggs till handlingarna.");

        desk.submit(page, action + "/ta-bort", Map.of());
        assertThat(viewpoints.ofMeeting(meeting)).isEmpty();
    }

    @Test
    void recordsNoEmptyViewpoint() {
        samrad.waitForTheDay();

        var answer = desk.submit(page, page + "/synpunkter", Map.of("handling", "Utreds."));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.refusals()).isEqualTo("Synpunkt: Fyll i det här fältet.");
        assertThat(answer.page()
                        .select("form[action$=/synpunkter] textarea[name=handling]")
                        .text())
                .isEqualTo("Utreds.");
    }

    @Test
    void notesAndRemovesQuestions() {
        samrad.waitForTheDay();

        desk.submit(page, page + "/fragor", Map.of("title", "Hur får fler tolk?"));
        RaisedQuestion raised = viewpoints.raisedAt(meeting).get(0);
        assertThat(raised.title()).isEqualTo("Hur får fler tolk?");
        assertThat(desk.submit(page, page + "/fragor", Map.of("title", "")).refusals())
                .isEqualTo("Rubrik: Fyll i det här fältet.");

        desk.submit(page, page + "/fragor/" + raised.id() + "/ta-bort", Map.of());
        assertThat(viewpoints.raisedAt(meeting)).isEmpty();
    }
}
