package se.radslag.access;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Draws the personal page from the sections of all rooms; rooms use it again to show a form that was refused, with what was typed. */
@Component
public class PersonalPage {

    /** Where on the page it is said what is asked now. */
    private static final int ASKS = 5;

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

    /**
     * Fills the model and returns the view's name. The model gets {@code link}, its identity, so that forms know where to post, and their
     * {@code sheet}. In one transaction for all sections: each of its own would ask the database to begin and end it.
     */
    @Transactional(readOnly = true)
    public String show(PersonalLink link, Model model) {
        model.addAttribute("link", link.id());
        model.addAttribute("pageAddress", address(link));
        model.addAttribute("sheet", FormSheet.drawn());
        List<PersonalSection> filled =
                sections.stream().filter(section -> section.fill(link, model)).toList();
        model.addAttribute("head", fragments(filled.stream().filter(PersonalPage::isHead)));
        model.addAttribute("asks", asks(filled, model));
        model.addAttribute("fragments", fragments(filled.stream().filter(section -> !isHead(section))));
        return "access/personal-page";
    }

    /** Who somebody is comes before what is asked of them. */
    private static boolean isHead(PersonalSection section) {
        return section.order() < ASKS;
    }

    private static List<String> fragments(Stream<PersonalSection> sections) {
        return sections.map(PersonalSection::fragment).toList();
    }

    /** The most urgent first. */
    private static List<PersonalAsk> asks(List<PersonalSection> filled, Model model) {
        return filled.stream()
                .flatMap(section -> section.asks(model).stream())
                .sorted(Comparator.comparing(PersonalAsk::lastDay))
                .toList();
    }

    static String address(PersonalLink link) {
        return "/sida/" + link.id();
    }
}
