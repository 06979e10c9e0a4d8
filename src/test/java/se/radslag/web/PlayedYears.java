package se.radslag.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import se.radslag.access.FormSheet;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.LinkService;
import se.radslag.dialogue.DialogueDraft;
import se.radslag.dialogue.DialogueRequest;
import se.radslag.dialogue.DialogueRequestId;
import se.radslag.dialogue.DialogueService;
import se.radslag.documentation.DocumentationService;
import se.radslag.invitation.Answer;
import se.radslag.invitation.DayPart;
import se.radslag.invitation.Delegate;
import se.radslag.invitation.Invitation;
import se.radslag.invitation.InvitationService;
import se.radslag.invitation.Particulars;
import se.radslag.local.LocalClock;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingDates;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingOffer;
import se.radslag.meeting.MeetingOfferService;
import se.radslag.meeting.MeetingService;
import se.radslag.meeting.Need;
import se.radslag.organisation.OrganisationService;
import se.radslag.proposal.Proposal;
import se.radslag.proposal.Proposal.Decision;
import se.radslag.proposal.ProposalDraft;
import se.radslag.proposal.ProposalId;
import se.radslag.proposal.ProposalService;
import se.radslag.proposal.SupportService;
import se.radslag.testing.TrialYear;
import se.radslag.viewpoint.QuestionId;
import se.radslag.viewpoint.SakradDecision;
import se.radslag.viewpoint.ViewpointService;

/** Four years, in which together everything has happened that a page shows and a letter tells. */
class PlayedYears {

    private static final List<String> EVERYBODY = List.of("Ask", "Bok", "Cedar");
    private static final String WORDS =
            "Vi ser varje vecka hur frågan faller mellan stolarna.\nDet borde gå att ordna.";

    @Autowired
    CycleService cycles;

    @Autowired
    ProposalService proposals;

    @Autowired
    SupportService supports;

    @Autowired
    MeetingService meetings;

    @Autowired
    MeetingOfferService offers;

    @Autowired
    InvitationService invitations;

    @Autowired
    ViewpointService viewpoints;

    @Autowired
    DocumentationService documentation;

    @Autowired
    DialogueService dialogue;

    @Autowired
    OrganisationService directory;

    @Autowired
    LinkService links;

    @Autowired
    Clock clock;

    @Autowired
    LocalClock localClock;

    /** Ended, with everything published. */
    TrialYear ended;

    MeetingId held;

    /** Called off, when proposals had been made. */
    TrialYear calledOff;

    /** Proposals are taken: Ask has made one that others may see, Cedar wants none. */
    TrialYear collecting;

    ProposalId proposed;

    /**
     * Invitations are out: Ask comes, Bok got a place that became free, Cedar says no; an earlier samråd was called off, and nobody is
     * invited to the sakråd yet.
     */
    TrialYear inviting;

    MeetingId samrad;
    MeetingId calledOffSamrad;
    MeetingId sakrad;

    /** No answer is taken any more: Ask comes, Bok waits for a place, Cedar never answered. */
    TrialYear answered;

    DialogueRequestId request;

    void play() {
        ended = playToTheEnd();
        calledOff = playUntilCalledOff();
        collecting = playProposals();
        inviting = playInvitations();
        answered = playAnswers();
    }

    private TrialYear playToTheEnd() {
        TrialYear year = yearWithAgenda();
        held = samrad(year);
        invite(year, held);
        EVERYBODY.forEach(name -> answer(year, held, name, coming(1)));
        sendProgramme(held);
        localClock.moveTo(meetings.endsAt(held).plusSeconds(60));
        meetings.hold(held);
        record(year, held);
        chooseQuestions(year);
        publish(held);
        decideOnSakrad(year);
        EVERYBODY.forEach(name -> answerRequest(ask(year, name)));
        answerRequest(dialogue.initiate(
                year.cycle().officeId(),
                directory.get(year.organisation("Ask")).name(),
                new DialogueDraft("Läxhjälp", WORDS)));
        answerRequest(dialogue.initiate(
                year.cycle().officeId(),
                directory.get(year.organisation("Cedar")).name(),
                new DialogueDraft("Läxhjälp", WORDS)));
        documentation.submit(year.id());
        documentation.approve(year.id());
        documentation.publish(year.id());
        documentation.writeClosing(year.id());
        documentation.sendClosing(year.id());
        cycles.end(year.id());
        return year;
    }

    private TrialYear playUntilCalledOff() {
        TrialYear year = start();
        call(year);
        propose(year, "Ask");
        cycles.callOff(year.id(), "Valet kom emellan.");
        cycles.tellCalledOff(year.id());
        return year;
    }

    private TrialYear playProposals() {
        TrialYear year = start();
        call(year);
        proposals.remind(year.id());
        proposed = propose(year, "Ask");
        ProposalId withdrawn = propose(year, "Cedar");
        proposals.change(withdrawn, year.organisation("Cedar"), draft("Språk på jobbet"));
        proposals.withdraw(withdrawn, year.organisation("Cedar"));
        proposals.decline(year.id(), year.organisation("Cedar"));
        supports.publish(year.id());
        moveLastDay(year);
        EVERYBODY.forEach(name -> links.sendAnew(year.id(), year.organisation(name)));
        return year;
    }

    private TrialYear playInvitations() {
        TrialYear year = yearWithAgenda();
        calledOffSamrad = samrad(year);
        invite(year, calledOffSamrad);
        meetings.callOff(calledOffSamrad, "Statsrådet är sjuk.");
        invitations.tellCalledOff(calledOffSamrad);
        samrad = samrad(year);
        offer(samrad, 3);
        invite(year, samrad);
        invitations.remind(samrad);
        answer(year, samrad, "Ask", coming(3));
        answer(year, samrad, "Cedar", coming(1));
        offer(samrad, 4);
        answer(year, samrad, "Bok", coming(1));
        answer(year, samrad, "Cedar", staying());
        move(samrad);
        sakrad = meetings.openSakrad(year.id(), 1, "språk på jobbet", Optional.empty());
        request = ask(year, "Ask");
        return year;
    }

    private TrialYear playAnswers() {
        TrialYear year = yearWithAgenda();
        MeetingId meeting = samrad(year);
        offer(meeting, 2);
        invite(year, meeting);
        answer(year, meeting, "Ask", coming(2));
        answer(year, meeting, "Bok", coming(1));
        meetings.closeAnswersNow(meeting);
        sendProgramme(meeting);
        return year;
    }

    private TrialYear start() {
        return TrialYear.start(cycles, directory, clock);
    }

    private TrialYear yearWithAgenda() {
        TrialYear year = start();
        call(year);
        ProposalId item = propose(year, "Ask");
        ProposalId merged = propose(year, "Cedar");
        cycles.closeProposalsNow(year.id());
        decide(year, item, Decision.ON_AGENDA, Optional.empty());
        decide(year, merged, Decision.MERGED, Optional.of(item));
        proposals.submitAgenda(year.id());
        proposals.approveAgenda(year.id());
        proposals.writeFeedback(year.id());
        proposals.sendFeedback(year.id());
        return year;
    }

    private void call(TrialYear year) {
        proposals.writeCall(year.id());
        proposals.sendCall(year.id());
    }

    private ProposalId propose(TrialYear year, String name) {
        return proposals.propose(year.id(), year.organisation(name), draft("Språk i skolan"), FormSheet.drawn());
    }

    private static ProposalDraft draft(String title) {
        return new ProposalDraft(title, "Hur lär man sig ett språk på jobbet?", WORDS, true, true);
    }

    private void decide(TrialYear year, ProposalId id, Decision decision, Optional<ProposalId> into) {
        int version = proposals.ofCycle(year.id()).stream()
                .filter(each -> each.id().equals(id))
                .mapToInt(Proposal::version)
                .findFirst()
                .orElseThrow();
        proposals.decide(id, decision, "Frågan rör många.", into, version);
    }

    private void moveLastDay(TrialYear year) {
        var cycle = cycles.get(year.id());
        cycles.reschedule(cycle.id(), cycle.lastProposalDay().plusDays(7), cycle.samradDay(), cycle.version());
    }

    private MeetingId samrad(TrialYear year) {
        return year.planSamrad(meetings);
    }

    private void offer(MeetingId id, @Nullable Integer places) {
        int version = offers.of(id).version();
        offers.settle(id, new MeetingOffer(true, EnumSet.allOf(Need.class), true, true, true, null, places, version));
    }

    private void invite(TrialYear year, MeetingId id) {
        invitations.choose(
                id, EVERYBODY.stream().collect(Collectors.toMap(year::organisation, name -> "Ni föreslog frågan.")));
        invitations.writeInvitations(id);
        invitations.sendInvitations(id);
    }

    private void answer(TrialYear year, MeetingId id, String name, Answer answer) {
        Invitation invitation = invitations.ofMeeting(id).stream()
                .filter(each -> each.organisationId().equals(year.organisation(name)))
                .findFirst()
                .orElseThrow();
        invitations.answer(invitation.id(), invitation.organisationId(), answer);
    }

    private static Answer coming(int people) {
        List<Delegate> delegates = Stream.iterate(1, number -> number + 1)
                .limit(people)
                .map(number ->
                        new Delegate("Person " + number, "ordförande", "person@forening.example", "", false, true))
                .toList();
        Map<Need, String> needs = Map.of(Need.INTERPRETER, "Svenskt teckenspråk", Need.HEARING_LOOP, "");
        return new Answer(
                true,
                delegates,
                "Ledsagare",
                "",
                new Particulars(needs, List.of(WORDS), "Vårt språkkafé", DayPart.MORNING, true));
    }

    private static Answer staying() {
        return new Answer(false, List.of(), "", "Vi har årsmöte.");
    }

    private void move(MeetingId id) {
        Meeting before = meetings.get(id);
        meetings.move(
                id,
                new MeetingDates(
                        before.day(), before.startsAt(), before.endsAt(), "Norrköping", before.lastAnswerDay()),
                before.version());
    }

    private void sendProgramme(MeetingId id) {
        meetings.settleProgramme(id, "13.00 Inledning\n13.30 Samtal i grupper\n15.30 Avslutning");
        invitations.writeProgramme(id);
        invitations.sendProgramme(id);
    }

    private void record(TrialYear year, MeetingId id) {
        invitations.recordAttendance(
                id, invitations.ofMeeting(id).stream().map(Invitation::id).collect(Collectors.toSet()));
        EVERYBODY.forEach(
                name -> viewpoints.record(id, Optional.of(year.organisation(name)), WORDS, "Vi utreder frågan."));
    }

    private void chooseQuestions(TrialYear year) {
        QuestionId first = viewpoints.raise(held, "Språk på jobbet");
        QuestionId second = viewpoints.raise(held, "Läxhjälp");
        viewpoints.choose(year.id(), first, "Många lyfte den.", second, "Den brådskar.");
        viewpoints.writeChoice(year.id());
        viewpoints.sendChoice(year.id());
    }

    private void publish(MeetingId id) {
        documentation.submit(id);
        documentation.approve(id);
        documentation.publish(id);
        documentation.writeFollowUp(id);
        documentation.sendFollowUp(id);
    }

    private void decideOnSakrad(TrialYear year) {
        MeetingId planned = meetings.openSakrad(year.id(), 1, "språk på jobbet", Optional.empty());
        meetings.callOff(planned, "Statssekreteraren är sjuk.");
        viewpoints.decideOnSakrad(
                year.id(),
                planned,
                new SakradDecision(
                        SakradDecision.Way.NEW_DAY, Optional.of(clock.today().plusDays(30)), "Frågan är viktig."),
                null);
        viewpoints.tellSakradDecision(year.id(), planned);
    }

    private DialogueRequestId ask(TrialYear year, String name) {
        return dialogue.request(
                year.id(), year.organisation(name), new DialogueDraft("Läxhjälp", WORDS), FormSheet.drawn());
    }

    private void answerRequest(DialogueRequestId id) {
        dialogue.answer(id, Optional.of(DialogueRequest.Answer.OTHER_FORM), "Vi ringer er i nästa vecka.");
        dialogue.sendAnswer(id);
    }
}
