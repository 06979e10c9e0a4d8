package se.radslag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.invitation.InvitationService;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingPlan;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationService;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.TrialYear;

@RadslagTest
class PublicCalendarIT {

    @Autowired
    MeetingService meetings;

    @Autowired
    InvitationService invitations;

    @Autowired
    CycleService cycles;

    @Autowired
    OrganisationService directory;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private TrialYear year;
    private MeetingId samrad;

    @BeforeEach
    void plan() {
        year = TrialYear.start(cycles, directory, clock);
        samrad = year.planSamrad(meetings);
    }

    @Test
    void tellsTheDayOnceOrganisationsAreAsked() throws Exception {
        invitations.chooseIfNone(samrad, Set.of(year.organisation("Ask")));
        invitations.writeInvitations(samrad);
        assertThat(find(samrad)).isEmpty();
        invitations.sendInvitations(samrad);
        assertThat(find(samrad)).hasValueSatisfying(event -> {
            assertThat(value(event, Property.SUMMARY)).isEqualTo("Samråd om språk <b>och</b> arbete");
            assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
            assertThat(event.getProperty(Property.LOCATION)).isEmpty();
            assertThat(event.getProperty(Property.DESCRIPTION)).isEmpty();
        });
    }

    @Test
    void strikesOutWhatIsCalledOff() throws Exception {
        invite(samrad);
        meetings.callOff(samrad, "Statsrådet är sjuk.");
        assertThat(find(samrad)).hasValueSatisfying(event -> {
            assertThat(value(event, Property.STATUS)).isEqualTo("CANCELLED");
            assertThat(value(event, Property.SEQUENCE)).isEqualTo("1");
        });
        assertThat(get("/kalender.ics", "").body()).doesNotContain("sjuk");
    }

    @Test
    void keepsFurtherDialogueToThoseAsked() throws Exception {
        MeetingId other = meetings.openOther(
                year.cycle().officeId(),
                Optional.empty(),
                year.id().value(),
                year.cycle().recordNumber(),
                "Vad händer sedan?");
        Meeting opened = meetings.get(other);
        meetings.plan(
                other,
                new MeetingPlan(
                        opened.subject(),
                        "Att lyssna.",
                        opened.day(),
                        opened.startsAt(),
                        opened.endsAt(),
                        "Rosenbad",
                        opened.leader(),
                        opened.lastAnswerDay(),
                        List.of()));
        invite(other);
        assertThat(find(other)).isEmpty();
    }

    @Test
    void answersWhoComesBackWithoutSayingItAllAgain() throws Exception {
        invite(samrad);
        Connection.Response first = get("/kalender.ics", "");
        assertThat(first.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        String tag = first.header("ETag");
        assertThat(tag).isNotEmpty();
        assertThat(get("/kalender.ics", tag).statusCode()).isEqualTo(304);
        meetings.callOff(samrad, "Statsrådet är sjuk.");
        assertThat(get("/kalender.ics", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void isFoundOnTheStartPageAndSpeaksEnglishToo() throws Exception {
        invite(samrad);
        Document page = get("/", "").parse();
        assertThat(page.select("main a[type=text/calendar]").attr("href")).isEqualTo("/kalender.ics");
        assertThat(page.select("link[rel=alternate][type=text/calendar]").attr("href"))
                .isEqualTo("/kalender.ics");
        assertThat(get("/kalender.ics?sprak=en", "").body()).contains("SUMMARY:Consultation meeting");
    }

    private void invite(MeetingId id) {
        invitations.chooseIfNone(id, Set.of(year.organisation("Ask")));
        invitations.writeInvitations(id);
        invitations.sendInvitations(id);
    }

    private Optional<Component> find(MeetingId id) throws Exception {
        Calendar calendar = new CalendarBuilder()
                .build(new StringReader(get("/kalender.ics", "").body()));
        assertThat(calendar.getRequiredProperty(Property.METHOD).getValue()).isEqualTo("PUBLISH");
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        return calendar.getComponents(Component.VEVENT).stream()
                .map(Component.class::cast)
                .filter(event -> value(event, Property.UID).equals(id.toString()))
                .findFirst();
    }

    private static String value(Component event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private Connection.Response get(String path, String tag) throws IOException {
        return Jsoup.connect("http://localhost:%d%s".formatted(port, path))
                .header("Accept", "*/*")
                .header("If-None-Match", tag)
                .ignoreContentType(true)
                .execute();
    }
}
