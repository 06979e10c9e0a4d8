package se.radslag.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.property.Attendee;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.radslag.calendar.CalendarMessage.Standing;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.local.CaughtLetter;
import se.radslag.mail.Outbox;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingDates;
import se.radslag.meeting.MeetingEntry;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingOfferService;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.Letters;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialYear;

/** What a meeting's letters do in the calendars of those who get them. */
@RadslagTest
class InvitationCalendarIT {

    @Autowired
    InvitationService invitations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeetingService meetings;

    @Autowired
    MeetingOfferService offers;

    @Autowired
    CycleService cycles;

    @Autowired
    OrganisationService directory;

    @Autowired
    MeetingEntry entries;

    @Autowired
    Outbox outbox;

    @Autowired
    Letters letters;

    @Autowired
    Clock clock;

    private TrialYear year;
    private MeetingId meeting;

    @BeforeEach
    void invite() {
        year = TrialYear.start(cycles, directory, clock);
        meeting = year.planSamrad(meetings);
        invitations.choose(meeting, Map.of(year.organisation("Ask"), "", year.organisation("Cedar"), ""));
        invitations.writeInvitations(meeting);
        invitations.sendInvitations(meeting);
    }

    @Test
    void asksWithTheInvitation() throws Exception {
        ArrivedEntry entry = arrived("Ask", "Inbjudan");
        Meeting planned = meetings.get(meeting);
        assertThat(entry.type().getBaseType()).isEqualTo("text/calendar");
        assertThat(entry.type().getParameter("charset")).isEqualTo("UTF-8");
        assertThat(entry.standing()).isEqualTo("NEEDS-ACTION TRUE");
        assertThat(entry.value(Property.UID)).isEqualTo(meeting.toString());
        assertThat(entry.value(Property.SUMMARY)).isEqualTo("Samråd om språk <b>och</b> arbete");
        assertThat(entry.value(Property.LOCATION)).isEqualTo("Rosenbad");
        assertThat(entry.value(Property.DESCRIPTION)).isEqualTo("Att lyssna.");
        assertThat(entry.startsAt()).isEqualTo(clock.at(planned.day(), planned.startsAt()));
        assertThat(entry.value(Property.CONTACT))
                .contains(meetings.sender(meeting).contactAddress());
        assertThat(entry.event().getAlarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.getRequiredProperty(Property.TRIGGER).getValue()).isEqualTo("-P1D");
            assertThat(alarm.getRequiredProperty(Property.DESCRIPTION).getValue())
                    .startsWith("Samråd");
        });
        assertThat(entry.text()).doesNotContain("/svar/");
    }

    @Test
    void writesTheRecipientsLanguage() throws Exception {
        assertThat(arrived("Cedar", "Invitation").value(Property.SUMMARY))
                .isEqualTo("Consultation meeting (samråd) about språk <b>och</b> arbete");
    }

    @Test
    void asksTheSameWithTheReminder() throws Exception {
        ArrivedEntry first = arrived("Ask", "Inbjudan");
        invitations.remind(meeting);
        ArrivedEntry reminder = arrived("Ask", "Påminnelse");
        assertThat(reminder.standing()).isEqualTo("NEEDS-ACTION TRUE");
        assertThat(reminder.value(Property.UID)).isEqualTo(first.value(Property.UID));
        assertThat(List.of(first, reminder))
                .extracting(entry -> entry.value(Property.SEQUENCE))
                .containsExactly("0", "0");
    }

    @Test
    void saysThatTheCalendarTakesTheAnswer() {
        assertThat(saysSo("Ask", "Inbjudan")).isTrue();
        invitations.remind(meeting);
        assertThat(saysSo("Ask", "Påminnelse")).isTrue();
    }

    @Test
    void asksForNoAnswerThatNobodyWouldHear() throws Exception {
        var unheard = new InvitationPost(meetings, offers, entries, cycles, outbox, () -> false);
        Meeting planned = meetings.get(meeting);
        outbox.post(unheard.reminders(planned, List.of(invitation("Ask"), maybe("Cedar"))));
        assertThat(arrived("Ask", "Påminnelse").standing()).isEqualTo("NEEDS-ACTION FALSE");
        assertThat(arrived("Cedar", "Reminder").standing()).isEqualTo("TENTATIVE FALSE");
        assertThat(saysSo("Ask", "Påminnelse")).isFalse();
        assertThat(unheard.invitations(planned, List.of(invitation("Ask")), 1))
                .extracting(letter -> ((InvitationLetter) letter).calendar().standing())
                .containsExactly(Standing.UNANSWERED);
        assertThat(unheard.moves(planned, List.of(invitation("Ask")), anotherHour(planned), true))
                .extracting(letter -> ((MeetingMovedLetter) letter).calendar().standing())
                .containsExactly(Standing.UNANSWERED);
    }

    @Test
    void doesNotConfirmToWhoeverWaitsForAPlace() throws Exception {
        jdbc.sql("update meeting_offer set places = 1 where meeting_id = ?")
                .param(meeting.value())
                .update();
        accept();
        invitations.answer(id("Cedar"), year.organisation("Cedar"), new Answer(true, List.of(delegate()), "", null));
        ArrivedEntry waits = arrived("Cedar", "Your answer");
        assertThat(waits.standing()).isEqualTo("TENTATIVE FALSE");
        assertThat(waits.value(Property.STATUS)).isEqualTo("TENTATIVE");
        decline("Ask");
        ArrivedEntry comes = arrived("Cedar", "You have a place");
        assertThat(comes.standing()).isEqualTo("ACCEPTED FALSE");
        assertThat(comes.value(Property.STATUS)).isEqualTo("CONFIRMED");
    }

    @Test
    void asksAgainWhenTheHourIsAnother() throws Exception {
        accept();
        Meeting before = meetings.get(meeting);
        move(before.day(), before.startsAt().plusMinutes(30), before.place(), before.lastAnswerDay());
        ArrivedEntry moved = arrived("Ask", "Ändrat");
        assertThat(moved.standing()).isEqualTo("NEEDS-ACTION TRUE");
        assertThat(moved.value(Property.SEQUENCE)).isEqualTo("1");
        assertThat(moved.startsAt())
                .isEqualTo(clock.at(before.day(), before.startsAt()).plusSeconds(1800));
    }

    @Test
    void asksNobodyAgainWhenThePlaceIsAnother() throws Exception {
        accept();
        decline("Cedar");
        Meeting before = meetings.get(meeting);
        move(before.day(), before.startsAt(), "Sal två", before.lastAnswerDay());
        ArrivedEntry moved = arrived("Ask", "Ändrat");
        assertThat(moved.standing()).isEqualTo("ACCEPTED FALSE");
        assertThat(moved.value(Property.SEQUENCE)).isEqualTo("1");
        assertThat(moved.value(Property.LOCATION)).isEqualTo("Sal två");
        assertThat(arrived("Cedar", "Changed").standing()).isEqualTo("DECLINED FALSE");
    }

    @Test
    void showsTheSameWhenOnlyTheLastDayToAnswerIsAnother() throws Exception {
        Meeting before = meetings.get(meeting);
        move(
                before.day(),
                before.startsAt(),
                before.place(),
                before.lastAnswerDay().minusDays(1));
        ArrivedEntry moved = arrived("Ask", "Ny sista dag att svara");
        assertThat(moved.value(Property.SEQUENCE)).isEqualTo("0");
        assertThat(moved.standing()).isEqualTo("NEEDS-ACTION TRUE");
    }

    @Test
    void asksNobodyOnceTheAnswersAreClosed() throws Exception {
        accept();
        meetings.closeAnswersNow(meeting);
        Meeting before = meetings.get(meeting);
        move(before.day(), before.startsAt().plusMinutes(30), before.place(), before.lastAnswerDay());
        assertThat(arrived("Ask", "Ändrat").standing()).isEqualTo("NEEDS-ACTION FALSE");
    }

    @Test
    void strikesOutWhatIsCalledOff() throws Exception {
        meetings.callOff(meeting, "Statsrådet är sjuk.");
        invitations.tellCalledOff(meeting);
        ArrivedEntry off = arrived("Ask", "Inställt");
        assertThat(off.method()).isEqualTo("CANCEL");
        assertThat(off.value(Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(off.value(Property.SEQUENCE)).isEqualTo("1");
        assertThat(off.value(Property.UID)).isEqualTo(meeting.toString());
        assertThat(off.event().getAlarms()).isEmpty();
    }

    @Test
    void bringsTheProgrammeToTheSameEntryAndToDelegates() throws Exception {
        accept();
        meetings.settleProgramme(meeting, "10.00 Inledning\r\n10.30 Samtal");
        invitations.writeProgramme(meeting);
        invitations.sendProgramme(meeting);
        ArrivedEntry own = arrived("Ask", "Program");
        ArrivedEntry delegate = checked(letters.awaitSubject(delegate().email(), "Program"));
        assertThat(List.of(own, delegate)).allSatisfy(entry -> {
            assertThat(entry.value(Property.UID)).isEqualTo(meeting.toString());
            assertThat(entry.value(Property.SEQUENCE)).isEqualTo("0");
            assertThat(entry.value(Property.DESCRIPTION)).isEqualTo("10.00 Inledning\n10.30 Samtal");
            assertThat(entry.standing()).isEqualTo("ACCEPTED FALSE");
        });
    }

    private void accept() {
        invitations.answer(id("Ask"), year.organisation("Ask"), new Answer(true, List.of(delegate()), "", null));
    }

    private void decline(String name) {
        invitations.answer(id(name), year.organisation(name), new Answer(false, List.of(), null, ""));
    }

    private Delegate delegate() {
        return new Delegate("Åsa Öberg", "ordförande", "asa." + year.email("Ask"), true);
    }

    private static MeetingDates anotherHour(Meeting planned) {
        return new MeetingDates(
                planned.day(),
                planned.startsAt().minusHours(1),
                planned.endsAt(),
                planned.place(),
                planned.lastAnswerDay());
    }

    /** It ends when it was to end before. */
    private void move(LocalDate day, LocalTime startsAt, String place, LocalDate lastAnswerDay) {
        Meeting now = meetings.get(meeting);
        meetings.move(meeting, new MeetingDates(day, startsAt, now.endsAt(), place, lastAnswerDay), now.version());
    }

    private ArrivedEntry arrived(String name, String subject) throws Exception {
        return checked(letters.awaitSubject(year.email(name), subject));
    }

    /** What holds for every entry by letter (RFC 6047). */
    private static ArrivedEntry checked(CaughtLetter letter) throws Exception {
        ArrivedEntry entry = ArrivedEntry.of(letter);
        assertThat(entry.type().getParameter("method")).isEqualTo(entry.method());
        assertThat(entry.value(Property.ORGANIZER)).isEqualTo("mailto:" + entry.from());
        assertThat(entry.event().<Attendee>getProperties(Property.ATTENDEE))
                .singleElement()
                .extracting(Property::getValue)
                .isEqualTo("mailto:" + entry.to());
        assertThat(entry.calendar().validate(true).getEntries()).isEmpty();
        return entry;
    }

    /** Whether a letter says, to those who see it and to those who see only its text, that the calendar takes the answer. */
    private boolean saysSo(String name, String subject) {
        CaughtLetter letter = letters.awaitSubject(year.email(name), subject);
        boolean says = letter.text().contains("kalenderprogram");
        assertThat(letter.html().contains("kalenderprogram")).isEqualTo(says);
        return says;
    }

    private Invitation maybe(String name) {
        return invitation(name).answeredInCalendar(Invitation.Status.TENTATIVE, "", List.of(), clock.now());
    }

    private InvitationId id(String name) {
        return invitation(name).id();
    }

    private Invitation invitation(String name) {
        return invitations.ofMeeting(meeting).stream()
                .filter(invitation -> invitation.organisationId().equals(year.organisation(name)))
                .findFirst()
                .orElseThrow();
    }
}
