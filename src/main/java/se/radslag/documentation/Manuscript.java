package se.radslag.documentation;

import se.radslag.cycle.OfficeId;
import se.radslag.documentation.Documentation.Publication;

/**
 * A documentation as staff see it while they write.
 *
 * @param recordNumber of its case
 * @param article how it would be published as it stands, or how it was
 * @param path of the public page; empty until it is published
 */
record Manuscript(
        OfficeId officeId,
        String recordNumber,
        String title,
        Documentation.Status status,
        String comment,
        Texts texts,
        int version,
        String article,
        String path) {

    /** What is published is shown as it was drawn then. */
    static Manuscript of(Documentation documentation, String title, String article) {
        return new Manuscript(
                documentation.officeId(),
                documentation.recordNumber(),
                documentation.published().map(Publication::title).orElse(title),
                documentation.status(),
                documentation.comment(),
                documentation.texts(),
                documentation.version(),
                documentation.published().map(Publication::html).orElse(article),
                documentation
                        .published()
                        .map(Publication::slug)
                        .map(PublishedDocumentation::path)
                        .orElse(""));
    }

    /** The article on a page that has its own heading: each of its headings one level down. */
    public String preview() {
        return article.replaceAll("(</?)h3\\b", "$1h4")
                .replaceAll("(</?)h2\\b", "$1h3")
                .replaceAll("(</?)h1\\b", "$1h2");
    }

    public boolean isOpen() {
        return status == Documentation.Status.DRAFT;
    }
}
