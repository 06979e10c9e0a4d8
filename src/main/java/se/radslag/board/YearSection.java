package se.radslag.board;

import org.springframework.ui.Model;
import se.radslag.cycle.Cycle;

/** A part of a year's page. */
interface YearSection {

    /** Puts what the part's templates need into the model. */
    void fill(Cycle year, Model model);
}
