package se.radslag;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Calendar;
import java.util.Date;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;
import org.springframework.transaction.annotation.Transactional;

/** What the rules of the house ask of a class, where ArchUnit has no word for it. */
final class HouseConditions {

    private static final int SEGMENTS_OF_A_ROOM = 3;

    private HouseConditions() {}

    /** Reads a clock other than core's: what of it a test or the local run moves would not follow. */
    static ArchCondition<JavaClass> readAClockOfTheirOwn() {
        return condition(
                "read a clock of their own",
                type -> type.getAccessesFromSelf().stream().anyMatch(HouseConditions::readsAClock));
    }

    private static boolean readsAClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getName();
        boolean javaTime = owner.getPackageName().equals("java.time")
                && (name.equals("now") || name.startsWith("system") || name.startsWith("tick"));
        boolean newDate = owner.isEquivalentTo(Date.class) && name.equals("<init>") && takesNothing(access);
        boolean calendar =
                owner.isAssignableTo(Calendar.class) && (name.equals("getInstance") || name.equals("<init>"));
        return javaTime || newDate || calendar || name.equals("currentTimeMillis");
    }

    private static boolean takesNothing(JavaAccess<?> access) {
        return access.getTarget().getFullName().endsWith("()");
    }

    static ArchCondition<JavaClass> standInARoomThatNamesItsNeighbours() {
        return condition(
                "stand in a room that is @NullMarked and names its neighbours",
                type -> type.getPackage()
                        .tryGetPackageInfo()
                        .filter(room ->
                                room.isAnnotatedWith(ApplicationModule.class) && room.isAnnotatedWith(NullMarked.class))
                        .isPresent());
    }

    static ArchCondition<JavaClass> lieFlatInARoom() {
        return condition("lie flat in a room", type -> type.getPackageName().split("\\.").length <= SEGMENTS_OF_A_ROOM);
    }

    /** {@code Invitation} is a thing because there is an {@code InvitationId} beside it. */
    static DescribedPredicate<JavaClass> areWhatAnIdStandsFor() {
        return describe(
                "are what an id stands for",
                type -> type.getPackage().getClasses().stream()
                        .anyMatch(other -> other.getName().equals(type.getName() + "Id")));
    }

    static ArchCondition<JavaClass> beTransactional() {
        return condition(
                "be transactional, the class or each public method",
                type -> type.getMethods().stream()
                        .filter(HouseConditions::isOfferedToOthers)
                        .allMatch(method -> method.isAnnotatedWith(Transactional.class)
                                || type.isAnnotatedWith(Transactional.class)));
    }

    private static boolean isOfferedToOthers(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    static DescribedPredicate<JavaClass> writeSql() {
        return describe(
                "write SQL",
                type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(JdbcClient.class)
                                || dependency.getTargetClass().isAssignableTo(JdbcOperations.class)));
    }

    /** One implementation needs no interface, unless it stands in another room; none at all is a shape for lambdas. */
    static ArchCondition<JavaClass> beNeeded() {
        return condition(
                "have more than one implementation, or theirs in another room",
                type -> type.getSubclasses().size() != 1
                        || !type.getSubclasses().iterator().next().getPackage().equals(type.getPackage()));
    }

    private static ArchCondition<JavaClass> condition(String says, Predicate<JavaClass> holds) {
        return new ArchCondition<>(says) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, holds.test(type), type.getName() + ": " + says));
            }
        };
    }
}
