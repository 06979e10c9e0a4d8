package se.radslag.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.radslag.core.Clock;
import se.radslag.core.NotFound;
import se.radslag.cycle.CycleService;
import se.radslag.organisation.Organisation;
import se.radslag.organisation.OrganisationService;
import se.radslag.organisation.Recipient;
import se.radslag.testing.RadslagTest;
import se.radslag.testing.Visitor;

@RadslagTest
class AccessIT {

    @Autowired
    PersonalLinkService links;

    @Autowired
    OrganisationService organisations;

    @Autowired
    CycleService cycles;

    @Autowired
    PublicSite site;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    final UUID scope = UUID.randomUUID();

    @AfterEach
    void leaveRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void opensWhatItIssued() {
        LinkHolder holder = someone();
        Instant tomorrow = in(Duration.ofDays(1));
        LinkId id = issue(holder, tomorrow);

        assertThat(links.open(token(id)))
                .isEqualTo(new PersonalLink(
                        id, holder.contact(), holder.organisation(), scope, tomorrow, 1, Optional.empty()));
    }

    @Test
    void givesEachHolderOneLinkAndProlongsIt() {
        LinkHolder holder = someone();
        LinkId first = issue(holder, in(Duration.ofDays(2)));

        var again = links.issue(scope, List.of(holder, holder, someone()), in(Duration.ofDays(9)));
        links.issue(scope, List.of(holder), in(Duration.ofDays(1)));

        assertThat(again).hasSize(2).containsEntry(holder, first);
        assertThat(links.open(token(first)).expiresAt()).isAfter(in(Duration.ofDays(8)));
    }

    @Test
    void storesNothingThatOpensADoor() {
        String token = token(issue(someone(), in(Duration.ofDays(1))));

        assertThat(jdbc.sql("select personal_link::text from personal_link where scope = :scope")
                        .param("scope", scope)
                        .query(String.class)
                        .single())
                .doesNotContain(token);
        assertThatThrownBy(() -> links.open(hashAsStored())).isInstanceOf(NotFound.class);
    }

    @Test
    void answersAlikeToWhatIsUnknownAlteredOrExpired() {
        String good = token(issue(someone(), in(Duration.ofDays(1))));
        String expired = token(issue(contactOfAnOrganisation(), in(Duration.ofSeconds(-1))));

        var answers = Stream.of("x", good + "A", good.substring(1), "x" + good.substring(1), expired, "%C3%A5", "a%20b")
                .map(token -> visit("/svar/" + token))
                .map(answer -> answer.statusCode() + answer.body())
                .toList();

        assertThat(Set.copyOf(answers)).singleElement().asString().startsWith("404");
    }

    @Test
    void showsAPersonalPageThatNobodyElseKeeps() {
        String token = tokenOfAnOrganisation();

        Visitor visitor = new Visitor(site.publicUrl());
        HttpResponse<String> way = visitor.get("/svar/" + token);
        HttpResponse<String> page = visitor.get(locationOf(way));

        assertThat(way.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.uri().toString() + page.body()).doesNotContain(token);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        assertThat(Jsoup.parse(page.body()).title()).endsWith("Rådslag").doesNotContain(token);
    }

    @Test
    void takesAFormWithoutKeepingASession() {
        Visitor visitor = new Visitor(site.publicUrl());
        String address = locationOf(visitor.get("/svar/" + tokenOfAnOrganisation()));
        HttpResponse<String> page = visitor.get(address);
        Element form = Jsoup.parse(page.body()).expectFirst("form[action$=/dialog]");

        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        assertThat(visitor.postForm(address + "/dialog", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.postForm(
                                form.attr("action"),
                                Map.of("_csrf", form.expectFirst("[name=_csrf]").val()))
                        .statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/svar/okand", "/arbete", "/finns-inte", "/camunda/setup"})
    void sendsItsHeadersWithEveryAnswer(String path) {
        assertThat(visit(path).headers().map())
                .containsKeys(
                        "content-security-policy",
                        "x-content-type-options",
                        "referrer-policy",
                        "permissions-policy",
                        "x-frame-options");
    }

    @Test
    void letsOnlyPagesOfStaffBeFramed() {
        assertThat(policy("/arbete")).contains("frame-ancestors 'self'");
        assertThat(policy("/svar/okand")).contains("frame-ancestors 'none'");
        assertThat(policy("/arbetena")).contains("frame-ancestors 'none'");
    }

    @Test
    void writesDownWhoChangedWhat() {
        LinkHolder holder = someone();
        LinkId id = issue(holder, in(Duration.ofDays(1)));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        links.open(token(id));
        issue(holder, in(Duration.ofDays(2)));

        assertThat(trail())
                .containsExactly(
                        "system personal-link.issue", "contact:%s personal-link.issue".formatted(holder.contact()));
    }

    @Test
    void takesWhatAServiceAsksOfOthersForPartOfItsOwnCall() {
        cycles.correspondents(scope, List.of(organisations.active().get(0).id()));

        assertThat(trail()).containsExactly("system cycle.correspondents");
    }

    @Test
    void writesEntryAndChangeInOneTransaction() {
        issue(someone(), in(Duration.ofDays(1)));

        assertThat(jdbc.sql("""
                                select entry.xmin = link.xmin
                                from personal_link link join audit_entry entry on entry.subjects @> array[link.scope::text]
                                where link.scope = :scope
                                """).param("scope", scope).query(Boolean.class).single())
                .isTrue();
    }

    @Test
    void forgetsWhatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            issue(someone(), in(Duration.ofDays(1)));
            status.setRollbackOnly();
        });

        assertThat(trail()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit_entry set actor = 'system'", "delete from audit_entry", "truncate audit_entry"})
    void letsNobodyRewriteTheTrail(String statement) {
        issue(someone(), in(Duration.ofDays(1)));

        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("insert-only");
    }

    private LinkId issue(LinkHolder holder, Instant expiresAt) {
        return links.issue(scope, List.of(holder), expiresAt)
                .values()
                .iterator()
                .next();
    }

    private String tokenOfAnOrganisation() {
        return token(issue(contactOfAnOrganisation(), in(Duration.ofDays(1))));
    }

    private LinkHolder contactOfAnOrganisation() {
        Organisation organisation = organisations.active().get(0);
        Recipient recipient =
                organisations.recipients(List.of(organisation.id())).get(0);
        return new LinkHolder(recipient.contactId().value(), organisation.id().value());
    }

    private static LinkHolder someone() {
        return new LinkHolder(UUID.randomUUID(), UUID.randomUUID());
    }

    private Instant in(Duration time) {
        return clock.now().plus(time);
    }

    private String token(LinkId id) {
        return links.address(id).toString().replace(site.publicUrl() + "/svar/", "");
    }

    private String locationOf(HttpResponse<String> redirect) {
        return redirect.headers().firstValue("Location").orElseThrow().replace(site.publicUrl(), "");
    }

    private String hashAsStored() {
        return jdbc.sql("select encode(token_hash, 'base64') from personal_link where scope = :scope")
                .param("scope", scope)
                .query(String.class)
                .single();
    }

    private HttpResponse<String> visit(String path) {
        return new Visitor(site.publicUrl()).get(path);
    }

    private String policy(String path) {
        return visit(path).headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private List<String> trail() {
        return jdbc.sql(
                        "select actor || ' ' || action from audit_entry where subjects @> array[:scope::text] order by id")
                .param("scope", scope)
                .query(String.class)
                .list();
    }
}
