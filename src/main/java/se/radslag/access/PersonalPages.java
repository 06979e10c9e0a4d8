package se.radslag.access;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class PersonalPages implements WebMvcConfigurer {

    private final PersonalLinkResolver links;
    private final Brakes brakes;

    PersonalPages(PersonalLinkResolver links, Brakes brakes) {
        this.links = links;
        this.brakes = brakes;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(links);
    }

    /** Staff are signed in, and work fast. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(brakes).excludePathPatterns(SecurityConfiguration.STAFF, "/lokalt/**");
    }
}
