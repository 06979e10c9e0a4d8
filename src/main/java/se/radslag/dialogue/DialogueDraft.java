package se.radslag.dialogue;

import org.jspecify.annotations.Nullable;

/** A wish for further dialogue as somebody typed it. Nothing of it is checked yet. */
public record DialogueDraft(
        @Nullable String subject, @Nullable String message) {}
