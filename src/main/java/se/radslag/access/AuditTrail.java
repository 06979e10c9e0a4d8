package se.radslag.access;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aspectj.lang.JoinPoint;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.reflect.MethodSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import se.radslag.core.Clock;
import se.radslag.core.Id;

/**
 * Writes down every call from outside that changes something: who, what, when, and the identities it names, but nothing that somebody wrote.
 *
 * <p>What changes something is what runs in a transaction that may write; so a new service is followed without a word of its own.
 */
@Aspect
@Component
class AuditTrail {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Actor actor;
    private final TransactionAttributeSource transactions;
    private final ThreadLocal<Boolean> within = ThreadLocal.withInitial(() -> false);

    AuditTrail(JdbcClient jdbc, Clock clock, Actor actor, TransactionAttributeSource transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actor = actor;
        this.transactions = transactions;
    }

    /**
     * Comes inside the call's transaction, see {@link AuditConfiguration}: entry and change are kept or lost together. What a service asks of
     * others on the way is part of its own call.
     */
    @Around("execution(!private * se.radslag..*Service.*(..)) || execution(public * se.radslag.mail.Outbox.*(..))")
    @Nullable Object follow(ProceedingJoinPoint call) throws Throwable {
        return within.get() || !changesSomething(call) ? call.proceed() : followed(call);
    }

    private @Nullable Object followed(ProceedingJoinPoint call) throws Throwable {
        within.set(true);
        try {
            Object result = call.proceed();
            write(action(call), subjects(call, result));
            return result;
        } finally {
            within.remove();
        }
    }

    private boolean changesSomething(JoinPoint call) {
        TransactionAttribute transaction = transactions.getTransactionAttribute(
                ((MethodSignature) call.getSignature()).getMethod(),
                call.getTarget().getClass());
        return transaction != null && !transaction.isReadOnly();
    }

    private void write(String action, String[] subjects) {
        jdbc.sql("insert into audit_entry (at, actor, action, subjects) values (:at, :actor, :action, :subjects)")
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .param("actor", actor.current())
                .param("action", action)
                .param("subjects", subjects)
                .update();
    }

    /** {@code personal-link.issue} for {@code PersonalLinkService.issue}. */
    private static String action(JoinPoint call) {
        String noun = call.getSignature().getDeclaringType().getSimpleName().replaceFirst("Service$", "");
        return noun.replaceAll("(?<=.)(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT) + "."
                + call.getSignature().getName();
    }

    private static String[] subjects(JoinPoint call, @Nullable Object result) {
        return Stream.concat(Stream.of(call.getArgs()), Stream.ofNullable(result))
                .flatMap(AuditTrail::identities)
                .distinct()
                .toArray(String[]::new);
    }

    private static Stream<String> identities(@Nullable Object value) {
        if (value instanceof Id id) {
            return Stream.of(id.value().toString());
        }
        if (value instanceof UUID id) {
            return Stream.of(id.toString());
        }
        if (value instanceof Collection<?> many) {
            return many.stream().flatMap(AuditTrail::identities);
        }
        return value instanceof Optional<?> perhaps ? perhaps.stream().flatMap(AuditTrail::identities) : Stream.empty();
    }
}
