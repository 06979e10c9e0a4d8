package se.radslag.access;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Draws the personal page from the sections of all rooms; rooms use it again to show a form that was refused, with what was typed. */
@Component
public class PersonalPage {

    private final List<PersonalSection> sections;

    PersonalPage(ObjectProvider<PersonalSection> sections) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(PersonalSection::order))
                .toList();
    }

    /** Fills the model and returns the view's name. The model gets {@code token}, so that forms know where to post, and their {@code sheet}. */
    public String show(String token, PersonalLink link, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("pageAddress", "/svar/" + token);
        model.addAttribute("sheet", FormSheet.drawn());
        List<String> fragments = sections.stream()
                .filter(section -> section.fill(link, model))
                .map(PersonalSection::fragment)
                .toList();
        model.addAttribute("fragments", fragments);
        return "access/personal-page";
    }
}
