package se.radslag.process;

import jakarta.ws.rs.core.Response.Status;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * An expression that outside a process does no more than Tasklist's filters need.
 *
 * <p>Queries are the engine's only callers without a scope; diagrams always have one and are not touched.
 */
record GuardedExpression(Expression inner) implements Expression {

    private static final String MOVE = "\\.(plus|minus)(Seconds|Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,6}\\)";

    /** Who asks, and when: nothing that reaches a bean or a method of another's choosing. */
    private static final Pattern HARMLESS = Pattern.compile(
            "[$#]\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)|dateTime\\(\\)(%s){0,4}(\\.toDate\\(\\))?)\\s*}"
                    .formatted(MOVE));

    @Override
    public Object getValue(@Nullable VariableScope scope) {
        return getValue(scope, null);
    }

    @Override
    public Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
        if (scope == null && !mayStandInQuery()) {
            throw new InvalidRequestException(Status.BAD_REQUEST, "This expression may not be used in a query");
        }
        return inner.getValue(scope, execution);
    }

    private boolean mayStandInQuery() {
        return isLiteralText() || HARMLESS.matcher(getExpressionText()).matches();
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        inner.setValue(value, scope);
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
        inner.setValue(value, scope, execution);
    }

    @Override
    public String getExpressionText() {
        return inner.getExpressionText();
    }

    @Override
    public boolean isLiteralText() {
        return inner.isLiteralText();
    }
}
