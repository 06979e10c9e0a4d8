package se.radslag.dialogue;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.access.FormSheet;
import se.radslag.core.Checks;
import se.radslag.core.Clock;
import se.radslag.core.EmailAddress;
import se.radslag.core.Refused;
import se.radslag.cycle.Correspondent;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.OfficeId;
import se.radslag.cycle.WorkingDays;
import se.radslag.mail.Addressee;
import se.radslag.mail.Outbox;
import se.radslag.mail.Sender;
import se.radslag.organisation.Contact;
import se.radslag.organisation.NewContact;
import se.radslag.organisation.Organisation;
import se.radslag.organisation.OrganisationId;
import se.radslag.organisation.OrganisationService;

/** Requests for further dialogue, with or without a running year. */
@Service
@Transactional
public class DialogueService {

    private final DialogueRequests requests;
    private final CycleService cycles;
    private final OrganisationService directory;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final DialogueProperties properties;
    private final WorkingDays workingDays = new WorkingDays();

    DialogueService(
            DialogueRequests requests,
            CycleService cycles,
            OrganisationService directory,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock,
            DialogueProperties properties) {
        this.requests = requests;
        this.cycles = cycles;
        this.directory = directory;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
        this.properties = properties;
    }

    /** An organisation asks, from its personal page; it gets a receipt, and {@link FurtherDialogueRequested} starts the process. Once for each sheet and words. */
    public DialogueRequestId request(
            CycleId cycleId, OrganisationId organisation, DialogueDraft draft, FormSheet sheet) {
        draft.check().done();
        Cycle cycle = cycles.get(cycleId);
        Matter matter = new Matter(cycle.officeId(), Optional.of(cycleId), cycleId.value(), cycle.recordNumber());
        return ask(matter, organisation, draft, sheet);
    }

    /** The same from any personal page: the scope of its link is a year, or an earlier request outside any year. */
    DialogueRequestId request(UUID scope, OrganisationId organisation, DialogueDraft draft, FormSheet sheet) {
        Optional<DialogueRequest> earlier = requests.find(scope);
        if (earlier.isEmpty()) {
            return request(new CycleId(scope), organisation, draft, sheet);
        }
        draft.check().done();
        return ask(Matter.of(earlier.get()), organisation, draft, sheet);
    }

    private DialogueRequestId ask(Matter matter, OrganisationId organisation, DialogueDraft draft, FormSheet sheet) {
        DialogueRequestId id = new DialogueRequestId(sheet.identityOf(matter.scope(), organisation, draft));
        welcome(newRequest(id, matter, Optional.of(organisation), Optional.empty(), false, draft));
        return id;
    }

    /** Somebody without a personal link asks, from an address that is known to be theirs: a case of its own. */
    void ask(DialogueWish wish) {
        DialogueRequestId id = new DialogueRequestId(wish.id());
        Matter matter =
                new Matter(wish.officeId(), Optional.empty(), id.value(), cycles.nextRecordNumber(wish.officeId()));
        welcome(newRequest(
                id, matter, organisationAt(wish.asker().email()), Optional.of(wish.asker()), false, wish.draft()));
    }

    /** The directory's organisation with this address, if there is but one. */
    private Optional<OrganisationId> organisationAt(EmailAddress address) {
        Set<OrganisationId> known = directory.contactsAt(address).stream()
                .map(Contact::organisationId)
                .collect(toSet());
        return known.size() == 1 ? known.stream().findFirst() : Optional.empty();
    }

    private void welcome(DialogueRequest request) {
        if (requests.add(request)) {
            addressees(request)
                    .forEach(addressee -> outbox.post(
                            DialogueReceiptLetter.to(addressee, sender(request), request, lastAnswerDay(request))));
            tell(request);
        }
    }

    /** Whoever asked without a link; else the organisation's contact people. */
    private List<Addressee> addressees(DialogueRequest request) {
        return request.asker()
                .map(asker -> List.of(asker.addressee()))
                .orElseGet(() ->
                        cycles
                                .correspondents(
                                        request.scope(),
                                        request.organisationId().stream().toList())
                                .stream()
                                .map(Correspondent::addressee)
                                .toList());
    }

    private void tell(DialogueRequest request) {
        events.publishEvent(new FurtherDialogueRequested(request.id(), request.cycleId()));
    }

    /** A case officer takes the initiative; the engine's start form is what starts the process. The organisation is named as in the directory. */
    public DialogueRequestId initiate(OfficeId officeId, @Nullable String organisationName, DialogueDraft draft) {
        Optional<OrganisationId> organisation = Optional.ofNullable(organisationName)
                .flatMap(name -> directory.findByName(name.strip()))
                .filter(Organisation::active)
                .map(Organisation::id);
        draft.check()
                .that(organisation.isPresent(), "organisation", "dialogue.unknown-organisation")
                .done();
        DialogueRequestId id = DialogueRequestId.random();
        Matter matter = new Matter(officeId, Optional.empty(), id.value(), cycles.nextRecordNumber(officeId));
        requests.add(newRequest(id, matter, organisation, Optional.empty(), true, draft));
        return id;
    }

    private DialogueRequest newRequest(
            DialogueRequestId id,
            Matter matter,
            Optional<OrganisationId> organisation,
            Optional<Asker> asker,
            boolean byStaff,
            DialogueDraft draft) {
        return new DialogueRequest(
                id,
                matter.officeId(),
                matter.cycleId(),
                matter.scope(),
                matter.recordNumber(),
                organisation,
                asker,
                byStaff,
                requireNonNull(draft.subject()).strip(),
                requireNonNull(draft.message()).strip(),
                clock.now(),
                clock.endOf(workingDays.after(clock.today(), properties.answerWithin())),
                Optional.empty(),
                "",
                false,
                0);
    }

    /** @throws se.radslag.core.NotFound if there is no such request */
    @Transactional(readOnly = true)
    public DialogueRequest get(DialogueRequestId id) {
        return requests.get(id);
    }

    /** A year's requests, newest first. */
    @Transactional(readOnly = true)
    public List<DialogueRequest> ofCycle(CycleId id) {
        return requests.ofCycle(id);
    }

    /** An organisation's own requests within the scope of its personal link, newest first. */
    @Transactional(readOnly = true)
    List<DialogueRequest> of(UUID scope, OrganisationId organisation) {
        return requests.of(scope, organisation);
    }

    /** Requests not answered yet, of all offices. */
    @Transactional(readOnly = true)
    public List<DialogueRequest> unanswered() {
        return requests.unanswered();
    }

    /** When the answer is due: {@code radslag.dialogue.answer-within} working days after the request, Swedish public holidays counted. */
    @Transactional(readOnly = true)
    public Instant answerDue(DialogueRequestId id) {
        return requests.get(id).answerDue();
    }

    /** Marks the request as late and lifted to the process owner. */
    public void escalate(DialogueRequestId id) {
        requests.update(requests.get(id).lifted());
    }

    /**
     * Answers the request. Whoever is to be met is invited, and so is added to the directory if it does not know them.
     *
     * @throws se.radslag.core.Refused if answer or reason is missing
     */
    public void answer(DialogueRequestId id, Optional<DialogueRequest.Answer> answer, @Nullable String reason) {
        new Checks()
                .that(answer.isPresent(), "answer", "dialogue.choose-answer")
                .text(reason, "reason", 10_000)
                .done();
        DialogueRequest answered = requests.get(id)
                .answered(answer.orElseThrow(), requireNonNull(reason).strip());
        requests.update(answer.orElseThrow() == DialogueRequest.Answer.MEETING ? known(answered) : answered);
    }

    private DialogueRequest known(DialogueRequest request) {
        return request.organisationId().isPresent()
                ? request
                : request.asker().map(this::organisation).map(request::from).orElse(request);
    }

    /** The one of that name, else a new one with whoever asked as its contact. */
    private OrganisationId organisation(Asker asker) {
        return directory
                .findByName(asker.organisation())
                .map(Organisation::id)
                .orElseGet(() -> directory.add(
                        asker.organisation(), new NewContact(asker.person(), asker.email(), asker.writes())));
    }

    /** Sends the answer to whoever asked. */
    public void sendAnswer(DialogueRequestId id) {
        DialogueRequest request = requests.get(id);
        if (request.answer().isEmpty()) {
            throw new Refused("answer", "dialogue.choose-answer");
        }
        addressees(request)
                .forEach(addressee -> outbox.post(DialogueAnswerLetter.to(addressee, sender(request), request)));
    }

    /** The request outside any year that a link opens; empty if the scope is another. */
    @Transactional(readOnly = true)
    Optional<DialogueRequest> within(UUID scope) {
        return requests.find(scope);
    }

    /** Who letters about a request outside any year are from; empty if the scope is another. */
    @Transactional(readOnly = true)
    Optional<Sender> senderWithin(UUID scope) {
        return requests.find(scope).map(this::sender);
    }

    private Sender sender(DialogueRequest request) {
        return request.cycleId()
                .map(cycles::sender)
                .orElseGet(() -> cycles.sender(request.officeId(), request.recordNumber()));
    }

    private LocalDate lastAnswerDay(DialogueRequest request) {
        return clock.dayOf(request.answerDue()).minusDays(1);
    }
}
