package se.radslag.meeting;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A samråd or sakråd that everybody may know of.
 *
 * @param notices what people were told of it, oldest first; the first of them that it was announced
 */
public record PublicMeeting(Meeting meeting, List<MeetingNotice> notices) {

    /**
     * A change of day, hour or place.
     *
     * @param before what had held until then
     */
    public record Move(Instant at, MeetingDates before) {}

    public MeetingId id() {
        return meeting.id();
    }

    /** When it became known. */
    public Instant announcedAt() {
        return notices.get(0).at();
    }

    /** When people were last told something of it. */
    public Instant toldAt() {
        return notices.get(notices.size() - 1).at();
    }

    public boolean isCalledOff() {
        return meeting.status() == Meeting.Status.CALLED_OFF;
    }

    public boolean isHeld() {
        return meeting.status() == Meeting.Status.HELD;
    }

    /** How often and from what it was moved since people were invited, oldest first. */
    public List<Move> moves() {
        return IntStream.range(1, notices.size())
                .filter(index -> notices.get(index).what() == MeetingNotice.What.MOVED)
                .mapToObj(index ->
                        new Move(notices.get(index).at(), notices.get(index - 1).dates()))
                .toList();
    }

    /** As those who come were told it; empty before. */
    public Optional<String> programme() {
        boolean told = notices.stream().anyMatch(notice -> notice.what() == MeetingNotice.What.PROGRAMME);
        return Optional.of(meeting.programme()).filter(text -> told && !text.isEmpty());
    }

    /** What the invitation said, whatever has changed since. */
    public MeetingFacts asInvited() {
        MeetingDates then = notices.get(0).dates();
        return new MeetingFacts(
                meeting.kind(),
                meeting.subject(),
                meeting.purpose(),
                requireNonNull(then.day()),
                requireNonNull(then.startsAt()),
                requireNonNull(then.endsAt()),
                requireNonNull(then.place()),
                meeting.leader(),
                requireNonNull(then.lastAnswerDay()),
                meeting.framingQuestions());
    }
}
