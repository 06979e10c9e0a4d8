package se.radslag.documentation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.application.AdmissionService;
import se.radslag.casefile.CaseDocument;
import se.radslag.casefile.CasefileService;
import se.radslag.casefile.Direction;
import se.radslag.core.Checks;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.core.Refused;
import se.radslag.cycle.Cycle;
import se.radslag.cycle.CycleId;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.Mailing;
import se.radslag.documentation.Documentation.Publication;
import se.radslag.invitation.Invitation;
import se.radslag.invitation.InvitationService;
import se.radslag.mail.Outbox;
import se.radslag.mail.Sender;
import se.radslag.mail.Stage;
import se.radslag.meeting.Meeting;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingService;
import se.radslag.organisation.OrganisationId;

/** The record of meetings and years: drafted from what was recorded, written, approved, published, told. */
@Service
@Transactional
public class DocumentationService {

    private final Documentations documentations;
    private final Records records;
    private final Drafts drafts;
    private final Articles articles;
    private final CycleService cycles;
    private final MeetingService meetings;
    private final InvitationService invitations;
    private final AdmissionService admissions;
    private final CasefileService casefile;
    private final Outbox outbox;
    private final Clock clock;

    DocumentationService(
            Documentations documentations,
            Records records,
            Drafts drafts,
            Articles articles,
            CycleService cycles,
            MeetingService meetings,
            InvitationService invitations,
            AdmissionService admissions,
            CasefileService casefile,
            Outbox outbox,
            Clock clock) {
        this.documentations = documentations;
        this.records = records;
        this.drafts = drafts;
        this.articles = articles;
        this.cycles = cycles;
        this.meetings = meetings;
        this.invitations = invitations;
        this.admissions = admissions;
        this.casefile = casefile;
        this.outbox = outbox;
        this.clock = clock;
    }

    public static Stage followUpStage(MeetingId id) {
        return new Stage(id, "follow-up");
    }

    public static Stage closingStage(CycleId id) {
        return new Stage(id, "closing");
    }

    /** All that is public, newest first. */
    @Transactional(readOnly = true)
    public List<PublishedDocumentation> published() {
        return documentations.published();
    }

    /** What is public of a year: its meetings' documentation, and its own. */
    @Transactional(readOnly = true)
    public List<PublishedDocumentation> published(CycleId id) {
        return documentations.published(id);
    }

    /** What is public and has these words in its title or text, the nearest first. */
    @Transactional(readOnly = true)
    public List<PublishedDocumentation> search(String words) {
        return documentations.search(words);
    }

    /** @throws NotFound if nothing is published at that address */
    @Transactional(readOnly = true)
    Publication read(String slug) {
        return documentations.find(slug).flatMap(Documentation::published).orElseThrow(NotFound::new);
    }

    /** A meeting's documentation as staff see it. */
    @Transactional(readOnly = true)
    Manuscript manuscript(MeetingId id) {
        MeetingRecord record = records.of(id);
        Documentation documentation = documentations.find(id).orElseGet(() -> begun(record));
        return Manuscript.of(
                documentation, drafts.title(record.meeting()), articles.draw(documentation.texts(), record));
    }

    /** Keeps what staff have written. @throws Refused also if somebody else has written since */
    void write(MeetingId id, Texts texts, int version) {
        documentations.put(of(id).written(texts, version));
    }

    /** Puts the draft, made anew from the records, in the place of what was written. */
    void restoreDraft(MeetingId id, int version) {
        documentations.put(of(id).written(drafts.of(records.of(id)), version));
    }

    /** Puts a meeting's documentation forward for approval. @throws se.radslag.core.Refused while a heading is empty, or attendance is not recorded */
    public void submit(MeetingId id) {
        invitations.requireAttendance(id);
        documentations.put(of(id).submitted());
    }

    public void approve(MeetingId id) {
        documentations.put(of(id).approved());
    }

    /** Sends it back to be written on, with a comment. */
    public void sendBack(MeetingId id, @Nullable String comment) {
        documentations.put(of(id).sentBack(checked(comment)));
    }

    /** The comment with which it was last sent back; empty if it was not. */
    @Transactional(readOnly = true)
    public String comment(MeetingId id) {
        return documentations.find(id).map(Documentation::comment).orElse("");
    }

    /** Publishes it: from now on it is public and unchangeable, and registered in the case file. */
    public void publish(MeetingId id) {
        MeetingRecord record = records.of(id);
        Documentation approved = of(id);
        publish(
                approved,
                new Publication(
                        Slug.of(record.meeting(), approved.id()),
                        drafts.title(record.meeting()),
                        articles.draw(approved.texts(), record),
                        clock.now()),
                record.office());
    }

    /** Writes the follow-up letter, with the documentation's address, to those who took part; held. */
    public void writeFollowUp(MeetingId id) {
        Meeting meeting = meetings.get(id);
        Publication publication = publication(documentations.find(id));
        Sender sender = meetings.sender(id);
        List<OrganisationId> came = invitations.attended(id).stream()
                .map(Invitation::organisationId)
                .toList();
        var invited = cycles.correspondents(meeting.scope(), came).stream()
                .map(each -> FollowUpLetter.to(each, sender, meeting, publication));
        var applied =
                admissions.attended(id).stream().map(each -> FollowUpLetter.to(each, sender, meeting, publication));
        outbox.hold(followUpStage(id), Stream.concat(invited, applied).toList());
    }

    public void sendFollowUp(MeetingId id) {
        outbox.release(followUpStage(id));
    }

    /** A year's documentation as staff see it. */
    @Transactional(readOnly = true)
    Manuscript manuscript(CycleId id) {
        YearRecord record = records.of(id);
        Documentation documentation = documentations.find(id).orElseGet(() -> begun(record));
        return Manuscript.of(documentation, drafts.title(record), articles.draw(documentation.texts(), record));
    }

    void write(CycleId id, Texts texts, int version) {
        documentations.put(of(id).written(texts, version));
    }

    void restoreDraft(CycleId id, int version) {
        documentations.put(of(id).written(drafts.of(records.of(id)), version));
    }

    /** The same for the year as a whole. */
    public void submit(CycleId id) {
        documentations.put(of(id).submitted());
    }

    public void approve(CycleId id) {
        documentations.put(of(id).approved());
    }

    public void sendBack(CycleId id, @Nullable String comment) {
        documentations.put(of(id).sentBack(checked(comment)));
    }

    @Transactional(readOnly = true)
    public String comment(CycleId id) {
        return documentations.find(id).map(Documentation::comment).orElse("");
    }

    public void publish(CycleId id) {
        YearRecord record = records.of(id);
        Documentation approved = of(id);
        publish(
                approved,
                new Publication(
                        Slug.of(record.cycle(), approved.id()),
                        drafts.title(record),
                        articles.draw(approved.texts(), record),
                        clock.now()),
                record.office());
    }

    /** Writes the closing letter, with the address of the year's documentation, to all participants; held. */
    public void writeClosing(CycleId id) {
        Publication publication = publication(documentations.find(id));
        Mailing mailing = cycles.mailing(id);
        outbox.hold(
                closingStage(id),
                mailing.correspondents().stream()
                        .map(each -> ClosingLetter.to(each, mailing.sender(), mailing.cycle(), publication))
                        .toList());
    }

    public void sendClosing(CycleId id) {
        outbox.release(closingStage(id));
    }

    private Documentation of(MeetingId id) {
        return documentations.find(id).orElseGet(() -> begun(records.of(id)));
    }

    private Documentation of(CycleId id) {
        return documentations.find(id).orElseGet(() -> begun(records.of(id)));
    }

    private Documentation begun(MeetingRecord record) {
        Meeting meeting = record.meeting();
        return Documentation.begun(
                meeting.officeId(),
                meeting.cycleId(),
                Optional.of(meeting.id()),
                meeting.recordNumber(),
                drafts.of(record));
    }

    private Documentation begun(YearRecord record) {
        Cycle cycle = record.cycle();
        return Documentation.begun(
                cycle.officeId(), Optional.of(cycle.id()), Optional.empty(), cycle.recordNumber(), drafts.of(record));
    }

    private void publish(Documentation approved, Publication publication, Sender office) {
        documentations.put(approved.published(publication));
        casefile.register(new CaseDocument(
                approved.recordNumber(),
                "documentation:" + approved.id(),
                Direction.PUBLISHED,
                drafts.parties(office.department(), office.unit()),
                publication.title(),
                "text/html",
                articles.document(publication.title(), publication.html()).getBytes(UTF_8)));
    }

    private static Publication publication(Optional<Documentation> documentation) {
        return documentation
                .flatMap(Documentation::published)
                .orElseThrow(() -> new Refused("", "documentation.not-published"));
    }

    private static String checked(@Nullable String comment) {
        new Checks().text(comment, "comment", 10_000).done();
        return requireNonNull(comment).strip();
    }
}
