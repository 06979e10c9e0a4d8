package se.radslag.web;

import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Gives the parts of a form in {@code web/_form} the tag {@code <form:field type="…"/>}. A page may hold dozens of fields: as a template of fragments and
 * expressions each of them takes longer than a statement to the database.
 */
@Component
class FormDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "form";
    private static final int PRECEDENCE = 1000;

    private final MessageSource messages;

    FormDialect(MessageSource messages) {
        super("Form", PREFIX, PRECEDENCE);
        this.messages = messages;
    }

    @Override
    public Set<IProcessor> getProcessors(String dialectPrefix) {
        return Set.of(new FieldTag(dialectPrefix));
    }

    private final class FieldTag extends AbstractElementTagProcessor {

        FieldTag(String dialectPrefix) {
            super(TemplateMode.HTML, dialectPrefix, "field", true, null, false, PRECEDENCE);
        }

        @Override
        protected void doProcess(
                ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler structure) {
            FormField field = FormField.of(context, messages);
            structure.replaceWith(field.html(tag.getAttributeValue("type")), false);
        }
    }
}
