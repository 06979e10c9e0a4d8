package se.radslag.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import se.radslag.testing.Texts;

/** Forms are made by rule. Each rule is shown to find fault with the canary that breaks it. */
class FormsTest {

    private static final String FAULTLESS = Texts.read(Path.of("src/test/resources/canary/ask-guest.form"));
    private static final List<Form> FORMS = Form.all();
    static final List<FormRule> RULES = FormRule.RULES;

    @ParameterizedTest
    @FieldSource("RULES")
    void formsKeep(FormRule rule) {
        assertThat(FORMS).isNotEmpty().allMatch(rule.holds());
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void theFaultlessKeeps(FormRule rule) {
        assertThat(Form.parse("ask-guest", FAULTLESS)).matches(rule.holds());
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void theCanaryBreaks(FormRule rule) {
        assertThat(FAULTLESS).contains(rule.right());
        var canary = Form.parse("ask-guest", FAULTLESS.replace(rule.right(), rule.wrong()));
        assertThat(canary).matches(rule.holds().negate());
    }

    @Test
    void eachFormBelongsToADiagram() {
        var diagrams = Diagram.files().stream().map(Texts::read).toList();
        assertThat(FORMS)
                .allSatisfy(form -> assertThat(diagrams)
                        .anyMatch(diagram -> diagram.contains("camunda:formRef=\"" + form.name() + "\"")));
    }
}
