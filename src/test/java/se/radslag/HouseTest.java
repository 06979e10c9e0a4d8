package se.radslag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import crooked.house.CrookedHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The walls of the house. Each is shown to be one: the crooked house, which breaks them all, must not pass. */
class HouseTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(Radslag.class);

    private static final JavaClasses CROOKED_HOUSE = new ClassFileImporter().importPackagesOf(CrookedHouse.class);

    @Test
    void roomsKnowOnlyTheirNeighbours() {
        ApplicationModules.of(Radslag.class).verify();
    }

    @Test
    void aRoomThatKnowsAStrangerIsFound() {
        var crooked = ApplicationModules.of(CrookedHouse.class, new ImportOption.OnlyIncludeTests());
        assertThatThrownBy(crooked::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Module 'kitchen' depends on module 'cellar'");
    }

    @ParameterizedTest
    @EnumSource
    void theHouseKeeps(HouseRule rule) {
        rule.rule.check(HOUSE);
    }

    @ParameterizedTest
    @EnumSource
    void theCrookedHouseBreaks(HouseRule rule) {
        var report = rule.rule.evaluate(CROOKED_HOUSE).getFailureReport().toString();
        assertThat(rule.canaries)
                .isNotEmpty()
                .allSatisfy(canary -> assertThat(report).contains(canary.getName()));
    }

    @Test
    void coreStaysSmall() {
        assertThat(typesOfCore(HOUSE)).isLessThanOrEqualTo(10);
    }

    private static long typesOfCore(JavaClasses house) {
        return house.stream()
                .filter(type -> type.getPackageName().equals("se.radslag.core"))
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .count();
    }
}
