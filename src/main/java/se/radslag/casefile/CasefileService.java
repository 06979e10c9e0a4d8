package se.radslag.casefile;

import java.util.List;
import org.springframework.stereotype.Service;

/** The register of every document in or out. */
@Service
public class CasefileService {

    /** Registers a document under the next running number of its case, now. */
    public CasefileEntry register(CaseDocument document) {
        throw new UnsupportedOperationException();
    }

    /** A case's register in running order. */
    public List<CasefileEntry> entries(String recordNumber) {
        throw new UnsupportedOperationException();
    }
}
