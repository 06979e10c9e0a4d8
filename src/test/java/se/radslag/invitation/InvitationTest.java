package se.radslag.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.radslag.core.Refusal;
import se.radslag.core.Refused;
import se.radslag.cycle.OfficeId;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingKind;
import se.radslag.meeting.MeetingOffer;
import se.radslag.meeting.Need;
import se.radslag.organisation.OrganisationId;

class InvitationTest {

    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final MeetingOffer OFFER =
            new MeetingOffer(true, EnumSet.allOf(Need.class), true, true, true, null, null, 0);
    private static final Meeting MEETING = meeting();
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
    void takesOnlyWhatTheMeetingAsksFor() {
        MeetingOffer nothing = new MeetingOffer(false, Set.of(), false, false, false, null, null, 0);
        Answer all = answer(new Particulars(
                Map.of(Need.DIET, " vegan ", Need.HEARING_LOOP, ""),
                List.of(" ", "Det krävs tid. ", "Ingen fråga"),
                "Språkkaféet",
                DayPart.MORNING,
                true));
        assertThat(all.asFarAsAsked(nothing, 0)).isEqualTo(answer(false, null, Particulars.NONE));
        assertThat(all.asFarAsAsked(OFFER, 2).particulars())
                .isEqualTo(new Particulars(
                        Map.of(Need.DIET, "vegan", Need.HEARING_LOOP, ""),
                        List.of("", "Det krävs tid."),
                        "Språkkaféet",
                        DayPart.MORNING,
                        true));
    }

    @Test
    void keepsWhatWasWrittenByWhoeverStaysAway() {
        Particulars told = new Particulars(Map.of(Need.DIET, "vegan"), List.of("Tid."), "Kafé", DayPart.EVENING, true);
        Invitation away = chosen().answered(new Answer(false, List.of(), null, null, told), NOW);
        assertThat(away.particulars()).isEqualTo(new Particulars(Map.of(), List.of("Tid."), "", null, false));
        assertThat(away.answeredInCalendar(Invitation.Status.DECLINED, "", List.of(), NOW)
                        .particulars()
                        .written())
                .containsExactly("Tid.");
    }

    @Test
    void takesAtMostThePlacesOfAnOrganisation() {
        MeetingOffer two = new MeetingOffer(false, Set.of(), false, false, false, 2, null, 0);
        Answer three = new Answer(true, List.of(ASA, ASA, ASA), null, null);
        Refused refused = catchThrowableOfType(Refused.class, () -> three.check(two));
        assertThat(refused.refusals()).containsExactly(new Refusal("delegates", "invitation.places-each", List.of(2)));
        new Answer(true, List.of(ASA, ASA), null, null).check(two);
        assertThat(AnswerForm.of(chosen(), MEETING, two).answer().delegates()).hasSize(2);
    }

    private static Answer answer(Particulars told) {
        return answer(true, "Stol", told);
    }

    private static Answer answer(boolean remote, @Nullable String needs, Particulars told) {
        return new Answer(true, List.of(new Delegate("Bo", "", "", "Kim", remote, false)), needs, null, told);
    }

    private static Meeting meeting() {
        return new Meeting(
                MeetingId.random(),
                OfficeId.random(),
                Optional.empty(),
                UUID.randomUUID(),
                MeetingKind.SAMRAD,
                0,
                "A1",
                "språk",
                "språk",
                "Att lyssna.",
                LocalDate.of(2027, 4, 1),
                LocalTime.of(13, 0),
                LocalTime.of(16, 0),
                "Rosenbad",
                "statsrådet",
                LocalDate.of(2027, 3, 20),
                Optional.empty(),
                Optional.empty(),
                List.of("Vad krävs?", "Hur?"),
                "",
                Meeting.Status.INVITED,
                "",
                0,
                0);
    }

    @Test
    void letsTheFormGrowWithThePeople() {
        Invitation four = chosen().answered(new Answer(true, Collections.nCopies(4, ASA), null, null), NOW);
        assertThat(rows(chosen())).isEqualTo(5);
        assertThat(rows(four)).isEqualTo(6);
        assertThat(AnswerForm.of(four, MEETING, OFFER)
                        .withRows(MEETING, OFFER)
                        .answer()
                        .delegates())
                .hasSize(6);
    }

    private static int rows(Invitation invitation) {
        return AnswerForm.of(invitation, MEETING, OFFER).answer().delegates().size();
    }

    private static Invitation chosen() {
        return Invitation.chosen(MeetingId.random(), OrganisationId.random(), "");
    }

    private static List<String> fields(Answer answer) {
        try {
            answer.check(OFFER);
            return List.of();
        } catch (Refused refused) {
            return refused.refusals().stream().map(Refusal::field).toList();
        }
    }
}
