package se.radslag.process;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The variables that a diagram and its classes use, as the sources name them.
 *
 * @param read those that a condition, a timer, a call or a class reads
 * @param set those that a sub-process, a loop or a class sets
 * @param handedOver those that a call sets in the process called
 */
record UsedVariables(Set<String> read, Set<String> set, Set<String> handedOver) {

    /** {@code ${name}} on its own, which is no constant and no bean. */
    private static final Pattern READ = Pattern.compile(
            "(?<!delegateExpression=\")\\$\\{(?!null}|true}|false})(\\w+)}|(?:source|collection)=\"(\\w+)\"");

    private static final Pattern SET = Pattern.compile("(?:elementVariable|putParameter name)=\"(\\w+)\"");
    private static final Pattern HANDED_OVER = Pattern.compile("camunda:(?:in|out) [^>]*target=\"(\\w+)\"");
    private static final Set<String> OF_A_LOOP =
            Set.of("loopCounter", "nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances");

    private static final Pattern READ_BY_CLASS = Pattern.compile("ProcessVariable\\.([A-Z_]+)\\s*\\.(?:get|need)\\(");

    /** A variable is set by its constant, or sent along with a message by the constant's name. */
    private static final Pattern SET_BY_CLASS =
            Pattern.compile("ProcessVariable\\.([A-Z_]+)\\s*\\.(?:set\\(|name\\(\\),)");

    /** Past {@link ProcessVariable}, as mere text. */
    private static final Pattern SET_AS_TEXT = Pattern.compile("etVariable(?:Local)?\\(\\s*\"(\\w+)\"");

    static UsedVariables of(String diagram, String classes) {
        return new UsedVariables(
                union(found(READ, diagram), byConstant(READ_BY_CLASS, classes)),
                union(
                        found(SET, diagram),
                        diagram.contains(":multiInstance") ? OF_A_LOOP : Set.of(),
                        byConstant(SET_BY_CLASS, classes),
                        found(SET_AS_TEXT, classes)),
                found(HANDED_OVER, diagram));
    }

    Set<String> all() {
        return union(read, set, handedOver);
    }

    /** What each call of a diagram hands over to the process called. */
    static Stream<Set<String>> byCall(String diagram, String called) {
        return Arrays.stream(diagram.split("<bpmn:callActivity"))
                .filter(call -> call.contains("calledElement=\"" + called + "\""))
                .map(call -> found(HANDED_OVER, call.split("</bpmn:callActivity>")[0]));
    }

    /** The names of all constants of {@link ProcessVariable}. */
    static Set<String> constants() {
        return Arrays.stream(ProcessVariable.class.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == ProcessVariable.class)
                .map(field -> nameOf(field.getName()))
                .collect(Collectors.toSet());
    }

    private static Set<String> byConstant(Pattern pattern, String classes) {
        return found(pattern, classes).stream().map(UsedVariables::nameOf).collect(Collectors.toSet());
    }

    private static String nameOf(String constant) {
        try {
            var field = ProcessVariable.class.getDeclaredField(constant);
            return ((ProcessVariable<?>) field.get(null)).name();
        } catch (ReflectiveOperationException missing) {
            throw new IllegalArgumentException(constant, missing);
        }
    }

    /** Whatever a group of the pattern has caught. */
    static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .flatMap(match -> IntStream.rangeClosed(1, match.groupCount()).mapToObj(match::group))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        return Stream.of(sets).flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }
}
