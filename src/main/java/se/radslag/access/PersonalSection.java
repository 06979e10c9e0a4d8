package se.radslag.access;

import java.util.List;
import org.springframework.ui.Model;

/**
 * A room's part of the personal page {@code /sida/{link}}.
 *
 * <p>A section may also set the model attributes {@code heading}, the page's heading, which names the organisation, and {@code over}, whether
 * nothing more is going to be asked. After a post, a room redirects to the page with the flash attribute {@code notice}, the code of a message such as "thank you"; the page shows it on top.
 */
public interface PersonalSection {

    /**
     * The Thymeleaf fragment that draws the section, as {@code proposal/_proposals :: section}; beside it stands {@code entry}, the link to it
     * from the table of contents.
     */
    String fragment();

    /** Whether the section has anything to say or ask; if so it has put what its fragment needs into the model, but left alone what is there already. */
    boolean fill(PersonalLink link, Model model);

    /** What is asked of the organisation now in this section, once it has been filled; the page begins with it. */
    default List<PersonalAsk> asks(Model model) {
        return List.of();
    }

    /** Sections with lower numbers stand higher on the page: what is asked now 5, invitations 10, proposals 20, outcome 40, dialogue 90. */
    int order();
}
