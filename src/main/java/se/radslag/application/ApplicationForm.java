package se.radslag.application;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.radslag.core.Checks;
import se.radslag.core.EmailAddress;
import se.radslag.meeting.MeetingId;
import se.radslag.meeting.MeetingOffer;
import se.radslag.meeting.Need;

/**
 * An application as somebody typed it. Nothing of it is checked yet.
 *
 * @param way {@code plats} or {@code distans}; asked only where one can take part from afar
 * @param needs names of {@link Need}s
 * @param publishName {@code ja} if the box is ticked
 */
record ApplicationForm(
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String email,
        @Nullable String why,
        @Nullable String way,
        @Nullable List<String> needs,
        @Nullable String needed,
        @Nullable String publishName) {

    static final ApplicationForm EMPTY = new ApplicationForm(null, null, null, null, null, null, null, null);

    private static final int LINE = 200;
    private static final int TEXT = 5_000;
    private static final int SHORT_TEXT = 500;

    /** What the meeting does not ask for is not taken. @throws se.radslag.core.Refused naming each field that cannot be accepted */
    Application read(ApplicationId id, MeetingId meeting, MeetingOffer offer, Locale language, Instant at) {
        new Checks()
                .line(name, "name", LINE)
                .optionalLine(organisation, "organisation", LINE)
                .that(EmailAddress.isValid(stripped(email)), "email", "core.email")
                .text(why, "why", TEXT)
                .that(!offer.remote() || isOnSite() || isRemote(), "way", "application.choose-way")
                .optionalText(needed, "needed", SHORT_TEXT)
                .done();
        return Application.typed(
                id,
                meeting,
                new Applicant(stripped(name), stripped(organisation), new EmailAddress(stripped(email)), language),
                wish(offer),
                at);
    }

    private Wish wish(MeetingOffer offer) {
        boolean asks = !offer.needs().isEmpty();
        return new Wish(
                stripped(why),
                offer.remote() && isRemote(),
                needsAskedFor(offer),
                asks ? stripped(needed) : "",
                "ja".equals(publishName));
    }

    private Set<Need> needsAskedFor(MeetingOffer offer) {
        Set<Need> told = EnumSet.noneOf(Need.class);
        offer.needs().stream().filter(this::needs).forEach(told::add);
        return told;
    }

    /** Whether a need is ticked. */
    public boolean needs(Need need) {
        return needs != null && needs.contains(need.name());
    }

    public boolean isOnSite() {
        return "plats".equals(way);
    }

    public boolean isRemote() {
        return "distans".equals(way);
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
