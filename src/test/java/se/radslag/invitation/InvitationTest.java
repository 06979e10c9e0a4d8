package se.radslag.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.radslag.core.Refusal;
import se.radslag.core.Refused;
import se.radslag.meeting.MeetingId;
import se.radslag.organisation.OrganisationId;

class InvitationTest {

    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final Delegate NOBODY = new Delegate("", " ", "", false);
    private static final Delegate ASA = new Delegate(" Åsa Öberg ", "ordförande", "asa@forening.example", true);

    @Test
    void comesWithThoseNamed() {
        Invitation accepted = chosen().answered(new Answer(true, List.of(NOBODY, ASA), " Vegan ", "Nej"), NOW);
        assertThat(accepted.status()).isEqualTo(Invitation.Status.ACCEPTED);
        assertThat(accepted.delegates())
                .containsExactly(new Delegate("Åsa Öberg", "ordförande", "asa@forening.example", true));
        assertThat(accepted.needs()).isEqualTo("Vegan");
        assertThat(accepted.declineReason()).isEmpty();
    }

    @Test
    void forgetsWhoWasToComeWhenNobodyDoes() {
        Invitation accepted = chosen().answered(new Answer(true, List.of(ASA), "Vegan", null), NOW);
        Invitation declined = accepted.answered(new Answer(false, List.of(ASA), "Vegan", "Krock"), NOW.plusSeconds(1));
        assertThat(declined.status()).isEqualTo(Invitation.Status.DECLINED);
        assertThat(declined.delegates()).isEmpty();
        assertThat(declined.needs()).isEmpty();
        assertThat(declined.declineReason()).isEqualTo("Krock");
    }

    @Test
    void wantsAYesOrANo() {
        assertThat(fields(new Answer(null, List.of(ASA), null, null))).containsExactly("comes");
    }

    @Test
    void wantsANameFromWhoeverComes() {
        assertThat(fields(new Answer(true, List.of(NOBODY), null, null))).containsExactly("delegates");
        assertThat(fields(new Answer(false, List.of(NOBODY), null, null))).isEmpty();
    }

    @Test
    void takesAtMostTenPeople() {
        assertThat(fields(new Answer(true, Collections.nCopies(10, ASA), null, null)))
                .isEmpty();
        assertThat(fields(new Answer(true, Collections.nCopies(11, ASA), null, null)))
                .containsExactly("delegates");
    }

    @Test
    void pointsAtTheRowThatIsWrong() {
        Delegate twoLines = new Delegate("Å\nBcc: x", "a\rb", "inte en adress", false);
        Delegate nameless = new Delegate("", "", "bo@forening.example", false);
        assertThat(fields(new Answer(true, List.of(ASA, twoLines, nameless), null, null)))
                .containsExactlyInAnyOrder(
                        "delegates[1].name", "delegates[1].role", "delegates[1].email", "delegates[2].name");
    }

    @Test
    void rejectsTextsThatNobodyWouldRead() {
        String endless = "x".repeat(100_000);
        assertThat(fields(new Answer(false, List.of(), endless, endless))).containsExactly("needs", "declineReason");
    }

    @Test
    void letsTheFormGrowWithThePeople() {
        Invitation four = chosen().answered(new Answer(true, Collections.nCopies(4, ASA), null, null), NOW);
        assertThat(rows(chosen())).isEqualTo(5);
        assertThat(rows(four)).isEqualTo(6);
        assertThat(AnswerForm.of(four).withRows().answer().delegates()).hasSize(6);
    }

    private static int rows(Invitation invitation) {
        return AnswerForm.of(invitation).answer().delegates().size();
    }

    private static Invitation chosen() {
        return Invitation.chosen(MeetingId.random(), OrganisationId.random(), "");
    }

    private static List<String> fields(Answer answer) {
        try {
            answer.check();
            return List.of();
        } catch (Refused refused) {
            return refused.refusals().stream().map(Refusal::field).toList();
        }
    }
}
