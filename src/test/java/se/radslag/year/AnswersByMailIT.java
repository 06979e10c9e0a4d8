package se.radslag.year;

import static org.assertj.core.api.Assertions.assertThat;
import static se.radslag.year.Organisations.address;
import static se.radslag.year.Organisations.addresses;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What comes back when people are invited: answers from calendars, letters returned, letters in words. Each counts for what it is worth or reaches
 * somebody; and since every letter of the program is counted, none is answered by itself but with a receipt.
 */
class AnswersByMailIT {

    private static final String TAG = "samrad-2019";
    private static final int ORGANISATIONS = 6;
    private static final String UNREACHED = "folkets-hus-och-parker";

    @TempDir
    static Path data;

    @AutoClose
    private static Play play;

    private final Office office = play.office;
    private final Organisations organisations = play.organisations;
    private final Correspondents correspondents = play.correspondents;
    private final LocalDate lastProposalDay = play.today().plusDays(10);
    private final LocalDate samradDay = play.today().plusDays(60);

    @BeforeAll
    static void open() {
        play = new Play(data, "answers-by-mail");
    }

    /** A year at the moment when all its organisations are invited to the samråd. */
    private record Invited(String year, HeldMeeting samrad, Letters letters) {

        Letter to(String organisation) {
            return letters.to(organisation);
        }
    }

    @Test
    void anAnswerFromACalendarCountsForTheMeetingAsItStands() {
        Invited invited = invite("Integration");
        answerInCalendars(invited);
        Letters moved = move(invited);
        answerInVain(invited.samrad(), invited.to("riffi"), "mötets tidigare tid eller plats");
        answerAnew(invited.samrad(), moved);
        Letters calledOff = callOff(invited.samrad());
        assertThatTheEntryIsCancelled(calledOff, invited);
        answerInVain(invited.samrad(), calledOff.to("riffi"), "inte längre tar emot svar");
        closeTheYear(invited.year());
    }

    @Test
    void whatComesBackAndWhatPeopleWriteReachesSomebody() {
        Invited invited = invite("Idrott");
        returnOne(invited);
        sendItToABetterAddress(invited.samrad());
        answerByItself(invited);
        String question = askInWords(invited);
        String greeting = writeFromElsewhere();
        callOff(invited.samrad());
        closeTheYear(invited.year());
        play.assertThatItEnded(question);
        play.assertThatItEnded(greeting);
    }

    // ---------------------------------------------------------------------------------------------- invitation

    private Invited invite(String policyArea) {
        Map<String, Object> form = Office.yearForm(policyArea, lastProposalDay, samradDay);
        form.put("participants", TAG);
        String year = office.startYear(form);
        office.officer.complete("Välj deltagare", Map.of("confirmed", true));
        organisations.keepLinks(play.expectLetters(ORGANISATIONS, "Föreslå frågor", "Propose questions"));
        play.moveClockTo(lastProposalDay.minusDays(6));
        play.expectLetters(ORGANISATIONS, "Påminnelse", "Reminder");
        play.moveClockTo(lastProposalDay.plusDays(1));
        office.officer.await("Bered agendan");
        office.addItem(year, "Språkkaféer");
        office.settleAgenda();
        play.expectLetters(ORGANISATIONS, "Agendan", "The agenda");

        HeldMeeting samrad = office.meetingToPlan();
        samrad.plan(samradDay, 20, "Att lyssna.", "");
        return new Invited(year, samrad, play.expectLetters(ORGANISATIONS, "Inbjudan", "Invitation"));
    }

    // ---------------------------------------------------------------------------------------------- calendars

    private void answerInCalendars(Invited invited) {
        correspondents.answer(invited.to("malmo-ideella"), "ACCEPTED");
        correspondents.answer(invited.to("siu-uppsala"), "DECLINED", "Vi har årsmöte.");
        correspondents.answer(invited.to("sociala-missionen"), "TENTATIVE");
        correspondents.answerInstead(
                invited.to("turkiska-kvinnoforbundet"), "ordforande@turkiska-kvinnoforbundet.example", "ACCEPTED");

        Letters receipts = play.expectLetters(4, "Ert svar", "Your answer");
        assertThat(receipts.addresses())
                .isEqualTo(addresses("malmo-ideella", "siu-uppsala", "sociala-missionen", "turkiska-kvinnoforbundet"));
        assertThat(receipts.to("siu-uppsala").text()).contains("Svar: Kommer inte", "Vi har årsmöte.");
        assertThat(receipts.to("sociala-missionen").text()).contains("Svar: Kommer kanske");
        assertThat(invited.samrad().answers())
                .contains("6 inbjudna: 2 kommer, 1 kommer inte, 1 kanske och 2 har inte svarat.")
                .containsSubsequence("De som kommer", "Malmö", "Turkiska", "Kommer kanske Sociala Missionen")
                .containsSubsequence("Kommer inte Samarbetsorganisationen", "– Vi har årsmöte.")
                .containsSubsequence("Har inte svarat Folkets Hus", "RIFFI");
    }

    /** The entry in people's calendars moves along, and asks anew. */
    private Letters move(Invited invited) {
        invited.samrad().moveTo(samradDay.plusDays(7));
        Letters moved = play.expectLetters(ORGANISATIONS, "Ändrat", "Changed");
        assertThat(moved.all()).allSatisfy(letter -> {
            assertThatItIsTheEntryOf(invited, letter, "METHOD:REQUEST", "SEQUENCE:1");
            assertThat(letter.calendarLine("ATTENDEE")).contains("PARTSTAT=NEEDS-ACTION", "RSVP=TRUE");
        });
        return moved;
    }

    private static void assertThatItIsTheEntryOf(Invited invited, Letter letter, String method, String sequence) {
        Letter first = invited.letters().first();
        assertThat(first.calendarLine("SEQUENCE")).isEqualTo("SEQUENCE:0");
        assertThat(letter.calendarLine("UID")).isEqualTo(first.calendarLine("UID"));
        assertThat(letter.calendarLine("METHOD")).isEqualTo(method);
        assertThat(letter.calendarLine("SEQUENCE")).isEqualTo(sequence);
        assertThat(letter.calendarLine("ATTENDEE")).endsWith("mailto:" + letter.to());
    }

    /** Somebody reads the answer and why it was not taken, and nothing else happens. */
    private void answerInVain(HeldMeeting samrad, Letter letter, String why) {
        String before = samrad.answers();
        correspondents.answer(letter, "ACCEPTED");
        JsonNode task = toRead("Svar: " + letter.subject());
        assertThat(office.officer.shown(task, "details")).contains(why);
        assertThat(samrad.answers()).isEqualTo(before).containsSubsequence("Har inte svarat", "RIFFI");
        play.expectNoLetter();
        office.officer.complete(task, Map.of("decision", "noAnswer"));
    }

    private void answerAnew(HeldMeeting samrad, Letters moved) {
        correspondents.answer(moved.to("siu-uppsala"), "ACCEPTED");
        Letter receipt = play.expectLetters(1, "Ert svar", "Your answer").first();
        assertThat(receipt.to()).isEqualTo(address("siu-uppsala"));
        assertThat(samrad.answers())
                .contains("6 inbjudna: 3 kommer, ingen har tackat nej, 1 kanske och 2 har inte svarat.");
    }

    private static void assertThatTheEntryIsCancelled(Letters calledOff, Invited invited) {
        assertThat(calledOff.all()).allSatisfy(letter -> {
            assertThatItIsTheEntryOf(invited, letter, "METHOD:CANCEL", "SEQUENCE:2");
            assertThat(letter.calendarLine("STATUS")).isEqualTo("STATUS:CANCELLED");
        });
    }

    // ---------------------------------------------------------------------------------------------- returned

    /** Whoever was not reached is not silent; letter, contact and meeting say so. */
    private void returnOne(Invited invited) {
        play.await(
                "a letter that has left",
                () -> invited.samrad().letters(address(UNREACHED)),
                List.of("Skickat")::equals);
        correspondents.sendBack(invited.to(UNREACHED));
        JsonNode task = office.officer.await("Kontrollera adressen");
        assertThat(office.officer.shown(task, "matter")).isEqualTo("Folkets Hus och Parker");
        assertThat(office.officer.shown(task, "details")).contains(address(UNREACHED));
        assertThat(office.officer.shown(task, "shownText")).contains("550 5.1.1", "User unknown");
        assertThat(office.officer.list(task, "choices"))
                .as("the directory has no other contact of theirs")
                .isEmpty();
        assertThat(invited.samrad().letters(address(UNREACHED))).containsExactly("Kom i retur");
        assertThat(invited.samrad().answers())
                .contains(
                        "6 inbjudna: ingen har tackat ja, ingen har tackat nej och 5 har inte svarat; 1 har inte nåtts.")
                .containsSubsequence("Har inte nåtts", "Folkets Hus och Parker");
        assertThat(play.lostLetters())
                .singleElement()
                .asString()
                .contains("Folkets Hus och Parker kom i retur: 550 5.1.1", "User unknown")
                .doesNotContain(address(UNREACHED));
        play.expectNoLetter();
    }

    private void sendItToABetterAddress(HeldMeeting samrad) {
        assertThat(office.officer.refused(
                        "Kontrollera adressen", Map.of("decision", "change", "email", address(UNREACHED))))
                .contains("samma adress som nu");
        String better = "kansliet@" + UNREACHED + ".example";
        office.officer.complete("Kontrollera adressen", Map.of("decision", "change", "email", better));

        Letter again = play.expectLetters(1, "Inbjudan", "Invitation").first();
        assertThat(again.to()).isEqualTo(better);
        assertThat(play.citizen.open(again.link()).status()).isEqualTo(200);
        assertThat(play.lostLetters()).isEmpty();
        assertThat(samrad.letters(address(UNREACHED))).containsExactly("Kom i retur, skickat till en annan adress");
        assertThat(samrad.answers()).contains("och 6 har inte svarat.").doesNotContain("Har inte nåtts");

        correspondents.answer(again, "ACCEPTED");
        assertThat(play.expectLetters(1, "Ert svar", "Your answer").first().to())
                .isEqualTo(better);
        assertThat(samrad.answers()).containsSubsequence("De som kommer", "Folkets Hus och Parker", "Kommer inte");
    }

    // ---------------------------------------------------------------------------------------------- letters

    /** Nobody needs to look at it, and whoever wrote it gets nothing. */
    private void answerByItself(Invited invited) {
        Letter invitation = invited.to("riffi");
        correspondents.beAway(invitation);
        play.await(
                "the reply in the case file",
                () -> office.filed(invited.year()),
                titles -> titles.contains("Automatiskt svar: " + invitation.subject()));
        assertThat(office.officer.tasks("Läs och besvara")).isEmpty();
        assertThat(invited.samrad().answers()).containsSubsequence("Har inte svarat", "RIFFI");
        play.expectNoLetter();
    }

    /** @return the identity of the letter */
    private String askInWords(Invited invited) {
        Letter invitation = invited.to("sociala-missionen");
        String words = "Finns det <b>hiss</b>? <script>alert(1)</script>";
        String sent = correspondents.write(invitation, words);
        JsonNode task = toRead("Sv: " + invitation.subject());
        String page = office.officer.shown(task, "workspace");
        assertThat(office.officer.shown(task, "sender"))
                .isEqualTo(address("sociala-missionen") + " (Sociala Missionen)");
        assertThat(office.officer.shown(task, "about")).isEqualTo(invitation.subject());
        assertThat(office.officer.shown(task, "shownText")).isEqualTo(words);
        readOnItsPage(page, words, sent);

        assertThat(office.officer.refused("Läs och besvara", Map.of("decision", "answered")))
                .contains("Anteckning");
        office.officer.complete(task, Map.of("decision", "answered", "note", "Ja, det finns hiss. Ringde."));
        assertThat(office.yearPage(invited.year()).text()).contains("Anteckning om ett inkommet brev");
        play.expectNoLetter();
        return page.replace("/arbete/inkommet/", "");
    }

    private void readOnItsPage(String path, String words, String sent) {
        Page page = office.officer.browser().open(path);
        assertThat(page.document().select("main p.quote").text()).isEqualTo(words);
        assertThat(page.document().select("main script, main b")).isEmpty();
        assertThat(page.document().select("main li").eachText())
                .singleElement()
                .asString()
                .contains("karta.pdf", "application/pdf");
        var original = office.officer.browser().get(path + "/original");
        assertThat(original.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(original.body()).contains(sent.strip());
        assertThat(List.of(play.citizen.open(path), play.citizen.open(path + "/original")))
                .extracting(Page::status)
                .containsOnly(401);
    }

    /** @return the identity of the letter */
    private String writeFromElsewhere() {
        correspondents.write("styrelsen@annanstans.example", "Får vi också komma?", "Vi har hört om samrådet.");
        JsonNode task = toRead("Får vi också komma?");
        String page = office.officer.shown(task, "workspace");
        assertThat(office.officer.shown(task, "sender")).isEqualTo("styrelsen@annanstans.example");
        assertThat(office.officer.shown(task, "details")).isEqualTo("Någon har skrivit till oss.");
        assertThat(office.officer.shown(task, "about")).isEmpty();
        play.expectNoLetter();
        office.officer.complete(task, Map.of("decision", "elsewhere"));
        return page.replace("/arbete/inkommet/", "");
    }

    /** The one task to read a letter; it is about the letter with this subject. */
    private JsonNode toRead(String subject) {
        JsonNode task = office.officer.await("Läs och besvara");
        assertThat(office.officer.shown(task, "matter")).isEqualTo(subject);
        return task;
    }

    // ---------------------------------------------------------------------------------------------- end

    private Letters callOff(HeldMeeting samrad) {
        samrad.callOff("Statsrådet är sjuk.");
        return play.expectLetters(ORGANISATIONS, "Inställt", "Called off");
    }

    private void closeTheYear(String year) {
        office.owner.complete(
                "Besluta om samrådet", Map.of("decision", "closeYear", "reason", "Statsrådet har avgått."));
        play.expectLetters(ORGANISATIONS, "Årets dialog är inställd", "This year’s dialogue is called off");
        play.assertThatNothingIsLeft();
        play.assertThatItEnded(year);
    }
}
