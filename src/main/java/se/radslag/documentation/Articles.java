package se.radslag.documentation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import se.radslag.documentation.RunningText.Block;

/** Draws documentation as HTML, always in Swedish: the article of a page, and the document for the case file. */
@Component
class Articles {

    private final SpringTemplateEngine engine;
    private final Drafts drafts;

    Articles(SpringTemplateEngine engine, Drafts drafts) {
        this.engine = engine;
        this.drafts = drafts;
    }

    String draw(Texts texts, MeetingRecord record) {
        return article("documentation/_meeting", drafts.title(record.meeting()), texts, record);
    }

    String draw(Texts texts, YearRecord record) {
        return article("documentation/_year", drafts.title(record), texts, record);
    }

    /** The article as a document that stands on its own. */
    String document(String title, String article) {
        return engine.process("documentation/document", context(Map.of("title", title, "article", article)));
    }

    private String article(String template, String title, Texts texts, Object record) {
        Map<String, Object> variables = new HashMap<>(Map.of("title", title, "record", record));
        variables.put("purpose", blocks(texts.purpose()));
        variables.put("process", blocks(texts.process()));
        variables.put("handling", blocks(texts.handling()));
        return engine.process(template, context(variables));
    }

    private static List<Block> blocks(@Nullable String text) {
        return text == null ? List.of() : RunningText.of(text);
    }

    private static Context context(Map<String, Object> variables) {
        return new Context(Drafts.SWEDISH, variables);
    }
}
