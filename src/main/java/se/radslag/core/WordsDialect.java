package se.radslag.core;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives pages and letters {@code #when}, {@link DateWords}, and {@code #all}, {@link ListWords}, in the reader's language. */
@Component
public class WordsDialect extends AbstractDialect implements IExpressionObjectDialect {

    private static final String DATES = "when";
    private static final String LISTS = "all";

    private final Clock clock;

    public WordsDialect(Clock clock) {
        super("words");
        this.clock = clock;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new Factory();
    }

    private class Factory implements IExpressionObjectFactory {

        @Override
        public Set<String> getAllExpressionObjectNames() {
            return Set.of(DATES, LISTS);
        }

        @Override
        public @Nullable Object buildObject(IExpressionContext context, String name) {
            return switch (name) {
                case DATES -> new DateWords(context.getLocale(), clock.zone());
                case LISTS -> new ListWords(context.getLocale());
                default -> null;
            };
        }

        @Override
        public boolean isCacheable(String name) {
            return true;
        }
    }
}
