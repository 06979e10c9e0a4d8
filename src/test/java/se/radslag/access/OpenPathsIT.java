package se.radslag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.Visitor;

/** Every page there is, also those that somebody adds later: shut for strangers unless named in {@link SecurityConfiguration#OPEN}. */
@RadslagTest
class OpenPathsIT {

    private static final Authentication STRANGER =
            new AnonymousAuthenticationToken("test", "stranger", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    WebInvocationPrivilegeEvaluator doors;

    @Autowired
    PublicSite site;

    record Door(RequestMethod method, String path) {}

    @Test
    void letsStrangersThroughNoDoorThatIsNotNamed() {
        assertThat(doors().filter(door -> !named(door)))
                .isNotEmpty()
                .noneMatch(
                        door -> doors.isAllowed(null, door.path(), door.method().name(), STRANGER));
    }

    @Test
    void letsStrangersThroughEachDoorThatIsNamed() {
        assertThat(doors().filter(OpenPathsIT::named))
                .isNotEmpty()
                .allMatch(
                        door -> doors.isAllowed(null, door.path(), door.method().name(), STRANGER));
    }

    @Test
    void answersStrangersAtPagesOfStaffWithAWayToSignIn() {
        var visitor = new Visitor(site.publicUrl());

        assertThat(doors().filter(door -> door.method() == RequestMethod.GET
                                && door.path().startsWith("/arbete"))
                        .map(door -> visitor.get(door.path())))
                .isNotEmpty()
                .allMatch(answer ->
                        answer.statusCode() == 401 && answer.body().contains("/camunda/app/tasklist/default/"));
    }

    private Stream<Door> doors() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(OpenPathsIT::doors)
                .filter(door -> !door.path().startsWith("/lokalt")); // not in the delivered application
    }

    private static Stream<Door> doors(RequestMappingInfo mapping) {
        Set<RequestMethod> stated = mapping.getMethodsCondition().getMethods();
        Set<RequestMethod> methods = stated.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : stated;
        return mapping.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{[^}]+}", "7f000000-0000-4000-8000-000000000001"))
                .flatMap(path -> methods.stream().map(method -> new Door(method, path)));
    }

    private static boolean named(Door door) {
        return SecurityConfiguration.OPEN.stream()
                .anyMatch(pattern ->
                        PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(door.path())));
    }
}
