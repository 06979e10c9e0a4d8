package se.radslag.access;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Draws the personal page from the sections of all rooms; rooms use it again to show a form that was refused, with what was typed. */
@Component
public class PersonalPage {

    /** Fills the model and returns the view's name. */
    public String show(String token, PersonalLink link, Model model) {
        throw new UnsupportedOperationException();
    }
}
