package se.radslag.documentation;

import org.springframework.stereotype.Service;
import se.radslag.cycle.CycleId;
import se.radslag.mail.Stage;
import se.radslag.meeting.MeetingId;

/** The record of meetings and years: drafted from what was recorded, written, approved, published, told. */
@Service
public class DocumentationService {

    public static Stage followUpStage(MeetingId id) {
        return new Stage(id, "follow-up");
    }

    public static Stage closingStage(CycleId id) {
        return new Stage(id, "closing");
    }

    /** Puts a meeting's documentation forward for approval. @throws se.radslag.core.Refused while a heading is empty */
    public void submit(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    public void approve(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /** Sends it back to be written on, with a comment. */
    public void sendBack(MeetingId id, String comment) {
        throw new UnsupportedOperationException();
    }

    /** The comment with which it was last sent back; empty if it was not. */
    public String comment(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /** Publishes it: from now on it is public and unchangeable, and registered in the case file. */
    public void publish(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /** Writes the follow-up letter, with the documentation's address, to those who took part; held. */
    public void writeFollowUp(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    public void sendFollowUp(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /** The same for the year as a whole. */
    public void submit(CycleId id) {
        throw new UnsupportedOperationException();
    }

    public void approve(CycleId id) {
        throw new UnsupportedOperationException();
    }

    public void sendBack(CycleId id, String comment) {
        throw new UnsupportedOperationException();
    }

    public String comment(CycleId id) {
        throw new UnsupportedOperationException();
    }

    public void publish(CycleId id) {
        throw new UnsupportedOperationException();
    }

    /** Writes the closing letter, with the address of the year's documentation, to all participants; held. */
    public void writeClosing(CycleId id) {
        throw new UnsupportedOperationException();
    }

    public void sendClosing(CycleId id) {
        throw new UnsupportedOperationException();
    }
}
