package se.radslag.dialogue;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.radslag.access.PersonalLink;
import se.radslag.access.PersonalSection;
import se.radslag.organisation.OrganisationId;

/** The part of the personal page where an organisation asks for further dialogue and sees what became of its earlier requests. */
@Component
class DialogueSection implements PersonalSection {

    private final DialogueService dialogue;

    DialogueSection(DialogueService dialogue) {
        this.dialogue = dialogue;
    }

    @Override
    public String fragment() {
        return "dialogue/_dialogue :: section";
    }

    @Override
    public boolean fill(PersonalLink link, Model model) {
        OrganisationId organisation = new OrganisationId(link.organisation());
        model.addAttribute("dialogueRequests", dialogue.of(link.scope(), organisation));
        if (!model.containsAttribute("dialogueDraft")) {
            model.addAttribute("dialogueDraft", DialogueDraft.EMPTY);
        }
        return true;
    }

    @Override
    public int order() {
        return 90;
    }
}
