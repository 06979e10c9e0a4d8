package se.radslag.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.radslag.core.Refused;

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
     * Does what was asked and thanks for it on the page loaded anew, or shows the page again with what was typed and what is wrong with it.
     *
     * @param result of binding what was typed, in which the refusal is noted
     * @param thanks code of the message that says what was done
     * @return the view's name
     */
    public String answer(
            PersonalLink link,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            String thanks,
            Runnable deed) {
        return answer(link, flash, response, thanks, deed, refused -> {
            refused.noteIn(result);
            return show(link, model);
        });
    }

    /**
     * The same for a form that stands elsewhere or is shown again in another way.
     *
     * @param again notes the refusal and returns the name of the view that shows the form again
     */
    public static String answer(
            PersonalLink link,
            RedirectAttributes flash,
            HttpServletResponse response,
            String thanks,
            Runnable deed,
            Function<Refused, String> again) {
        try {
            deed.run();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return again.apply(refused);
        }
        flash.addFlashAttribute("notice", thanks);
        return redirectTo(link);
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
        List<PersonalSection> filled = filled(link, model);
        model.addAttribute("head", fragments(filled.stream().filter(PersonalPage::isHead)));
        model.addAttribute("asks", asks(filled, model));
        model.addAttribute("fragments", fragments(filled.stream().filter(section -> !isHead(section))));
        return "access/personal-page";
    }

    /** What the page asks of whoever opens the link now, the most urgent first. */
    @Transactional(readOnly = true)
    public List<PersonalAsk> asks(PersonalLink link) {
        Model model = new ExtendedModelMap();
        return asks(filled(link, model), model);
    }

    private List<PersonalSection> filled(PersonalLink link, Model model) {
        return sections.stream().filter(section -> section.fill(link, model)).toList();
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
