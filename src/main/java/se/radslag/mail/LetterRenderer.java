package se.radslag.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContextWrapper;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import se.radslag.access.PublicSite;
import se.radslag.core.DateWords;
import se.radslag.core.WordsDialect;

/**
 * Draws letters from their templates.
 *
 * <p>It has a template engine of its own: a bean of that type would replace the one that draws pages, and pages have no business with
 * text templates. A template's mode follows from its name: {@code .txt} is text, everything else HTML.
 */
@Component
class LetterRenderer {

    private static final String SUBJECT = "Subject:";
    private static final String EVALUATION =
            ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME;
    private static final Pattern SPACE_AT_END = Pattern.compile("[ \\t]+\\R");
    private static final Pattern GAP = Pattern.compile("\\R{3,}");

    /** Remembers how properties are read, which would be found out anew for each template. */
    private final StandardEvaluationContext properties = new StandardEvaluationContext();

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final AlikeLetters alike = new AlikeLetters(this::drawAnew);
    private final PublicSite site;
    private final String version = TemplateVersion.current();

    LetterRenderer(MessageSource messages, WordsDialect words, PublicSite site) {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding(UTF_8.name());
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
        engine.addDialect(words);
        this.site = site;
    }

    /**
     * The letter with {@link DrawnLetter#SECRET} in the place of its personal link's secret.
     *
     * @throws UndrawableLetter if the templates ask for what the letter does not have
     */
    DrawnLetter draw(OutgoingLetter letter) {
        return alike.draw(letter);
    }

    private DrawnLetter drawAnew(OutgoingLetter letter) {
        try {
            Context context = new Context(letter.addressee().language(), variables(letter));
            context.setVariable(EVALUATION, new ThymeleafEvaluationContextWrapper(properties));
            String html = engine.process(LetterKind.htmlTemplate(letter.kind()), context);
            String text = DateWords.plain(engine.process(LetterKind.textTemplate(letter.kind()), context));
            context.setVariable("body", body(text));
            return new DrawnLetter(subject(text), html, engine.process("mail/layout.txt", context));
        } catch (RuntimeException broken) {
            throw new UndrawableLetter(letter.kind(), broken);
        }
    }

    /** Of all templates and texts together. */
    String version() {
        return version;
    }

    /** The personal page, in the language of the letter; Swedish is what pages speak anyway. */
    private String link(Addressee addressee) {
        String language = addressee.language().getLanguage();
        return site.publicUrl() + "/svar/" + DrawnLetter.SECRET + (language.equals("sv") ? "" : "?sprak=" + language);
    }

    private Map<String, Object> variables(OutgoingLetter letter) {
        Map<String, Object> variables = new HashMap<>(letter.model());
        variables.put("addressee", letter.addressee());
        variables.put("sender", letter.sender());
        variables.put("publicUrl", site.publicUrl());
        letter.addressee().link().ifPresent(link -> variables.put("link", link(letter.addressee())));
        return variables;
    }

    private static String subject(String text) {
        String first = text.lines().findFirst().orElse("");
        if (!first.startsWith(SUBJECT)) {
            throw new IllegalStateException("the text template does not begin with its subject");
        }
        return HeaderText.of(first.substring(SUBJECT.length()));
    }

    /** What follows the subject's line, with the gaps that conditions and loops of the template left closed. */
    private static String body(String text) {
        String rest = text.substring(text.indexOf('\n') + 1);
        String trimmed = SPACE_AT_END.matcher(rest).replaceAll("\n");
        return GAP.matcher(trimmed).replaceAll("\n\n").strip();
    }
}
