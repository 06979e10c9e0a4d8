package se.radslag.access;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The doors of the house: every path is shut unless it is named here. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** What anybody may read, and where the bearer of a personal link may write. */
    static final List<String> OPEN = List.of(
            "/",
            "/svar/*",
            "/sida/**",
            "/bekrafta/*",
            "/dialog",
            "/anmal/*",
            "/tillganglighet/**",
            "/personuppgifter",
            "/ar/*",
            "/mote/**",
            "/dokumentation/**",
            "/arkiv",
            "/kalender.ics",
            "/flode.atom",
            "/style.css",
            "/sida.js",
            "/favicon.svg",
            "/fel",
            "/error");

    /** What only staff may see. */
    static final String STAFF = "/arbete/**";

    private static final String APP = "/camunda/app/{app:welcome|tasklist|cockpit|admin}";

    /** The engine's web applications sign in and authorize by themselves; here only their doors are counted. */
    private static final String[] WEBAPP_READS = {
        "/camunda/",
        "/camunda/app/",
        APP,
        APP + "/**",
        "/camunda/lib/**",
        "/camunda/assets/**",
        "/camunda/favicon.ico",
        "/camunda/api/engine/engine/"
    };

    private static final String[] WEBAPP_CALLS = {
        "/camunda/api/{app:welcome|tasklist|cockpit|admin}/plugin/**",
        "/camunda/api/engine/engine/default/**",
        "/camunda/api/admin/auth/user/default",
        "/camunda/api/admin/auth/user/default/login/*",
        "/camunda/api/admin/auth/user/default/logout"
    };

    /** Where the web applications would make anybody an administrator while there is none (CVE-2026-77226). */
    private static final String[] WEBAPP_SETUP = {"/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**"};

    /** Error pages and the like, on the way to which the request has passed a door already. */
    private static final DispatcherType[] WITHIN = {DispatcherType.ERROR, DispatcherType.FORWARD};

    @Bean
    PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** The management port tells how the application fares, and nothing else. */
    @Bean
    @Order(0)
    SecurityFilterChain management(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(SecurityConfiguration::managementDoors)
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain webapps(HttpSecurity http) throws Exception {
        return keepingNothing(http.securityMatcher("/camunda/**"))
                .csrf(AbstractHttpConfigurer::disable) // they have their own
                .authorizeHttpRequests(SecurityConfiguration::webappDoors)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, StaffSession staff, PublicSite site) throws Exception {
        RequestMatcher staffPages = PathPatternRequestMatcher.withDefaults().matcher(STAFF);
        return keepingNothing(http)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie(site)).csrfTokenRequestHandler(eagerToken()))
                .addFilterBefore(new StaffSignIn(staff), AnonymousAuthenticationFilter.class)
                .exceptionHandling(strangers -> strangers
                        .defaultAuthenticationEntryPointFor(answer(401), staffPages)
                        .defaultAuthenticationEntryPointFor(answer(404), AnyRequestMatcher.INSTANCE)
                        .accessDeniedHandler(new ForgottenForms(site)))
                .authorizeHttpRequests(SecurityConfiguration::pageDoors)
                .build();
    }

    /** The management port tells how the application fares, in figures without names, and nothing else. */
    private static void managementDoors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        doors.requestMatchers(EndpointRequest.to("health", "info", "prometheus"))
                .permitAll();
        doors.anyRequest().denyAll();
    }

    private static void webappDoors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        doors.dispatcherTypeMatchers(WITHIN).permitAll();
        doors.requestMatchers(WEBAPP_SETUP).denyAll();
        doors.requestMatchers(HttpMethod.GET, WEBAPP_READS).permitAll();
        doors.requestMatchers(WEBAPP_CALLS).permitAll();
        doors.anyRequest().denyAll();
    }

    private static void pageDoors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        doors.dispatcherTypeMatchers(WITHIN).permitAll();
        doors.requestMatchers(OPEN.toArray(String[]::new)).permitAll();
        doors.requestMatchers(STAFF)
                .hasAnyRole(Role.working().stream().map(Role::name).toArray(String[]::new));
        doors.anyRequest().denyAll();
    }

    /** Requests are measured as wholes; to measure each filter of each chain costs more than the filters do. */
    @Bean
    SecurityObservationSettings observedAsWholes() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    FilterRegistrationBean<PageHeaders> pageHeaders(PublicSite site) {
        var registration = new FilterRegistrationBean<>(new PageHeaders(site));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    ServletContextInitializer secureSessionCookie(PublicSite site) {
        return context -> context.getSessionCookieConfig().setSecure(site.isSecure());
    }

    /** No sign-in of Spring's own, nothing of it in the session, and none of its headers: {@link PageHeaders} writes them all. */
    private static HttpSecurity keepingNothing(HttpSecurity http) throws Exception {
        return http.securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    /** The cookie is written before the page is: after the first 8 kB of a long page it would be too late for headers. */
    private static CsrfTokenRequestHandler eagerToken() {
        var handler = new XorCsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    /** Kept in the browser, not in the session: a form that has lain open for days, or over a restart, can still be sent. */
    private static CookieCsrfTokenRepository csrfCookie(PublicSite site) {
        var cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName("radslag-form");
        cookie.setCookieCustomizer(settings -> settings.httpOnly(true)
                .secure(site.isSecure())
                .sameSite("Strict")
                .maxAge(Duration.ofDays(30)));
        return cookie;
    }

    private static AuthenticationEntryPoint answer(int status) {
        return (request, response, cause) -> response.sendError(status);
    }
}
