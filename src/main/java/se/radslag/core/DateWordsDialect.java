package se.radslag.core;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives pages and letters {@code #when}: {@link DateWords} in the reader's language and the offices' zone. */
@Component
public class DateWordsDialect extends AbstractDialect implements IExpressionObjectDialect {

    private static final String NAME = "when";

    private final Clock clock;

    public DateWordsDialect(Clock clock) {
        super("date words");
        this.clock = clock;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new Factory();
    }

    private class Factory implements IExpressionObjectFactory {

        @Override
        public Set<String> getAllExpressionObjectNames() {
            return Set.of(NAME);
        }

        @Override
        public @Nullable Object buildObject(IExpressionContext context, String name) {
            return NAME.equals(name) ? new DateWords(context.getLocale(), clock.zone()) : null;
        }

        @Override
        public boolean isCacheable(String name) {
            return true;
        }
    }
}
