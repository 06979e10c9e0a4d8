package se.radslag.dialogue;

import java.util.Optional;
import se.radslag.cycle.CycleId;

/** An organisation asked for further dialogue; the cycle is the one whose personal page it used. */
public record FurtherDialogueRequested(DialogueRequestId requestId, Optional<CycleId> cycleId) {}
