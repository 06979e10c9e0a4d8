package se.radslag.board;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.cycle.OfficeId;

/** Whose case it is, for those who know no more of it than its record number. */
@Component
@Transactional(readOnly = true)
public class CaseOffices {

    private final LetterCases cases;

    CaseOffices(LetterCases cases) {
        this.cases = cases;
    }

    /** The offices of a case; none if it is nobody's, as with most letters from outside. */
    public List<OfficeId> of(String recordNumber) {
        return cases.find(recordNumber);
    }
}
