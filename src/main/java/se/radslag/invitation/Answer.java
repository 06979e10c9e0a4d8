package se.radslag.invitation;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;
import se.radslag.core.EmailAddress;
import se.radslag.meeting.MeetingOffer;

/** An answer to an invitation as somebody typed it. Nothing of it is checked yet. */
public record Answer(
        @Nullable Boolean comes,
        List<Delegate> delegates,
        @Nullable String needs,
        @Nullable String declineReason,
        Particulars particulars) {

    private static final int LINE = 200;
    private static final int SHORT_TEXT = 2_000;
    private static final int DELEGATES = 10;

    /** An answer that tells nothing more. */
    public Answer(
            @Nullable Boolean comes, List<Delegate> delegates, @Nullable String needs, @Nullable String declineReason) {
        this(comes, delegates, needs, declineReason, Particulars.NONE);
    }

    /** How many people of one organisation can be named. */
    static int most(MeetingOffer offer) {
        return offer.placesEach() == null ? DELEGATES : offer.placesEach();
    }

    /** The delegates without the rows that were left empty. */
    List<Delegate> named() {
        return delegates.stream()
                .filter(delegate -> !delegate.isBlank())
                .map(Delegate::stripped)
                .toList();
    }

    /** Without what the meeting does not ask for. */
    Answer asFarAsAsked(MeetingOffer offer, int questions) {
        return new Answer(
                comes,
                offer.remote()
                        ? delegates
                        : delegates.stream().map(Delegate::onSite).toList(),
                offer.needs().isEmpty() ? null : needs,
                declineReason,
                particulars.asFarAsAsked(offer, questions));
    }

    /** @throws se.radslag.core.Refused naming each field that cannot be accepted */
    void check(MeetingOffer offer) {
        check(offer, new Checks());
    }

    /** @param checks what was found wrong already */
    void check(MeetingOffer offer, Checks checks) {
        checks.that(comes != null, "comes", "invitation.comes-or-not")
                .optionalText(needs, "needs", SHORT_TEXT)
                .optionalText(declineReason, "declineReason", SHORT_TEXT);
        if (Boolean.TRUE.equals(comes)) {
            checks.that(!named().isEmpty(), "delegates", "invitation.delegate-required");
        }
        checks.that(named().size() <= most(offer), "delegates", tooMany(offer), most(offer));
        IntStream.range(0, delegates.size())
                .forEach(row -> check(checks, delegates.get(row), "delegates[" + row + "]."));
        particulars.check(checks);
        checks.done();
    }

    private static String tooMany(MeetingOffer offer) {
        return offer.placesEach() == null ? "invitation.too-many-delegates" : "invitation.places-each";
    }

    private static void check(Checks checks, Delegate delegate, String row) {
        if (delegate.isBlank()) {
            return;
        }
        checks.line(delegate.name(), row + "name", LINE);
        optionalLine(checks, delegate.role(), row + "role");
        optionalLine(checks, delegate.insteadOf(), row + "insteadOf");
        String email = delegate.email().strip();
        checks.that(email.isEmpty() || EmailAddress.isValid(email), row + "email", "core.email");
    }

    private static void optionalLine(Checks checks, String text, String field) {
        checks.optionalText(text, field, LINE);
        checks.that(text.strip().chars().noneMatch(Character::isISOControl), field, "core.one-line");
    }
}
