package se.radslag.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.OfficeId;
import se.radslag.dialogue.DialogueRequest;
import se.radslag.dialogue.DialogueRequestId;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingKind;
import se.radslag.organisation.Language;
import se.radslag.organisation.Organisation;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationKind;

/** What the mocked rooms answer. */
final class Samples {

    /** Later than the machine's clock, so that no timer is due by itself. */
    static final Instant NOW = Instant.parse("2127-01-10T09:00:00Z");

    static final OfficeId OFFICE = OfficeId.random();

    static final OrganisationId ORGANISATION = OrganisationId.random();

    private Samples() {}

    static Organisation organisation() {
        return new Organisation(
                ORGANISATION, "Rädda Barnen", OrganisationKind.ORGANISATION, Language.SV, "Stockholm", Set.of(), true);
    }

    static Cycle cycle(CycleId id, boolean reviewLetters) {
        return new Cycle(
                id,
                OFFICE,
                "Integration",
                "Delaktighet",
                2127,
                "A2127/1",
                LocalDate.of(2127, 2, 1),
                Optional.empty(),
                LocalDate.of(2127, 3, 3),
                "dialog@office.example",
                reviewLetters,
                Cycle.Status.OPEN,
                "",
                NOW,
                Optional.empty(),
                0);
    }

    static Meeting samrad(MeetingId id) {
        return new Meeting(
                id,
                OFFICE,
                Optional.empty(),
                id.value(),
                MeetingKind.SAMRAD,
                0,
                "A2127/1",
                "delaktighet",
                "delaktighet",
                "Att lyssna.",
                LocalDate.of(2127, 3, 3),
                LocalTime.of(13, 0),
                LocalTime.of(16, 0),
                "Rosenbad",
                "statsrådet",
                LocalDate.of(2127, 2, 20),
                Optional.empty(),
                Optional.empty(),
                List.of("Vad avgör?"),
                "",
                Meeting.Status.PLANNED,
                "Sjukdom",
                0,
                0);
    }

    static Map<String, Object> plan() {
        Map<String, Object> plan = new HashMap<>();
        plan.put("subject", "delaktighet");
        plan.put("purpose", "Att lyssna.");
        plan.put("day", "2127-03-03");
        plan.put("startsAt", "13:00");
        plan.put("endsAt", "16:00");
        plan.put("place", "Rosenbad");
        plan.put("leader", "statsrådet");
        plan.put("lastAnswerDay", "2127-02-20");
        plan.put("framingQuestions", "Vad avgör?\n\nHur sprids det?");
        return plan;
    }

    static DialogueRequest request(DialogueRequestId id, Optional<CycleId> year) {
        return new DialogueRequest(
                id,
                OFFICE,
                year,
                id.value(),
                "A2127/2",
                Optional.of(ORGANISATION),
                Optional.empty(),
                false,
                "Språkkaféer",
                "Vi vill prata om språkkaféer.",
                NOW,
                NOW.plusSeconds(86_400),
                Optional.empty(),
                "",
                false,
                0);
    }
}
