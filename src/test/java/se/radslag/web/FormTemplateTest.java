package se.radslag.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import se.radslag.core.Checks;
import se.radslag.core.Refused;

class FormTemplateTest {

    private final Document page = submit("Rad <b>ett</b>\nrad två", "x");

    @Test
    void showsLayoutAroundThePage() {
        assertThat(page.title()).isEqualTo("Prov");
        assertThat(page.select("html").attr("lang")).isEqualTo("sv");
        assertThat(page.select("#innehall > main > h1").text()).isEqualTo("Prov");
        assertThat(page.select("head > link[rel=stylesheet]").attr("href")).isEqualTo("/style.css");
    }

    @Test
    void keepsWhatWasTyped() {
        assertThat(page.getElementById("a-subject").val()).isEqualTo("Rad <b>ett</b>\nrad två");
        assertThat(page.getElementById("a-message").val()).isEqualTo("x");
        assertThat(page.getElementById("a-day").val()).isEqualTo("2027-03-01");
    }

    @Test
    void saysWhatIsWrongOnTopAndBesideTheField() {
        assertThat(page.select(".errors[role=alert] a[href=#a-subject]").text())
                .isEqualTo("Ämne: Skriv på en enda rad.");
        assertThat(page.select(".errors li").text()).contains("Skriv högst 3 tecken.");
        var field = page.getElementById("a-subject");
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(field.attr("aria-describedby")).isEqualTo("a-subject-hint a-subject-error");
        assertThat(page.getElementById("a-subject-error").text()).isEqualTo("Skriv på en enda rad.");
    }

    @Test
    void leavesFieldsAloneThatAreRight() {
        var field = page.getElementById("a-message");
        assertThat(field.hasAttr("aria-invalid")).isFalse();
        assertThat(page.select("label[for=a-message]").text()).isEqualTo("Meddelande");
        assertThat(page.getElementById("a-message-error")).isNull();
    }

    private static Document submit(String subject, String message) {
        try (var context = new AnnotationConfigWebApplicationContext()) {
            context.register(Pages.class, FormPage.class);
            context.setServletContext(new MockServletContext());
            context.refresh();
            return Jsoup.parse(MockMvcBuilders.webAppContextSetup(context)
                    .build()
                    .perform(post("/prov")
                            .param("subject", subject)
                            .param("message", message)
                            .param("day", "2027-03-01")
                            .param("_agreed", "on")
                            .locale(Locale.forLanguageTag("sv")))
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    record Form(
            String subject,
            String message,
            @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            boolean agreed) {}

    @Controller
    static class FormPage {

        @PostMapping("/prov")
        String submit(@ModelAttribute("form") Form form, BindingResult result) {
            try {
                new Checks()
                        .line(form.subject(), "subject", 100)
                        .that(false, "", "core.too-long", 3)
                        .done();
            } catch (Refused refused) {
                refused.noteIn(result);
            }
            return "test/form";
        }
    }

    @EnableWebMvc
    static class Pages {

        @Bean
        MessageSource messageSource() {
            var messages = new ResourceBundleMessageSource();
            messages.setBasenames("messages/core", "messages/web", "messages/test");
            messages.setDefaultEncoding("UTF-8");
            messages.setFallbackToSystemLocale(false);
            return messages;
        }

        @Bean
        ViewResolver viewResolver(MessageSource messages) {
            var templates = new ClassLoaderTemplateResolver();
            templates.setPrefix("templates/");
            templates.setSuffix(".html");
            var engine = new SpringTemplateEngine();
            engine.setTemplateResolver(templates);
            engine.setTemplateEngineMessageSource(messages);
            engine.addDialect(new FormDialect(messages));
            var views = new ThymeleafViewResolver();
            views.setTemplateEngine(engine);
            views.setCharacterEncoding("UTF-8");
            return views;
        }
    }
}
