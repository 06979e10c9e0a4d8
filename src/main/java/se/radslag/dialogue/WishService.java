package se.radslag.dialogue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.access.ConfirmationLapsed;
import se.radslag.access.ConfirmationService;
import se.radslag.access.Confirmed;
import se.radslag.access.FormSheet;
import se.radslag.access.LinkId;
import se.radslag.core.Clock;
import se.radslag.cycle.CycleService;
import se.radslag.cycle.Office;
import se.radslag.cycle.OfficeId;
import se.radslag.mail.Outbox;

/** Wishes for further dialogue from organisations that have no link of ours: nothing comes of them before the address is confirmed. */
@Service
@Transactional
public class WishService {

    /** Where the page that asks for the confirmation finds its words. */
    static final String PURPOSE = "dialogue.confirm";

    private final DialogueWishes wishes;
    private final DialogueService dialogue;
    private final ConfirmationService confirmations;
    private final CycleService cycles;
    private final Outbox outbox;
    private final DialogueProperties properties;
    private final Clock clock;

    WishService(
            DialogueWishes wishes,
            DialogueService dialogue,
            ConfirmationService confirmations,
            CycleService cycles,
            Outbox outbox,
            DialogueProperties properties,
            Clock clock) {
        this.wishes = wishes;
        this.dialogue = dialogue;
        this.confirmations = confirmations;
        this.cycles = cycles;
        this.outbox = outbox;
        this.properties = properties;
        this.clock = clock;
    }

    /** The offices that one can turn to. */
    @Transactional(readOnly = true)
    List<Office> offices() {
        return cycles.offices();
    }

    /**
     * Keeps a wish, and asks by letter whether the address is theirs; once for each sheet and words.
     *
     * @param from network address of whoever asks
     */
    void wish(WishForm form, FormSheet sheet, Locale language, String from) {
        Set<OfficeId> offices = cycles.offices().stream().map(Office::id).collect(Collectors.toSet());
        DialogueWish wish = form.read(sheet.identityOf("wish", form), offices, language, clock.now());
        if (wishes.add(wish)) {
            LinkId link = confirmations.ask(wish.id(), PURPOSE, wish.asker().email(), from);
            outbox.post(DialogueConfirmationLetter.to(
                    wish,
                    link,
                    cycles.sender(wish.officeId(), properties.unconfirmedRecordNumber()),
                    confirmations.confirmBy()));
        }
    }

    @EventListener
    void confirmed(Confirmed event) {
        if (event.purpose().equals(PURPOSE)) {
            wishes.take(event.matter()).ifPresent(dialogue::ask);
        }
    }

    @EventListener
    void forget(ConfirmationLapsed event) {
        if (event.purpose().equals(PURPOSE)) {
            UUID id = event.matter();
            wishes.take(id);
        }
    }
}
