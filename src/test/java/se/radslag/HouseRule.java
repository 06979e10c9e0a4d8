package se.radslag;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static se.radslag.HouseConditions.areWhatAnIdStandsFor;
import static se.radslag.HouseConditions.beNeeded;
import static se.radslag.HouseConditions.beTransactional;
import static se.radslag.HouseConditions.lieFlatInARoom;
import static se.radslag.HouseConditions.readAClockOfTheirOwn;
import static se.radslag.HouseConditions.standInARoomThatNamesItsNeighbours;
import static se.radslag.HouseConditions.writeSql;

import com.tngtech.archunit.lang.ArchRule;
import crooked.house.CrookedHouse;
import crooked.house.cellar.shelf.Jar;
import jakarta.mail.Transport;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** A rule of the house, and its canaries: classes of the crooked house that break it. A rule without one cannot be written down. */
enum HouseRule {
    ONLY_PROCESS_KNOWS_THE_ENGINE(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("se.radslag.process")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.camunda.."),
            CrookedHouse.TalksToTheEngine.class),

    /** One room writes letters, the other reads them. */
    ONLY_MAIL_AND_INBOX_KNOW_MAIL(
            noClasses()
                    .that()
                    .resideOutsideOfPackages("se.radslag.mail", "se.radslag.inbox")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus.."),
            CrookedHouse.SendsItsOwnMail.class,
            CrookedHouse.ReadsItsOwnMail.class),

    ONLY_MAIL_SENDS(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("se.radslag.mail")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework.mail..", "org.eclipse.angus.mail.smtp..")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Transport.class),
            CrookedHouse.SendsMailTheOldWay.class,
            CrookedHouse.SendsItself.class),

    ONLY_CORE_READS_THE_TIME(
            noClasses().that().resideOutsideOfPackage("se.radslag.core").should(readAClockOfTheirOwn()),
            CrookedHouse.ReadsTheInstant.class,
            CrookedHouse.ReadsTheDay.class,
            CrookedHouse.ReadsTheMilliseconds.class,
            CrookedHouse.ReadsTheDate.class,
            CrookedHouse.HasAClockOfItsOwn.class),

    /** Outside a transaction such a stream keeps its connection until it is closed, which a stream that is only read never is. */
    NO_STREAM_KEEPS_A_CONNECTION(
            noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream"),
            CrookedHouse.KeepsAConnection.class),

    ROOMS_NAME_THEIR_NEIGHBOURS(
            classes().that().resideOutsideOfPackage("se.radslag").should(standInARoomThatNamesItsNeighbours()),
            CrookedHouse.class),

    ROOMS_ARE_FLAT(classes().should(lieFlatInARoom()), Jar.class),

    THINGS_ARE_RECORDS(
            classes()
                    .that(areWhatAnIdStandsFor())
                    .and()
                    .areNotInterfaces()
                    .should()
                    .beRecords(),
            CrookedHouse.Chair.class),

    PUBLIC_RECORDS_KNOW_NO_FRAMEWORK(
            classes()
                    .that()
                    .areRecords()
                    .and()
                    .arePublic()
                    .and()
                    .areNotAnnotatedWith(ConfigurationProperties.class)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "org.jspecify..", "se.radslag.."),
            CrookedHouse.Framed.class),

    SERVICES_ARE_SERVICES(
            classes().that().haveSimpleNameEndingWith("Service").should().beAnnotatedWith(Service.class),
            CrookedHouse.UnwiredService.class),

    SERVICES_ARE_TRANSACTIONAL(
            classes().that().areAnnotatedWith(Service.class).should(beTransactional()),
            CrookedHouse.LooseService.class),

    PAGES_AND_TABLES_ARE_THEIR_ROOMS_OWN(
            classes()
                    .that()
                    .areMetaAnnotatedWith(Controller.class)
                    .or()
                    .areMetaAnnotatedWith(ControllerAdvice.class)
                    .or()
                    .areMetaAnnotatedWith(Repository.class)
                    .should()
                    .bePackagePrivate(),
            CrookedHouse.OpenController.class,
            CrookedHouse.OpenRepository.class),

    WHAT_WRITES_SQL_IS_ITS_ROOMS_OWN(
            classes().that(writeSql()).should().bePackagePrivate(), CrookedHouse.QueryingService.class),

    INTERFACES_ARE_NEEDED(
            classes().that().areInterfaces().and().areNotAnnotations().should(beNeeded()), CrookedHouse.Kettle.class),

    NOTHING_IS_AN_IMPL(noClasses().should().haveNameMatching(".*Impl"), CrookedHouse.TeapotImpl.class);

    final ArchRule rule;
    final List<Class<?>> canaries;

    HouseRule(ArchRule rule, Class<?>... canaries) {
        this.rule = rule;
        this.canaries = List.of(canaries);
    }
}
