package se.radslag.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.radslag.core.Clock;

/** The register of every document in or out. */
@Service
@Transactional
public class CasefileService {

    private final CasefileEntries entries;
    private final Clock clock;

    CasefileService(CasefileEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** Registers a document under the next running number of its case, now; one that is registered already keeps its number. */
    public CasefileEntry register(CaseDocument document) {
        registerAll(List.of(document));
        return entries.withReference(document.reference());
    }

    /** Registers documents in their order, with as many statements as for one; those that are registered already are passed over. */
    public void registerAll(List<CaseDocument> documents) {
        entries.lock(
                documents.stream().map(CaseDocument::recordNumber).distinct().toList());
        entries.insert(documents, clock.now());
    }

    /** What was registered under these references, byte for byte; references that are unknown are left out. */
    @Transactional(readOnly = true)
    public Map<String, byte[]> contents(Collection<String> references) {
        return entries.contents(references);
    }

    /** A case's register in running order. */
    @Transactional(readOnly = true)
    public List<CasefileEntry> entries(String recordNumber) {
        return entries.of(recordNumber);
    }
}
