package se.radslag.documentation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.radslag.access.StaffSession;
import se.radslag.core.NotFound;
import se.radslag.cycle.CycleId;
import se.radslag.meeting.MeetingId;

/** Hands staff the documentation they may work on: that of the offices they work for; all else is not found. */
@Component
class Desk {

    private final DocumentationService documentation;
    private final StaffSession session;

    Desk(DocumentationService documentation, StaffSession session) {
        this.documentation = documentation;
        this.session = session;
    }

    /** The work on one documentation, of a meeting or of a year. */
    interface Work {

        Manuscript manuscript();

        /** Path of the workspace page of what is documented. */
        String page();

        void write(TextsForm form);

        void restoreDraft(int version);
    }

    /** @throws NotFound unless it belongs to an office of the one who is signed in */
    Work work(@Nullable String meetingId, @Nullable String cycleId) {
        Work work = meetingId == null
                ? new OfYear(CycleId.of(String.valueOf(cycleId)))
                : new OfMeeting(MeetingId.of(meetingId));
        if (!mayWorkOn(work.manuscript())) {
            throw new NotFound();
        }
        return work;
    }

    private boolean mayWorkOn(Manuscript manuscript) {
        return session.current()
                .filter(staff -> staff.worksFor(manuscript.officeId().value()))
                .isPresent();
    }

    private class OfMeeting implements Work {

        private final MeetingId id;

        OfMeeting(MeetingId id) {
            this.id = id;
        }

        @Override
        public Manuscript manuscript() {
            return documentation.manuscript(id);
        }

        @Override
        public String page() {
            return "/arbete/mote/" + id;
        }

        @Override
        public void write(TextsForm form) {
            documentation.write(id, form.texts(), form.seen());
        }

        @Override
        public void restoreDraft(int version) {
            documentation.restoreDraft(id, version);
        }
    }

    private class OfYear implements Work {

        private final CycleId id;

        OfYear(CycleId id) {
            this.id = id;
        }

        @Override
        public Manuscript manuscript() {
            return documentation.manuscript(id);
        }

        @Override
        public String page() {
            return "/arbete/ar/" + id;
        }

        @Override
        public void write(TextsForm form) {
            documentation.write(id, form.texts(), form.seen());
        }

        @Override
        public void restoreDraft(int version) {
            documentation.restoreDraft(id, version);
        }
    }
}
