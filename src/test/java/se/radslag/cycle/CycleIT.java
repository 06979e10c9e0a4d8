package se.radslag.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.radslag.access.PersonalLinkService;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.core.Refusal;
import se.radslag.core.Refused;
import se.radslag.mail.LetterView;
import se.radslag.mail.Outbox;
import se.radslag.mail.Sender;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.RadslagTest;

@RadslagTest
class CycleIT {

    @Autowired
    CycleService cycles;

    @Autowired
    OrganisationService directory;

    @Autowired
    PersonalLinkService links;

    @Autowired
    Outbox outbox;

    @Autowired
    Clock clock;

    @Test
    void knowsTheOfficeOfTheConfiguration() {
        assertThat(cycles.offices())
                .filteredOn(office -> office.key().equals("integration"))
                .singleElement()
                .isEqualTo(cycles.office(cycles.offices().get(0).id()))
                .extracting(Office::unit)
                .isEqualTo("Integrationsenheten");
        assertThatThrownBy(() -> cycles.office(OfficeId.random())).isInstanceOf(NotFound.class);
    }

    @Test
    void startsAYearOfAllOrganisations() {
        StartCycle command = Years.starting(cycles, clock.today());
        Cycle cycle = cycles.get(cycles.start(command));
        assertThat(cycle.policyArea()).isEqualTo(command.policyArea());
        assertThat(cycle.isOpen()).isTrue();
        assertThat(cycles.participants(cycle.id())).hasSameSizeAs(directory.active());
        assertThat(cycles.open()).contains(cycle);
        assertThat(cycles.ofOffices(List.of(cycle.officeId()))).contains(cycle);
        assertThat(cycles.ofOffices(List.of(OfficeId.random()))).isEmpty();
    }

    @Test
    void startsAYearOfThoseWithATag() {
        Cycle cycle = cycles.get(cycles.start(with(Years.starting(cycles, clock.today()), "samrad-2019")));
        assertThat(cycles.participants(cycle.id())).hasSize(6);
    }

    @Test
    void saysWhichTagsThereAre() {
        StartCycle command = with(Years.starting(cycles, clock.today()), "okänd");
        assertThatThrownBy(() -> cycles.start(command))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .singleElement()
                                .satisfies(refusal -> {
                                    assertThat(refusal.code()).isEqualTo("cycle.no-such-tag");
                                    assertThat(refusal.arguments().toString()).contains("sakrad-2017, samrad-2019");
                                }));
    }

    @Test
    void runsOneYearOfTheSameNameAtATime() {
        StartCycle command = Years.starting(cycles, clock.today());
        CycleId first = cycles.start(command);
        assertRefused(() -> cycles.start(command), "cycle.already-open");
        cycles.end(first);
        assertThat(cycles.start(command)).isNotEqualTo(first);
    }

    @Test
    void choosesParticipantsUntilTheyAreSettled() {
        CycleId id = cycles.start(Years.starting(cycles, clock.today()));
        OrganisationId scouts = directory.findByName("Scouterna").orElseThrow().id();
        assertRefused(() -> cycles.chooseParticipants(id, Set.of()), "cycle.nobody-takes-part");
        assertRefused(
                () -> cycles.chooseParticipants(id, Set.of(OrganisationId.random())), "cycle.participant-inactive");
        cycles.chooseParticipants(id, Set.of(scouts));
        cycles.settleParticipants(id);
        assertThat(cycles.participants(id)).containsExactly(scouts);
        assertRefused(() -> cycles.chooseParticipants(id, Set.of(scouts)), "cycle.participants-settled");
    }

    @Test
    void movesOnlyWhatWasSeen() {
        CycleId id = cycles.start(Years.starting(cycles, clock.today()));
        Cycle seen = cycles.get(id);
        LocalDate later = seen.lastProposalDay().plusDays(3);
        cycles.reschedule(id, later, seen.samradDay(), seen.version());
        assertThat(cycles.proposalsCloseAt(id)).isEqualTo(clock.endOf(later));
        assertThat(cycles.proposalReminderAt(id)).isEqualTo(clock.endOf(later).minus(Duration.ofDays(7)));
        assertRefused(() -> cycles.reschedule(id, later, seen.samradDay(), seen.version()), "cycle.changed-meanwhile");
        assertRefused(() -> cycles.reschedule(id, null, seen.samradDay(), seen.version() + 1), "core.required");
    }

    @Test
    void writesToEachParticipantWithItsOwnLink() {
        CycleId id = cycles.start(with(Years.starting(cycles, clock.today()), "samrad-2019"));
        Mailing mailing = cycles.mailing(id);
        assertThat(mailing.cycle()).isEqualTo(cycles.get(id));
        assertThat(mailing.sender()).isEqualTo(cycles.sender(id));
        List<Correspondent> correspondents = mailing.correspondents();
        assertThat(correspondents)
                .extracting(to -> to.addressee().party())
                .containsExactly(
                        "Folkets Hus och Parker",
                        "Malmö Ideella föreningars paraplyorganisation MIP",
                        "RIFFI – Riksförbundet Internationella Föreningar för Invandrarkvinnor",
                        "Samarbetsorganisationen för invandrarföreningar i Uppsala SIU",
                        "Sociala Missionen",
                        "Turkiska Kvinnoförbundet");
        assertThat(correspondents)
                .allSatisfy(to -> assertThat(opens(to, id.value())).isTrue());
        UUID request = UUID.randomUUID();
        Correspondent outside = cycles.correspondents(
                        request, List.of(correspondents.get(0).organisationId()))
                .get(0);
        assertThat(opens(outside, request)).isTrue();
    }

    @Test
    void tellsParticipantsThatTheYearIsCalledOff() {
        CycleId id = cycles.start(with(Years.starting(cycles, clock.today()), "samrad-2019"));
        cycles.settleParticipants(id);
        cycles.callOff(id, "Frågan utreds <b>vidare</b>.");
        cycles.tellCalledOff(id);
        List<LetterView> letters = outbox.ofCase(cycles.get(id).recordNumber());
        assertThat(letters)
                .hasSize(6)
                .allSatisfy(letter ->
                        assertThat(letter.subject()).endsWith(cycles.get(id).title()));
        assertThat(outbox.preview(letters.get(0).id())).contains("Frågan utreds &lt;b&gt;vidare&lt;/b&gt;.");
    }

    @Test
    void tellsNobodyWhoWasNotAsked() {
        CycleId id = cycles.start(Years.starting(cycles, clock.today()));
        cycles.closeAfterSamrad(id, "Inget samråd i år.");
        cycles.tellCalledOff(id);
        assertThat(outbox.ofCase(cycles.get(id).recordNumber())).isEmpty();
    }

    @Test
    void signsWithTheOfficeAndTheYearsAddress() {
        CycleId id = cycles.start(Years.starting(cycles, clock.today()));
        Cycle cycle = cycles.get(id);
        assertThat(cycles.sender(id))
                .isEqualTo(new Sender(
                        "Arbetsmarknadsdepartementet",
                        "Integrationsenheten",
                        "Arbetsmarknadsdepartementet, Integrationsenheten",
                        "Handläggare för dialogen, Integrationsenheten",
                        "08-405 10 00",
                        "dialog@arbetsmarknad.example",
                        null,
                        cycle.recordNumber()));
        assertThat(cycles.sender(cycle.officeId(), "A2027/1").contactAddress())
                .isEqualTo("integration@arbetsmarknad.example");
    }

    @Test
    void numbersCasesInASeriesOfTheYear() {
        OfficeId office = cycles.offices().get(0).id();
        String first = cycles.nextRecordNumber(office);
        assertThat(first).matches("A%d/\\d{5}/IU".formatted(clock.today().getYear()));
        assertThat(number(cycles.nextRecordNumber(office))).isEqualTo(number(first) + 1);
    }

    private static int number(String recordNumber) {
        return Integer.parseInt(recordNumber.split("/")[1]);
    }

    private boolean opens(Correspondent to, UUID scope) {
        String address = links.address(to.addressee().link().orElseThrow()).toString();
        var link = links.open(address.substring(address.lastIndexOf('/') + 1));
        return link.scope().equals(scope)
                && link.organisation().equals(to.organisationId().value());
    }

    private static StartCycle with(StartCycle command, String participants) {
        return new StartCycle(
                command.officeId(),
                command.policyArea(),
                command.theme(),
                command.year(),
                command.recordNumber(),
                command.lastProposalDay(),
                command.samradDay(),
                command.contactAddress(),
                participants,
                command.reviewLetters());
    }

    private static void assertRefused(Runnable deed, String code) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::code)
                                .containsExactly(code));
    }
}
