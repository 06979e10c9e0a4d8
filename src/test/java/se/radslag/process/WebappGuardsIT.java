package se.radslag.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.radslag.access.PublicSite;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.Visitor;

/** The holes of the engine's web applications that are closed here, each tried over HTTP as a stranger or a member of staff would. */
@RadslagTest
class WebappGuardsIT {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String HIDDEN = "{\"orQueries\":[{\"assigneeExpression\":\"${'a'.concat('b')}\"}]}";
    private static final String HARMLESS = "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\"}]}";
    private static final String USER = "vakt";
    private static final Pattern NONCE_SENT = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern NONCE_WRITTEN = Pattern.compile("nonce=\"([^\"]+)\"");

    @Autowired
    PublicSite site;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    Visitor visitor;

    @BeforeEach
    void meetVisitor() {
        if (identity.createUserQuery().userId(USER).count() == 0) {
            employ();
        }
        visitor = new Visitor(site.publicUrl());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task?maxResults=10", "/task/count"})
    void runsNoExpressionHiddenInAQuery(String query) {
        visitor.signIn(USER, USER);

        assertThat(visitor.postJson(ENGINE + query, HIDDEN).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list?maxResults=10", "singleResult", "count"})
    void runsNoExpressionAddedToAFilter(String query) {
        visitor.signIn(USER, USER);
        String filter = filter("{}");

        assertThat(visitor.postJson(filter + query, HIDDEN).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list?maxResults=10", "singleResult", "count"})
    void runsNoExpressionStoredInAFilter(String query) {
        visitor.signIn(USER, USER);

        assertThat(visitor.get(filter(HIDDEN) + query).statusCode()).isEqualTo(400);
        assertThat(visitor.get(filter("{\"assigneeExpression\":\"${'a'.concat('b')}\"}") + query)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void leavesTasklistItsOwnExpressions() {
        visitor.signIn(USER, USER);

        assertThat(visitor.postJson(ENGINE + "/task?maxResults=10", HARMLESS).statusCode())
                .isEqualTo(200);
        assertThat(visitor.get(filter(HARMLESS) + "list?maxResults=10").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/setup;a=b/default/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin/plugin/../setup/default/user/create",
                "/camunda/api/admin/plugin/%2e%2e/setup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create"
            })
    void makesNoStrangerAnAdministrator(String path) {
        visitor.get("/camunda/app/welcome/default/");
        String stranger =
                "{\"profile\":{\"id\":\"inkraktare\",\"firstName\":\"I\",\"lastName\":\"I\"},\"credentials\":{\"password\":\"losenordet\"}}";

        int answer =
                withoutAdministrators(() -> visitor.postJson(path, stranger).statusCode());

        assertThat(answer).isBetween(400, 403);
        assertThat(identity.createUserQuery().userId("inkraktare").count()).isZero();
    }

    @Test
    void showsNoPageThatMakesAdministrators() {
        assertThat(visitor.get("/camunda/app/admin/default/setup/").statusCode())
                .isEqualTo(403);
    }

    @Test
    void givesEachPageItsOwnNonce() {
        List<Visitor> visitors = IntStream.range(0, 8)
                .mapToObj(i -> new Visitor(site.publicUrl()))
                .toList();

        long mixedUp = visitors.parallelStream()
                .flatMap(each -> IntStream.range(0, 40).mapToObj(i -> each.get("/camunda/app/welcome/default/")))
                .filter(page -> !found(NONCE_WRITTEN, page.body())
                        .equals(found(
                                NONCE_SENT,
                                page.headers()
                                        .firstValue("Content-Security-Policy")
                                        .orElseThrow())))
                .count();

        assertThat(mixedUp).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine",
                "/engine-rest/task",
                "/camunda/api/engine/engine/default/task?maxResults=10",
                "/camunda/api/engine/engine/other/task?maxResults=10",
                "/camunda/api/cockpit/plugin/base/default/process-definition",
                "/camunda/api/admin/auth/user/other",
                "/camunda/anything",
                "/actuator",
                "/actuator/health",
                "/actuator/env"
            })
    void keepsStrangersOut(String path) {
        assertThat(visitor.get(path).statusCode()).isIn(401, 403, 404);
    }

    @Test
    void takesNoSignInFromAnotherSite() {
        visitor.get("/camunda/app/welcome/default/");
        String login = "/camunda/api/admin/auth/user/default/login/welcome";

        assertThat(visitor.postFrom("https://example.com", login, "").statusCode())
                .isEqualTo(403);
        assertThat(visitor.postFrom("", login, "").statusCode()).isEqualTo(403);
    }

    @Test
    void keepsCookiesToOurOwnPages() {
        List<String> cookies =
                visitor.get("/camunda/app/welcome/default/").headers().allValues("Set-Cookie");

        assertThat(cookies)
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(cookie -> cookie.matches("(?i).*samesite=strict.*"));
    }

    @Test
    void answersNoQueryWithoutALimit() {
        visitor.signIn(USER, USER);

        assertThat(visitor.get(ENGINE + "/task").statusCode()).isEqualTo(400);
        assertThat(visitor.get(ENGINE + "/task?maxResults=2000").statusCode()).isEqualTo(200);
    }

    private String filter(String query) {
        String created = visitor.postJson(
                        ENGINE + "/filter/create",
                        "{\"resourceType\":\"Task\",\"name\":\"%s\",\"owner\":null,\"query\":%s,\"properties\":{}}"
                                .formatted(UUID.randomUUID(), query))
                .body();
        return ENGINE + "/filter/" + found(Pattern.compile("\"id\":\"([^\"]+)\""), created) + "/";
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private void employ() {
        Authorization filters = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        filters.setUserId(user(USER));
        filters.setResource(Resources.FILTER);
        filters.setResourceId(Authorization.ANY);
        filters.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(filters);
    }

    private String user(String id) {
        User user = identity.newUser(id);
        user.setPassword(id);
        identity.saveUser(user);
        return id;
    }

    private <T> T withoutAdministrators(Supplier<T> action) {
        List<String> administrators = identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list().stream()
                .map(User::getId)
                .toList();
        administrators.forEach(id -> identity.deleteMembership(id, Groups.CAMUNDA_ADMIN));
        try {
            return action.get();
        } finally {
            administrators.forEach(id -> identity.createMembership(id, Groups.CAMUNDA_ADMIN));
        }
    }
}
