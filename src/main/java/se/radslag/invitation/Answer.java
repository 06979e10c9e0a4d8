package se.radslag.invitation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer to an invitation as somebody typed it. Nothing of it is checked yet. */
public record Answer(
        @Nullable Boolean comes,
        List<Delegate> delegates,
        @Nullable String needs,
        @Nullable String declineReason) {}
