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

    /** Where a post ends that was taken: at the page, loaded anew. */
    public static String redirectTo(PersonalLink link) {
        return "redirect:" + address(link);
    }

    /** Fills the model and returns the view's name. The model gets {@code link}, its identity, so that forms know where to post, and their {@code sheet}. */
    public String show(PersonalLink link, Model model) {
        model.addAttribute("link", link.id());
        model.addAttribute("pageAddress", address(link));
        model.addAttribute("sheet", FormSheet.drawn());
        List<String> fragments = sections.stream()
                .filter(section -> section.fill(link, model))
                .map(PersonalSection::fragment)
                .toList();
        model.addAttribute("fragments", fragments);
        return "access/personal-page";
    }

    static String address(PersonalLink link) {
        return "/sida/" + link.id();
    }
}
