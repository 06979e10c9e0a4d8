package se.radslag.process;

import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.radslag.access.PublicSite;

/** What the engine's web applications are told about where they stand. */
@Configuration(proxyBeanMethods = false)
class WebappConfiguration {

    @Bean
    FilterRegistrationBean<NoncePerRequest> noncePerRequest() {
        var registration = new FilterRegistrationBean<>(new NoncePerRequest());
        registration.addUrlPatterns("/camunda/*");
        return registration;
    }

    /** Their cookies and the origin they accept follow from the public address, so that nobody has to say it twice. */
    @Bean
    static BeanPostProcessor webappSettings(ObjectProvider<PublicSite> site) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof CamundaBpmProperties properties) {
                    settle(properties, site.getObject());
                }
                return bean;
            }
        };
    }

    private static void settle(CamundaBpmProperties properties, PublicSite site) {
        var webapp = properties.getWebapp();
        webapp.getCsrf().setTargetOrigin(site.origin());
        webapp.getCsrf().setEnableSecureCookie(site.isSecure());
        webapp.getSessionCookie().setEnableSecureCookie(site.isSecure());
    }
}
